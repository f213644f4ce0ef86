import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aListing } from '@/tests/support/builders.ts';
import { aPerson, aPhone } from '@/tests/support/export-builders.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import { readErasures } from '../db/erasures.ts';
import { contactsOf } from '../db/lead-rows.ts';
import type { Person } from '../domain/contact.ts';
import type { Sale } from '../domain/facts.ts';
import { withoutErased } from '../domain/erasure.ts';
import { captureListings } from './capture-listings.ts';
import { deriveLead } from './derive-lead.ts';
import { erasePerson } from './erase-person.ts';
import { mergeLeads } from './merge-leads.ts';
import { splitLead } from './split-lead.ts';
import { undoChange } from './undo-change.ts';

const AT = 1000;
const FOUND_AT = 500;
/** One of the people found, with these phones and e-mails. */
const person = (name: string | null, numbers: string[] = [], emails: string[] = []): Person =>
  aPerson({
    name,
    phones: numbers.map((number) => aPhone({ number })),
    emails: emails.map((address) => ({ address })),
  });
const JANE = person('Jane Sample', ['6145550100'], ['jane@example.com']);
/** Shares a landline with Jane. */
const JOHN = person('John Sample', ['6145550100', '6145550111']);
let db: LeadFlowDatabase;

async function leadAt(street: string, zip = '43001'): Promise<string> {
  const address = { ...aListing().address, street, zip };
  const listing = aListing({ listingId: `${street} ${zip}`, address });
  const { items } = await captureListings(db, [{ listing, missingFields: [] }], 1);
  return items[0]?.lead.id ?? '';
}

const SALES: Sale[] = [
  { date: '2021-04-14', amount: 250_000, buyer: 'JANE A SAMPLE,ROE RICHARD', seller: 'POE LLC' },
  { date: '2004-06-15', amount: 100_000, buyer: 'POE LLC', seller: 'SAMPLE, JANE' },
];

async function giveOwner(leadId: string, names: string[]): Promise<void> {
  await db.observations.add({
    id: crypto.randomUUID(),
    leadId,
    source: 'attom',
    at: 2,
    facts: { ownerNames: names, ownerMailing: 'PO Box 1', beds: 3, saleHistory: SALES },
    listing: null,
    lookupId: null,
    dataAsOf: null,
    withdrawnBy: null,
  });
  const lead = await db.leads.get(leadId);
  if (lead !== undefined) await db.leads.put(await deriveLead(db, lead, 3));
}

const putContacts = (leadId: string, persons: Person[]) =>
  db.contacts.put({ leadId, persons, lookupId: 'l', foundAt: FOUND_AT });
const erase = (leadId: string, index = 0) =>
  erasePerson(db, { leadId, index, foundAt: FOUND_AT }, AT);

/** Everything stored anywhere, as text. */
async function everything(): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(rows);
}

beforeEach(() => {
  db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

it('leaves no trace of the person in any table, and keeps everybody else', async () => {
  const home = await leadAt('123 Sample St');
  const other = await leadAt('9 Other Rd');
  await giveOwner(home, ['SAMPLE, JANE A', 'ROE, RICHARD']);
  await putContacts(home, [JANE, JOHN]);
  await putContacts(other, [JANE]);
  const key = (await db.leads.get(home))?.addressKey ?? '';
  await db.cache.put({
    requestKey: `batchdata|v1/property/skip-trace|${key}|`,
    lookupId: 'l',
    matched: true,
    facts: { ownerNames: ['Jane Sample'], ownerMailing: 'PO Box 1', saleHistory: SALES },
    persons: [JANE, JOHN],
    phoneChecks: [
      { number: '6145550100', type: null, carrier: null, reachable: null, dnc: true, tcpa: null },
    ],
    dataAsOf: null,
    fetchedAt: FOUND_AT,
    expiresAt: 1e15,
  });

  expect(await erase(home)).toMatchObject({ ok: true });

  const text = await everything();
  for (const trace of ['Jane', 'JANE', 'jane@', '6145550100', 'PO Box'])
    expect(text).not.toContain(trace);
  expect((await db.contacts.get(home))?.persons).toMatchObject([
    { name: 'John Sample', phones: [{ number: '6145550111' }] },
  ]);
  expect(await db.contacts.get(other)).toBeUndefined();
  expect(await db.leads.get(home)).toMatchObject({
    facts: {
      ownerNames: { value: ['ROE, RICHARD'] },
      beds: { value: 3 },
      saleHistory: {
        value: [
          { amount: 250_000, buyer: null, seller: 'POE LLC' },
          { amount: 100_000, buyer: 'POE LLC', seller: null },
        ],
      },
    },
    contactCounts: { callable: expect.any(Number) as number },
  });
  expect((await db.leads.get(other))?.contactCounts).toBeNull();
});

it('knows the person again by phone, by e-mail, and by name at that home alone', async () => {
  const home = await leadAt('123 Sample St');
  await putContacts(home, [JANE]);
  await erase(home);
  const isErased = await readErasures(db);
  const at = { street: '123 Sample Street', zip: '43001-1234' };
  const left = (found: Person, place: typeof at | null = at) =>
    withoutErased([found], place, isErased ?? (() => false)).length;
  expect(left(person('SAMPLE JANE'))).toBe(0);
  expect(left(person(null, ['6145550100']), null)).toBe(0);
  expect(left(person('J S', [], ['JANE@example.com']), null)).toBe(0);
  expect(left(person('Jane Sample', ['6145550177']), { ...at, street: '7 Oak Ave' })).toBe(1);
  expect(JSON.stringify(await db.erasures.toArray())).not.toMatch(/jane|614555/i);
});

it('stays erased through undo and split of a merge made before', async () => {
  const home = await leadAt('123 Sample St');
  const twin = await leadAt('125 Sample St');
  await giveOwner(twin, ['JANE SAMPLE']);
  await putContacts(twin, [JANE]);
  await mergeLeads(db, { leadId: home, absorbedIds: [twin], stageId: null, edits: [] }, 4);
  await erase(home);
  expect(await everything()).not.toMatch(/jane|6145550100/i);
  await splitLead(db, twin, AT + 1);
  for (const { id } of await db.events.toArray()) await undoChange(db, id, AT + 2);
  expect(await everything()).not.toMatch(/jane|6145550100/i);
});

it('refuses when other people were found meanwhile, and changes nothing', async () => {
  const home = await leadAt('123 Sample St');
  await putContacts(home, [JANE]);
  const before = await everything();
  const late = await erasePerson(db, { leadId: home, index: 0, foundAt: 1 }, AT);
  expect(late).toMatchObject({ ok: false, failure: { kind: 'superseded' } });
  expect(await erase(home, 5)).toMatchObject({ ok: false });
  expect(await everything()).toBe(before);
  const lead = await db.leads.get(home);
  expect(lead && (await contactsOf(db, [lead])).get(home)?.persons).toEqual([JANE]);
});
