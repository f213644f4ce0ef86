import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { aListing } from '@/tests/support/builders.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import { updateTallies } from '../db/tallies.ts';
import { identityKeysOf } from '../domain/identity-keys.ts';
import { leadIdsOf, type Lead } from '../domain/lead.ts';
import { captureListings } from './capture-listings.ts';
import { editFact, setNote, setTags } from './edit-lead.ts';
import { mergeLeads } from './merge-leads.ts';
import { moveLeads } from './move-leads.ts';
import { splitLead } from './split-lead.ts';
import { undoChange } from './undo-change.ts';

const HOUSES = 5;
const SITES = ['zillow', 'redfin', 'trulia', 'realtor'];
const STAGES = ['new', 'offer', 'dead'];

type Step =
  | { kind: 'merge'; into: number; from: number; undo: boolean }
  | { kind: 'split' | 'tag' | 'note' | 'edit' | 'see' | 'move'; lead: number; value: number };

const index = fc.nat(HOUSES - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), into: index, from: index, undo: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom('split', 'tag', 'note', 'edit', 'see', 'move'),
    lead: index,
    value: fc.nat(8),
  }),
);

/** Houses 0 to 4, each on two sites, the second of which it shares with the next house. */
const listing = (house: number, site: number, beds: number) =>
  aListing({
    site: SITES[(house + site) % SITES.length] ?? '',
    listingId: `${house}`,
    url: `https://www.example.com/${house}/${site}`,
    address: { ...aListing().address, street: `${house + 1}00 Sample St` },
    beds,
  });

/** Plays steps on one database; what cannot be done at the time is left out. */
async function play(db: LeadFlowDatabase, steps: readonly Step[]) {
  let now = Date.UTC(2026, 10, 1);
  const tick = () => ++now;
  const see = (house: number, site: number, beds: number) =>
    captureListings(db, [{ listing: listing(house, site, beds), missingFields: [] }], tick());
  const ids: string[] = [];
  for (let house = 0; house < HOUSES; house++)
    ids.push((await see(house, 0, 3)).items[0]?.lead.id ?? '');
  const undo = async (eventId: string) => {
    const undone = await undoChange(db, eventId, tick());
    if (!undone.ok) throw new Error(undone.failure.kind);
  };
  const own = await stateOf(db, ids);
  const undone: { before: unknown; after: unknown }[] = [];
  for (const each of steps) {
    if (each.kind === 'merge') {
      const input = { leadId: ids[each.into] ?? '', absorbedIds: [ids[each.from] ?? ''] };
      const before = await stateOf(db, ids);
      const merged = await mergeLeads(db, { ...input, stageId: null, edits: [] }, tick());
      if (merged.ok && each.undo) {
        await undo(merged.value.eventId);
        undone.push({ before, after: await stateOf(db, ids) });
      }
      continue;
    }
    const id = ids[each.lead] ?? '';
    if (each.kind === 'split') await splitLead(db, id, tick());
    if (each.kind === 'tag') await setTags(db, id, [`tag ${each.value}`], tick());
    if (each.kind === 'note') await setNote(db, id, `note ${each.value}`, tick());
    if (each.kind === 'edit') await editFact(db, id, { fact: 'sqft', value: each.value }, tick());
    if (each.kind === 'see') await see(each.lead, each.value % 2, each.value);
    if (each.kind === 'move')
      await moveLeads(
        db,
        { leadIds: [id], stageId: STAGES[each.value % 3] ?? '', afterLeadId: null },
        tick(),
      );
  }
  return { ids, own, undone, tick };
}

/** All that must be as it was after an undo, besides when rows were last touched. */
async function stateOf(db: LeadFlowDatabase, ids: readonly string[]) {
  const [leads, merged, tallies] = await Promise.all([
    db.leads.bulkGet([...ids]),
    db.mergedLeads.toArray(),
    db.tallies.toArray(),
  ]);
  return {
    leads: leads.map(
      (lead) => lead && { ...lead, updatedAt: 0, identityKeys: lead.identityKeys.toSorted() },
    ),
    merged: merged.map(({ id, intoId, gave }) => ({ id, intoId, gave })),
    tallies,
  };
}

/** What must hold at any time, whatever was merged into what. */
async function expectWhole(db: LeadFlowDatabase, ids: readonly string[]): Promise<void> {
  const leads = await db.leads.toArray();
  expect(leads.flatMap(leadIdsOf).toSorted()).toEqual([...ids].toSorted());
  for (const lead of leads) {
    expect(lead.identityKeys).toEqual(identityKeysOf(lead));
    expect(new Set(lead.listingKeys).size).toBe(lead.listingKeys.length);
  }
  const tallies = (await db.tallies.toArray()).filter(({ count }) => count > 0);
  await db.transaction('rw', db.tallies, async () => {
    await db.tallies.clear();
    await updateTallies(
      db,
      leads.map((after: Lead) => ({ before: null, after })),
    );
  });
  expect(await db.tallies.toArray()).toEqual(tallies);
}

it('gives every lead its own again, whatever was merged, split, undone and changed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 14 }),
      fc.infiniteStream(index),
      async (steps, order) => {
        const db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
        const { ids, undone, tick } = await play(db, steps);
        expect(undone.map(({ after }) => after)).toEqual(undone.map(({ before }) => before));
        await expectWhole(db, ids);
        while ((await db.mergedLeads.count()) > 0)
          await splitLead(db, ids[order.next().value ?? 0] ?? '', tick());
        await expectWhole(db, ids);
        for (const [house, id] of ids.entries()) {
          const lead = await db.leads.get(id);
          expect(lead?.address.street).toBe(`${house + 1}00 Sample St`);
          expect(lead?.absorbed).toEqual([]);
          const said = await db.observations.where('leadId').equals(id).toArray();
          const pages = said.flatMap(({ listing: page }) => page ?? []);
          expect(pages.map(({ listingId }) => listingId)).toEqual(pages.map(() => `${house}`));
          expect(lead?.sightings.map(({ site }) => site).toSorted()).toEqual(
            [...new Set(pages.map(({ site }) => site))].toSorted(),
          );
        }
        await db.delete();
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

it('changes nothing by merging and splitting all of it again', async () => {
  const pair = fc.tuple(index, index).filter(([into, from]) => into !== from);
  await fc.assert(
    fc.asyncProperty(
      fc.array(pair, { maxLength: 8 }),
      fc.infiniteStream(index),
      async (pairs, order) => {
        const db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
        const steps = pairs.map(
          ([into, from]) => ({ kind: 'merge', into, from, undo: false }) as const,
        );
        const { ids, own, tick } = await play(db, steps);
        while ((await db.mergedLeads.count()) > 0)
          await splitLead(db, ids[order.next().value ?? 0] ?? '', tick());
        expect(await stateOf(db, ids)).toEqual(own);
        await db.delete();
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);
