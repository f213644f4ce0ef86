import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aListing } from '@/tests/support/builders.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import type { DatasetId } from '../domain/dataset.ts';
import type { FactValues } from '../domain/facts.ts';
import { captureListings } from '../leads/capture-listings.ts';
import { undoChange } from '../leads/undo-change.ts';
import { makeSampleLeads } from '../sample/sample-leads.ts';
import { GIVE_TABLES, giveFindings, type GivenFindings } from './give-findings.ts';

const NOW = Date.UTC(2026, 10, 1);
const [{ persons } = { persons: [] }] = makeSampleLeads(NOW).contacts;

let together: LeadFlowDatabase;
let oneByOne: LeadFlowDatabase;
beforeEach(() => {
  [together, oneByOne] = [newDatabase(), newDatabase()];
});
afterEach(async () => {
  await together.delete();
  await oneByOne.delete();
});

const newDatabase = () => new LeadFlowDatabase(`test-${crypto.randomUUID()}`);

/** Leads at these streets; gives their address keys. */
async function capture(db: LeadFlowDatabase, ...streets: string[]): Promise<string[]> {
  const listings = streets.map((street) =>
    aListing({
      listingId: street,
      url: `https://www.zillow.com/homedetails/${street.replaceAll(' ', '-')}_zpid/`,
      address: { ...aListing().address, street },
    }),
  );
  const inputs = listings.map((listing) => ({ listing, missingFields: [] }));
  const { items } = await captureListings(db, inputs, NOW);
  return items.map(({ lead }) => lead.addressKey ?? '');
}

const answer = (
  dataset: DatasetId,
  addressKey: string,
  facts: Partial<FactValues>,
  found = persons.slice(0, 0),
): GivenFindings => ({
  findings: { matched: true, facts, persons: found, dataAsOf: null },
  dataset,
  addressKey,
  lookupId: `${dataset} ${addressKey}`,
  fetchedAt: NOW,
  chargedMicros: 0,
});

const give = (db: LeadFlowDatabase, givens: GivenFindings[]): Promise<void> =>
  db.transaction('rw', [...GIVE_TABLES], async () => giveFindings(db, givens, NOW));

/** All that is written, without ids, which differ from database to database. */
async function written(db: LeadFlowDatabase) {
  const leads = await db.leads.toArray();
  const street = new Map(leads.map(({ id, address }) => [id, address.street ?? '']));
  const named = (id: string) => street.get(id) ?? id;
  const events = await db.events.toArray();
  return {
    leads: leads
      .map(({ address, facts, contactCounts, identityKeys }) => ({
        street: address.street ?? '',
        facts: Object.entries(facts)
          .map(([fact, { value, source }]) => JSON.stringify([fact, value, source]))
          .toSorted(),
        contactCounts,
        identityKeys,
      }))
      .toSorted((a, b) => a.street.localeCompare(b.street)),
    events: events
      .filter(({ detail }) => detail.kind === 'looked-up')
      .map(({ leadIds, detail, changes, observationIds }) =>
        JSON.stringify([
          leadIds.map(named),
          detail,
          changes.map(({ table, before }) => [table, before]),
          observationIds.length,
        ]),
      )
      .toSorted(),
    observations: (await db.observations.toArray())
      .map(({ leadId, facts, source }) => JSON.stringify([named(leadId), source, facts]))
      .toSorted(),
    contacts: (await db.contacts.toArray()).map(({ leadId, lookupId, persons: found }) => [
      named(leadId),
      lookupId,
      found.length,
    ]),
    questions: (await db.duplicates.toArray()).map(({ leadIds }) => leadIds.map(named).toSorted()),
    tallies: await db.tallies.toArray(),
  };
}

it('makes of many answers given together what they make one after the other', async () => {
  const streets = ['1 Sample St', '2 Sample St', '40 Elsewhere Ave'];
  for (const db of [together, oneByOne]) {
    const [one = '', two = '', far = ''] = await capture(db, ...streets);
    const parcel = { apn: '010-123456-00', fips: '39049' };
    const givens = [
      answer('owner', one, { ownerNames: ['Sample Owner'], ...parcel }),
      answer('contacts', one, {}, persons),
      // The same parcel, so perhaps the same house.
      answer('owner', far, { ownerNames: ['Sample Owner'], ...parcel }),
      answer('value', one, { estimate: 250_000 }),
      answer('contacts', two, {}, []),
      answer('owner', 'nobody is here', { beds: 1 }),
    ];
    if (db === together) await give(db, givens);
    else for (const given of givens) await give(db, [given]);
  }
  const result = await written(together);
  expect(result).toEqual(await written(oneByOne));
  expect(result.events).toHaveLength(5);
  expect(result.questions).toEqual([['1 Sample St', '40 Elsewhere Ave']]);
  expect(result.contacts).toEqual([
    ['1 Sample St', `contacts ${await keyOfFirst()}`, persons.length],
  ]);
});

const keyOfFirst = async () =>
  (await together.leads.toArray()).find(({ address }) => address.street === '1 Sample St')
    ?.addressKey ?? '';

it('lets each of several answers given together be undone by itself', async () => {
  const [key = ''] = await capture(together, '1 Sample St');
  await give(together, [
    answer('owner', key, { ownerNames: ['Sample Owner'] }),
    answer('value', key, { estimate: 250_000 }),
  ]);
  const events = await together.events.toArray();
  const owner = events.find(
    ({ detail }) => detail.kind === 'looked-up' && detail.dataset === 'owner',
  );
  expect((await undoChange(together, owner?.id ?? '', NOW)).ok).toBe(true);
  const [lead] = await together.leads.toArray();
  expect([lead?.facts.ownerNames, lead?.facts.estimate?.value]).toEqual([undefined, 250_000]);
});

it('gives an answer once, also when it is there twice', async () => {
  const [key = ''] = await capture(together, '1 Sample St');
  const given = answer('value', key, { estimate: 250_000 });
  await give(together, [given, given]);
  await give(together, [given]);
  expect(
    (await together.events.toArray()).filter(({ detail }) => detail.kind === 'looked-up'),
  ).toHaveLength(1);
});
