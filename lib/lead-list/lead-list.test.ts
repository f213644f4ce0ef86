import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aLedgerEntry, aLookup } from '@/tests/support/row-builders.ts';
import { aListing, asking, listingAt } from '@/tests/support/builders.ts';
import { putSeed } from '@/tests/support/seed/put-seed.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import { captureListings } from '../leads/capture-listings.ts';
import { setTags } from '../leads/edit-lead.ts';
import { moveLeads } from '../leads/move-leads.ts';
import { undoChange } from '../leads/undo-change.ts';
import { LeadList, type LeadListState } from './lead-list.ts';

let db: LeadFlowDatabase;
let list: LeadList;
beforeEach(() => {
  db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
  list = new LeadList(db);
});
afterEach(async () => {
  list.close();
  await db.delete();
});

/** The state once something holds of it. */
const whenList = (holds: (state: LeadListState) => boolean): Promise<LeadListState> =>
  new Promise((resolve) => {
    const check = () => holds(list.state()) && resolve(list.state());
    list.subscribe(check);
    check();
  });
const whenRow = async (id: string, holds: (row: LeadListState['rows'][number]) => boolean) =>
  (await whenList(({ rows }) => rows.some((row) => row.id === id && holds(row)))).rows.find(
    (row) => row.id === id,
  );

async function capture(street: string): Promise<{ id: string; eventId: string }> {
  const listing = listingAt('zillow', street, { price: asking(100_000) });
  await captureListings(db, [{ listing, missingFields: [] }], Date.now());
  const lead = await db.leads.filter(({ address }) => address.street === street).first();
  const event = await db.events.orderBy('at').last();
  return { id: lead?.id ?? '', eventId: event?.id ?? '' };
}

describe('LeadList', () => {
  it('reads all leads with what is known of them', async () => {
    const { id } = await capture('1 Sample St');
    await db.contacts.add({
      leadId: id,
      lookupId: 'l',
      foundAt: 1,
      persons: [
        {
          name: 'Ann Sample',
          emails: [],
          litigator: false,
          deceased: false,
          phones: [
            {
              number: '6145550101',
              type: null,
              carrier: null,
              reachable: null,
              score: null,
              dnc: null,
              tcpa: null,
              checkedAt: 1,
            },
          ],
        },
      ],
    });
    await db.lookups.bulkAdd([
      aLookup({ leadId: id, createdAt: 1, state: 'failed' }),
      aLookup({ leadId: id, createdAt: 2, state: 'done' }),
      aLookup({ leadId: id, createdAt: 2, dataset: 'contacts', state: 'no-match' }),
    ]);
    await db.ledger.add(aLedgerEntry({ leadId: id }));
    const { rows } = await whenList(({ isComplete }) => isComplete);
    expect(rows).toMatchObject([
      {
        id,
        line: '1 Sample St',
        city: aListing().address.city,
        asking: 100_000,
        sites: ['zillow'],
        lookups: { owner: 'found', contacts: 'no-match' },
        spentMicros: 100_000,
        phones: '6145550101',
      },
    ]);
    expect(rows[0]?.text).toContain('ann sample');
  });

  it('follows what is captured, changed and undone, reading only that', async () => {
    const first = await capture('1 Sample St');
    const second = await capture('2 Sample St');
    const before = await whenList(({ isComplete }) => isComplete);
    const third = await capture('3 Sample St');
    await whenRow(third.id, () => true);
    await setTags(db, first.id, ['driveby'], Date.now());
    const tagged = await whenRow(first.id, ({ tags }) => tags.includes('driveby'));
    expect(tagged?.text).toContain('driveby');
    const untouched = ({ rows }: LeadListState) => rows.find(({ id }) => id === second.id);
    expect(untouched(list.state())).toBe(untouched(before));
    await undoChange(db, third.eventId, Date.now());
    await whenList(({ rows }) => rows.every(({ id }) => id !== third.id));
  });

  it('follows look-ups and what was spent', async () => {
    const { id } = await capture('1 Sample St');
    await whenList(({ isComplete }) => isComplete);
    await db.lookups.add(aLookup({ leadId: id, state: 'queued' }));
    await whenRow(id, ({ lookups }) => lookups.owner === 'under-way');
    await db.ledger.add(aLedgerEntry({ leadId: id, chargedMicros: 70_000 }));
    expect((await whenRow(id, ({ spentMicros }) => spentMicros > 0))?.spentMicros).toBe(70_000);
  });

  it('follows one change to more leads than Dexie names', async () => {
    await putSeed(db, 120, Date.now(), ['leads']);
    const { rows } = await whenList(({ isComplete }) => isComplete);
    const leadIds = rows.slice(0, 80).map(({ id }) => id);
    const move = { leadIds, stageId: 'offer', afterLeadId: null };
    await moveLeads(db, move, Date.now());
    const moved = await whenList(
      (state) => state.rows.filter(({ stageId }) => stageId === 'offer').length >= 80,
    );
    const stages = new Map(moved.rows.map(({ id, stageId }) => [id, stageId]));
    expect(leadIds.every((id) => stages.get(id) === 'offer')).toBe(true);
  });

  it('tells the leads changed last before all of many are read', async () => {
    await putSeed(db, 1100, Date.now(), ['leads']);
    const { id } = await capture('1 Sample St');
    const early = await whenList(({ rows }) => rows.length > 0);
    expect(early.isComplete).toBe(false);
    expect(early.rows.map((row) => row.id)).toContain(id);
    const all = await whenList(({ isComplete }) => isComplete);
    expect(new Set(all.rows.map((row) => row.id)).size).toBe(1101);
    expect(all.rows).toHaveLength(1101);
  });
});
