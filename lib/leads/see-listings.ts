import type { LeadFlowDatabase } from '../db/database.ts';
import { eventsOf, observationsOf, standingByLead, standingObservations } from '../db/lead-rows.ts';
import { CHANGE_TABLES, writeChange } from '../db/write-change.ts';
import type { FactValues, Observation } from '../domain/facts.ts';
import type { Lead } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import type { LeadOnPage } from '../messaging/protocol.ts';
import { leadsOnPage, onPage, stagesById, sureLeads } from './lead-on-page.ts';
import {
  isSameSite,
  pageReadings,
  steadyNews,
  type ListingNews,
  type PageReading,
} from './listing-news.ts';
import { pageObservation } from './new-lead.ts';
import { pageFacts, placesOf, seenAgainDetail } from './see-again.ts';

/**
 * What a page may know of the leads behind the listings it shows, in their order. What the page says
 * differently of them than its site did before is logged first, all in one transaction. A page without
 * news costs reading only: nothing is written, however often it is seen.
 */
export async function seeListings(
  db: LeadFlowDatabase,
  listings: Listing[],
  at: number,
): Promise<(LeadOnPage | null)[]> {
  const tables = [db.leads, db.observations, db.stages];
  const seen = await db.transaction('r', tables, async () => {
    const leads = await sureLeads(db, listings);
    const fresh = (await withObservations(db, listings, leads)).filter(
      ({ listing, observations }) => newsIn({ listing, at }, observations) !== null,
    );
    return { fresh, onPage: onPage(leads, await stagesById(db)) };
  });
  if (seen.fresh.length === 0) return seen.onPage;
  // Compared once more: another tab may have logged the same meanwhile.
  await db.transaction('rw', [...CHANGE_TABLES], async () => {
    for (const { listing } of seen.fresh) await logNews(db, { listing, at });
  });
  return leadsOnPage(db, listings);
}

interface SeenLead {
  listing: Listing;
  lead: Lead;
  /** What still stands of what was said about it. */
  observations: Observation[];
}

/** The listings that are leads, with all that their sources said. */
async function withObservations(
  db: LeadFlowDatabase,
  listings: readonly Listing[],
  leads: readonly (Lead | null)[],
): Promise<SeenLead[]> {
  const byLead = await standingByLead(
    db,
    leads.filter((lead) => lead !== null),
  );
  return listings.flatMap((listing, index) => {
    const lead = leads[index];
    return lead ? [{ listing, lead, observations: byLead.get(lead.id) ?? [] }] : [];
  });
}

/** A site that never showed the house before is news by itself: the lead is on one more site. */
const NEW_SITE: ListingNews = { price: null, status: null, relisting: null };

function newsIn(reading: PageReading, observations: readonly Observation[]): ListingNews | null {
  const said = pageReadings(observations);
  const isNewSite = said.every(({ listing }) => !isSameSite(listing, reading.listing));
  return isNewSite ? NEW_SITE : steadyNews(reading, said);
}

async function logNews(db: LeadFlowDatabase, { listing, at }: PageReading): Promise<void> {
  const [lead] = await sureLeads(db, [listing]);
  if (!lead) return;
  const observations = await standingObservations(db, lead);
  const news = newsIn({ listing, at }, observations);
  if (news === null || (await wasTakenBack(db, lead, { listing, at }))) return;
  const observation = observationOf(news, lead.id, { listing, at });
  const after = {
    ...lead,
    // Only a new listing has another address and id; else the row keeps what older changes may take back.
    ...((news.relisting !== null || news === NEW_SITE) && placesOf(lead, listing, at)),
    ...pageFacts([...observations, observation]),
    updatedAt: at,
  };
  await writeChange(db, {
    at,
    actor: 'system',
    leadIds: [lead.id],
    detail: seenAgainDetail(after, listing, at),
    writes: [{ table: 'leads', key: lead.id, row: after }],
    observations: [observation],
  });
}

/**
 * The whole reading, but of its facts only those that move: a card counts rooms and land less well than the
 * page does. Price and status only if they are news: else a list's coarser word would replace the page's.
 */
function observationOf(news: ListingNews, leadId: string, { listing, at }: PageReading) {
  const observation = pageObservation(listing, leadId, at);
  const { price, status, daysOnMarket, estimate, rentEstimate } = observation.facts;
  const facts = {
    price: news.price ? price : undefined,
    status: news.status ? status : undefined,
    daysOnMarket,
    estimate,
    rentEstimate,
  };
  return { ...observation, facts: withoutUndefined(facts) };
}

const withoutUndefined = (facts: { [Name in keyof FactValues]?: FactValues[Name] | undefined }) =>
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as Partial<FactValues>;

/**
 * Whether the user undid just this: with the sightings that were taken back, the site's last word is the
 * same. Else a page would bring back at every visit what its user does not want.
 */
async function wasTakenBack(
  db: LeadFlowDatabase,
  lead: Lead,
  reading: PageReading,
): Promise<boolean> {
  const events = await eventsOf(db, lead);
  const undone = events.filter(({ actor, undoneBy }) => actor === 'system' && undoneBy !== null);
  if (undone.length === 0) return false;
  const takenBack = new Set(undone.flatMap(({ observationIds }) => observationIds));
  const said = await observationsOf(db, lead);
  const counted = said.filter(({ id, withdrawnBy }) => withdrawnBy === null || takenBack.has(id));
  return newsIn(reading, counted) === null;
}
