import { generateNKeysBetween } from 'fractional-indexing';
import { chooseFacts } from '../domain/choose-facts.ts';
import { countContacts, type LeadContacts } from '../domain/contact.ts';
import { factsFromListing, type FactValues, type Observation } from '../domain/facts.ts';
import type { Lead, Sighting } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import { FIRST_STAGE_ID } from '../domain/stage.ts';
import { DAY_MS, MINUTE_MS } from '../shared/clock.ts';
import { sampleCreatedAt, sampleListing, withoutFields } from './sample-home.ts';
import { sampleContacts, sampleRecord } from './sample-people.ts';
import { SAMPLE_ID_PREFIX } from './sample-id.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

export interface SampleData {
  leads: Lead[];
  observations: Observation[];
  contacts: LeadContacts[];
}

/** How many made-up leads each stage gets and how far their look-ups are. Contacted is over its soft limit. */
const STAGE_PLAN = [
  { stageId: 'contacted', leads: 8, recordShare: 1, contactShare: 0.75 },
  { stageId: FIRST_STAGE_ID, leads: 10, recordShare: 0, contactShare: 0 },
  { stageId: 'research', leads: 8, recordShare: 0.6, contactShare: 0.25 },
  { stageId: 'offer', leads: 4, recordShare: 1, contactShare: 1 },
  { stageId: 'contract', leads: 2, recordShare: 1, contactShare: 1 },
  { stageId: 'closed', leads: 3, recordShare: 1, contactShare: 1 },
  { stageId: 'dead', leads: 5, recordShare: 0.4, contactShare: 0.2 },
] as const;
type StagePlan = (typeof STAGE_PLAN)[number];

const SITES = ['zillow', 'redfin', 'zillow', 'generic'] as const;

/**
 * About 40 made-up leads across the default stages, the same ones every time; only their dates follow `now`.
 * They have no address key, so that no page of a real house is ever joined to one.
 */
export function makeSampleLeads(now: number): SampleData {
  const random = seededRandom(2026);
  const data: SampleData = { leads: [], observations: [], contacts: [] };
  for (const plan of STAGE_PLAN)
    for (const rank of generateNKeysBetween(null, null, plan.leads))
      addSampleLead(data, { plan, rank, random, now, index: data.leads.length });
  return data;
}

interface Draft {
  plan: StagePlan;
  rank: string;
  random: SeededRandom;
  now: number;
  index: number;
}

function addSampleLead(data: SampleData, draft: Draft): void {
  const { plan, random, now, index } = draft;
  const id = `${SAMPLE_ID_PREFIX}${String(index + 1).padStart(2, '0')}`;
  const isNew = plan.stageId === FIRST_STAGE_ID;
  const stageSinceAt = now - (isNew ? random.int(4, 4000) * MINUTE_MS : random.int(1, 13) * DAY_MS);
  const createdAt = sampleCreatedAt(random, stageSinceAt, isNew);
  const missingFields = isNew && random.chance(0.25) ? (['sqft', 'yearBuilt'] as const) : [];
  const listing = withoutFields(
    sampleListing(random, index, SITES[index % SITES.length] ?? SITES[0]),
    missingFields,
  );
  const observations = [observation(id, 'page', createdAt, factsFromListing(listing), listing)];
  let contacts: LeadContacts | null = null;
  if (random.chance(plan.recordShare)) {
    const record = sampleRecord(random, listing, now);
    observations.push(observation(id, 'record', stageSinceAt, record, null));
    const [owner] = record.ownerNames ?? [];
    if (owner !== undefined && random.chance(plan.contactShare))
      contacts = sampleContacts(random, id, owner, stageSinceAt);
  }
  data.observations.push(...observations);
  if (contacts !== null) data.contacts.push(contacts);
  data.leads.push({
    id,
    stageId: plan.stageId,
    rank: draft.rank,
    stageSinceAt,
    address: listing.address,
    addressKey: null,
    addressKeyVersion: 0,
    listingKeys: [],
    absorbed: [],
    identityKeys: [],
    sightings: sightings(random, listing, createdAt),
    facts: chooseFacts(observations),
    priceChange: priceChange(random, listing, stageSinceAt),
    missingFields: [...missingFields],
    contactCounts: contacts === null ? null : countContacts(contacts.persons, now),
    tags: [],
    note: '',
    createdAt,
    updatedAt: stageSinceAt,
    sample: true,
  });
}

function observation(
  leadId: string,
  part: string,
  at: number,
  facts: Partial<FactValues>,
  listing: Listing | null,
): Observation {
  return {
    id: `${leadId}-${part}`,
    leadId,
    source: 'sample',
    at,
    facts,
    listing,
    lookupId: null,
    dataAsOf: null,
    withdrawnBy: null,
  };
}

function sightings(random: SeededRandom, { site, url }: Listing, at: number): Sighting[] {
  const first = { site, url, firstSeenAt: at, lastSeenAt: at };
  if (!random.chance(0.2)) return [first];
  const other = site === 'redfin' ? 'zillow' : 'redfin';
  return [first, { site: other, url: `${url}?site=${other}`, firstSeenAt: at, lastSeenAt: at }];
}

function priceChange(random: SeededRandom, { price }: Listing, at: number): Lead['priceChange'] {
  if (price === null || !random.chance(0.25)) return null;
  const rises = random.chance(0.15);
  const step = random.int(2, 14) * 1000;
  return { from: price.amount + (rises ? -step : step), to: price.amount, at };
}
