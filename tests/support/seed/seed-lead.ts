import { ADDRESS_KEY_VERSION } from '../../../lib/address/address.ts';
import { propertyAddress } from '../../../lib/address/property-address.ts';
import type { LeadContacts } from '../../../lib/domain/contact.ts';
import { factsFromListing, type FactValues, type Observation } from '../../../lib/domain/facts.ts';
import { identityKeysOf } from '../../../lib/domain/identity-keys.ts';
import { listingKeysOf, type Lead } from '../../../lib/domain/lead.ts';
import type { Listing } from '../../../lib/domain/listing.ts';
import { derivedLead } from '../../../lib/leads/derive-lead.ts';
import { sampleContacts, sampleRecord } from '../../../lib/sample/sample-people.ts';
import type { SeededRandom } from '../../../lib/sample/seeded-random.ts';
import { DAY_MS, MINUTE_MS } from '../../../lib/shared/clock.ts';
import { seedListing } from './seed-home.ts';
import { seedLookup, type SeedLookup } from './seed-lookups.ts';
import type { StagePlan } from './seed-stages.ts';

export interface SeedDraft {
  random: SeededRandom;
  plan: StagePlan;
  rank: string;
  index: number;
  now: number;
}

export interface SeedLead {
  lead: Lead;
  observations: Observation[];
  contacts: LeadContacts | null;
  lookups: SeedLookup[];
}

const TAGS = ['probate', 'vacant', 'absentee', 'tired landlord', 'drive-by', 'hot', 'tax lien'];
const NOTES = ['Call Monday.', 'Roof is new, asks for 30 days.', 'Wants to stay until spring.'];

/** One lead and what pages and look-ups said of it. */
export function seedLead(draft: SeedDraft): SeedLead {
  const { random, plan, index, now } = draft;
  const id = `seed-${String(index + 1).padStart(6, '0')}`;
  const stageSinceAt = now - random.int(5, (plan.days * DAY_MS) / MINUTE_MS) * MINUTE_MS;
  const createdAt = stageSinceAt - (plan.share > 30 ? 0 : random.int(1, 30) * DAY_MS);
  const listing = seedListing(random, index);
  const observations = pageObservations(random, id, listing, createdAt);
  const lead = bareLead(draft, { id, listing, createdAt, stageSinceAt });
  const lookups: SeedLookup[] = [];
  let contacts: LeadContacts | null = null;
  if (random.chance(plan.records)) {
    const owner = seedLookup(random, lead, 'owner', stageSinceAt);
    lookups.push(owner);
    const record = sampleRecord(random, listing, now);
    const [name] = record.ownerNames ?? [];
    if (owner.lookup.state === 'done') {
      observations.push(observation(id, 'record', stageSinceAt, record, owner.lookup.id));
      if (name !== undefined && random.chance(plan.phones)) {
        lookups.push(seedLookup(random, lead, 'contacts', stageSinceAt));
        if (lookups.at(-1)?.lookup.state === 'done')
          contacts = sampleContacts(random, id, name, stageSinceAt);
      }
    }
  }
  const derived = derivedLead(lead, observations, contacts ?? undefined, now);
  return { lead: { ...derived, updatedAt: stageSinceAt }, observations, contacts, lookups };
}

function bareLead(
  { random, plan, rank }: SeedDraft,
  place: { id: string; listing: Listing; createdAt: number; stageSinceAt: number },
): Lead {
  const { id, listing, createdAt, stageSinceAt } = place;
  const lead = {
    id,
    stageId: plan.stageId,
    rank,
    stageSinceAt,
    address: listing.address,
    addressKey: propertyAddress(listing.address)?.key ?? null,
    addressKeyVersion: ADDRESS_KEY_VERSION,
    listingKeys: listingKeysOf(listing),
    absorbed: [],
    sightings: [
      { site: listing.site, url: listing.url, firstSeenAt: createdAt, lastSeenAt: stageSinceAt },
    ],
    facts: {},
    priceChange: null,
    statusChange: null,
    relisting: null,
    missingFields: listing.sqft === null ? ['sqft'] : [],
    contactCounts: null,
    tags: TAGS.filter(() => random.chance(0.09)),
    note: random.chance(0.1) ? (NOTES[random.int(0, NOTES.length - 1)] ?? '') : '',
    createdAt,
    updatedAt: stageSinceAt,
    sample: false,
  };
  return { ...lead, identityKeys: identityKeysOf(lead) };
}

/** What its page said, and of some what it had said before at a higher price. */
function pageObservations(
  random: SeededRandom,
  leadId: string,
  listing: Listing,
  createdAt: number,
): Observation[] {
  const page = (part: string, at: number, said: Listing): Observation => ({
    ...observation(leadId, part, at, factsFromListing(said), null),
    source: 'page',
    listing: said,
  });
  const { price } = listing;
  if (price === null || !random.chance(0.15)) return [page('page', createdAt, listing)];
  const before = { ...price, amount: price.amount + random.int(2, 20) * 1000 };
  return [
    page('page-1', createdAt - 9 * DAY_MS, { ...listing, price: before }),
    page('page', createdAt, listing),
  ];
}

const observation = (
  leadId: string,
  part: string,
  at: number,
  facts: Partial<FactValues>,
  lookupId: string | null,
): Observation => ({
  id: `${leadId}-${part}`,
  leadId,
  source: 'attom',
  at,
  facts,
  listing: null,
  lookupId,
  dataAsOf: null,
  withdrawnBy: null,
});
