import { generateNKeysBetween } from 'fractional-indexing';
import { propertyAddress } from '@/lib/address/property-address.ts';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { updateTallies } from '@/lib/db/tallies.ts';
import type { PipelineEvent } from '@/lib/domain/event.ts';
import { identityKeysOf } from '@/lib/domain/identity-keys.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import { makeSampleLeads, type SampleData } from '@/lib/sample/sample-leads.ts';
import { aLedgerEntry, aLookup, anEvent } from '../support/row-builders.ts';

const CHUNK = 2000;
/** One lead in so many was looked up, and one in so many has a note of its own. */
const LOOKED_UP = 5;
const NOTED = 10;

/** Many leads with all they may have, each at an address of its own, straight into the tables. */
export async function fillBigPipeline(db: LeadFlowDatabase, count: number, now: number) {
  const sample = makeSampleLeads(now);
  const ranks = generateNKeysBetween(null, null, count);
  for (let first = 0; first < count; first += CHUNK) {
    const leads = ranks
      .slice(first, first + CHUNK)
      .map((rank, index) => leadOf(sample, first + index, rank));
    await db.leads.bulkAdd(leads);
    await updateTallies(
      db,
      leads.map((after) => ({ before: null, after })),
    );
    await addFindings(db, sample, leads, first);
    await addHistory(db, leads, first, now);
  }
}

const idOf = (index: number): string => `bench-${String(index).padStart(7, '0')}`;

/** As an import leaves it: what is in the index follows from the rest. */
function leadOf({ leads }: SampleData, index: number, rank: string): Lead {
  const base = leads[index % leads.length];
  if (base === undefined) throw new Error('no sample leads');
  const street = `${100 + (index % 900)} ${STREETS[Math.floor(index / 900) % STREETS.length] ?? ''} St`;
  const address = { ...base.address, street, unit: null, zip: String(43_001 + (index % 97)) };
  const { apn: _, ...facts } = base.facts;
  const lead = {
    ...base,
    id: idOf(index),
    rank,
    address,
    addressKey: propertyAddress(address)?.key ?? null,
    addressKeyVersion: 1,
    listingKeys: [`zillow:${10_000_000 + index}`],
    facts,
    sample: false,
  };
  return { ...lead, identityKeys: identityKeysOf(lead) };
}

const LETTERS = 'ABCDEFGHIJ';
const STREETS = Array.from({ length: 200 }, (_, index) => {
  const [a, b] = [LETTERS[index % 10], LETTERS[Math.floor(index / 10) % 10]];
  return `${a}${b?.toLowerCase()}mple${index % 7 === 0 ? ' Hill' : ''}${String.fromCodePoint(97 + (index % 26))}`;
});

/** What pages and providers said of each lead. */
async function addFindings(
  db: LeadFlowDatabase,
  { leads: bases, observations, contacts }: SampleData,
  leads: readonly Lead[],
  first: number,
): Promise<void> {
  const said = Map.groupBy(observations, ({ leadId }) => leadId);
  const people = new Map(contacts.map((each) => [each.leadId, each]));
  const baseOf = (index: number): string => bases[(first + index) % bases.length]?.id ?? '';
  await db.observations.bulkAdd(
    leads.flatMap(({ id, address }, index) =>
      (said.get(baseOf(index)) ?? []).map((each, place) => {
        const { apn: _, ...facts } = each.facts;
        const listing = each.listing && { ...each.listing, address, apn: null };
        return { ...each, id: `${id}-said-${place}`, leadId: id, source: 'page', facts, listing };
      }),
    ),
  );
  await db.contacts.bulkAdd(
    leads.flatMap(({ id }, index) => {
      const own = people.get(baseOf(index));
      return own === undefined ? [] : [{ ...own, leadId: id }];
    }),
  );
}

/** One import for each chunk, a note here and there, and look-ups with their charges and answers. */
async function addHistory(
  db: LeadFlowDatabase,
  leads: readonly Lead[],
  first: number,
  now: number,
): Promise<void> {
  const leadIds = leads.map(({ id }) => id);
  const imported = { importId: 'bench', fileName: 'bench.csv', created: leads.length, filled: 0 };
  const changes = leads.map(({ id, updatedAt }) => ({
    table: 'leads' as const,
    key: id,
    before: null,
    after: { updatedAt },
  }));
  const noted = leads.filter((_, index) => index % NOTED === 0).map((lead) => noteEvent(lead, now));
  await db.events.bulkAdd([
    anEvent({ kind: 'imported', ...imported }, { id: `bench-import-${first}`, leadIds, changes }),
    ...noted,
  ]);
  const lookedUp = leads.filter((_, index) => index % LOOKED_UP === 0);
  const asked = lookedUp.map(({ id, addressKey }) => ({
    leadId: id,
    requestKey: `attom|owner|${addressKey ?? ''}|`,
  }));
  await db.lookups.bulkAdd(asked.map((ask) => aLookup({ ...ask, id: `${ask.leadId}-asked` })));
  await db.ledger.bulkAdd(
    asked.map((ask) =>
      aLedgerEntry({ ...ask, id: `${ask.leadId}-paid`, lookupId: `${ask.leadId}-asked` }),
    ),
  );
}

const noteEvent = ({ id }: Lead, at: number): PipelineEvent =>
  anEvent(
    { kind: 'noted' },
    {
      id: `${id}-noted`,
      at,
      leadIds: [id],
      changes: [{ table: 'leads', key: id, before: { note: '' }, after: { note: 'Call Monday' } }],
    },
  );
