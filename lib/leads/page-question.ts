import type { LeadFlowDatabase } from '../db/database.ts';
import { addressLine, leadIdsOf, type Lead } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import type { MaybeLead } from '../messaging/protocol.ts';
import { openDuplicatesOf, openQuestion } from './decide-duplicate.ts';
import { findSameProperty } from './find-same-property.ts';
import { identityOfListing } from './property-identity.ts';

/** The tables a transaction around the questions of a page must hold. */
const PAGE_TABLES = ['leads', 'mergedLeads', 'duplicates'] as const;

/**
 * The lead that a page's house may be, to be asked about on the page: the open question of the lead saved from
 * it, or, while it is not saved, the likeliest lead. Null when there is nothing to ask.
 */
export function questionOnPage(db: LeadFlowDatabase, listing: Listing): Promise<MaybeLead | null> {
  return db.transaction('r', [...PAGE_TABLES], async () => {
    const found = await findSameProperty(db, identityOfListing(listing));
    if (found === null) return null;
    if (found.kind === 'same') return questionAbout(db, found.lead);
    const { lead, reasons } = found;
    return { duplicateId: null, leadId: lead.id, line: addressLine(lead.address), reasons };
  });
}

/** The newest open question about a lead, with the other lead it is about. */
export async function questionAbout(
  db: LeadFlowDatabase,
  lead: Pick<Lead, 'id' | 'absorbed'>,
): Promise<MaybeLead | null> {
  const [open] = await openDuplicatesOf(db, lead);
  if (open === undefined) return null;
  const own = new Set(leadIdsOf(lead));
  const [older, newer] = open.leads;
  const other = own.has(older.id) ? newer : older;
  const { id, reasons } = open.duplicate;
  return { duplicateId: id, leadId: other.id, line: addressLine(other.address), reasons };
}

/** Whether a question is about a lead of this page: pages answer only those they show. */
export function isQuestionOfPage(
  db: LeadFlowDatabase,
  duplicateId: string,
  pageUrl: string,
): Promise<boolean> {
  return db.transaction('r', [...PAGE_TABLES], async () => {
    const found = await openQuestion(db, duplicateId);
    return found.ok && found.value.leads.some((lead) => isOnPage(lead, pageUrl));
  });
}

/** Shorter ids could stand in an address by chance. */
const SHORTEST_ID = 5;

/** Whether a page's address is that of a lead's listing, or holds its site's id of it. */
function isOnPage({ sightings, listingKeys }: Lead, pageUrl: string): boolean {
  const page = URL.parse(pageUrl);
  if (page === null) return false;
  return sightings.some(({ site, url }) => {
    const { host, pathname } = new URL(url);
    if (host !== page.host) return false;
    const ids = listingKeys
      .filter((key) => key.startsWith(`${site}:`))
      .map((key) => key.slice(site.length + 1));
    return (
      pathname === page.pathname ||
      ids.some((id) => id.length >= SHORTEST_ID && page.pathname.includes(id))
    );
  });
}
