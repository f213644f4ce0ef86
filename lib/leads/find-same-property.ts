import type { LeadFlowDatabase } from '../db/database.ts';
import { isAddressEntry } from '../domain/identity-keys.ts';
import type { Lead } from '../domain/lead.ts';
import { KnownHouses, type SameProperty } from './known-houses.ts';
import { entriesOf, type PropertyIdentity } from './property-identity.ts';

/** The lead that is this house, or may be it; null when there is none. Reads `leads` alone. */
export async function findSameProperty(
  db: LeadFlowDatabase,
  identity: PropertyIdentity,
): Promise<SameProperty | null> {
  const [found] = await findSameProperties(db, [identity]);
  return found ?? null;
}

/** The same for any number of identities, in their order: one or two questions to the database in all. */
export async function findSameProperties(
  db: LeadFlowDatabase,
  identities: readonly PropertyIdentity[],
): Promise<(SameProperty | null)[]> {
  const known = await knownHouses(db, identities);
  return identities.map((identity) => known.find(identity)[0] ?? null);
}

/** The lead that surely is the house; null for none, and for one that only may be it. */
export const sureLead = (found: SameProperty | null): Lead | null =>
  found?.kind === 'same' ? found.lead : null;

/** All leads worth comparing with these identities, ready for any number of questions. */
export async function knownHouses(
  db: LeadFlowDatabase,
  identities: readonly PropertyIdentity[],
): Promise<KnownHouses> {
  const entries = new Set(identities.flatMap(entriesOf).filter(isNeeded));
  // Side by side: a walk through the index from entry to entry waits for each of them.
  const found = await db.transaction('r', db.leads, () =>
    Promise.all([
      namedLeads(db, identities),
      ...[...entries].map((entry) => db.leads.where('identityKeys').equals(entry).toArray()),
    ]),
  );
  const leads = new Map(found.flat().map((lead) => [lead.id, lead]));
  return new KnownHouses([...leads.values()]);
}

/** Leads that are named by their own id; ids of leads that are gone, or of another browser's, name none. */
async function namedLeads(
  db: LeadFlowDatabase,
  identities: readonly PropertyIdentity[],
): Promise<Lead[]> {
  const ids = identities.flatMap(({ leadId }) => leadId ?? []);
  if (ids.length === 0) return [];
  const found = await db.leads.bulkGet([...new Set(ids)]);
  return found.filter((lead) => lead !== undefined);
}

/** Who has the entry of an address has those of the houses near it too. */
const isNeeded = (entry: string): boolean => !isAddressEntry(entry);
