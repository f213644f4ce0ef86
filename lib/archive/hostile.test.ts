import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { archiveOf, openArchiveWorld, restore, withLines } from '@/tests/support/archive-world.ts';
import { aListing } from '@/tests/support/builders.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import { survivorIds } from '../db/merged-leads.ts';
import { leadIdsOf } from '../domain/lead.ts';
import { captureListings } from '../leads/capture-listings.ts';
import { ArchiveError } from './archive-problem.ts';
import { storedLead } from './archive-rows.ts';
import { fileLines } from './read-lines.ts';

let world: ReturnType<typeof openArchiveWorld>;
let from: LeadFlowDatabase;
let to: LeadFlowDatabase;
let leadId: string;
beforeEach(async () => {
  world = openArchiveWorld();
  from = world.open();
  to = world.open();
  const { items } = await captureListings(from, [{ listing: aListing(), missingFields: [] }], 1);
  leadId = items[0]?.lead.id ?? '';
});
afterEach(() => world.close());

const line = (table: string, row: object): string => JSON.stringify({ table, row });

it('survives leads that are merged into each other in a circle', async () => {
  const lead = await from.leads.get(leadId);
  if (lead === undefined) throw new Error('The lead is gone');
  const row = (id: string) => ({ ...storedLead(lead), id });
  const gave = { eventId: 'e', listingKeys: [], sites: [], tags: [], note: null, stage: null };
  const merged = (id: string, intoId: string) =>
    line('mergedLeads', { id, intoId, at: 1, row: row(id), gave });
  const top = { ...row('top'), absorbed: ['a', 'b', 'c'].map((id) => ({ id })) };
  await from.leads.clear();
  const file = await withLines(await archiveOf(from), 'leads', line('leads', top));
  const lines = [merged('a', 'b'), merged('b', 'a'), merged('c', 'top')];
  await restore(to, await withLines(file, 'mergedLeads', ...lines));
  const [restored] = await to.leads.toArray();
  expect(restored && leadIdsOf(restored)).toEqual(['top', 'c']);
  expect([...(await survivorIds(to, ['a', 'c'])).values()]).toEqual(['a', 'top']);
});

it('lets no lead be both on the board and merged into another', async () => {
  const lead = await from.leads.get(leadId);
  if (lead === undefined) throw new Error('The lead is gone');
  const thief = { ...storedLead(lead), id: 'thief', absorbed: [{ id: leadId }] };
  const file = await withLines(await archiveOf(from), 'leads', line('leads', thief));
  await restore(to, file);
  const ids = (await to.leads.toArray()).flatMap(leadIdsOf);
  expect(ids.toSorted()).toEqual([leadId, 'thief'].toSorted());
});

it('adds nothing that was said about leads that are nowhere', async () => {
  const [observation] = await from.observations.toArray();
  const stray = line('observations', { ...observation, id: 'stray', leadId: 'nobody' });
  await restore(to, await withLines(await archiveOf(from), 'observations', stray));
  expect(await to.observations.get('stray')).toBeUndefined();
});

it('never lets a line stand for a row that is here', async () => {
  await restore(to, await archiveOf(from));
  const [mine] = await to.observations.toArray();
  const [event] = await to.events.toArray();
  const other = (await archiveOf(from)).name;
  const text = (await (await archiveOf(from)).text()).replaceAll('1480', '9999');
  await restore(to, new File([text], other));
  expect(await to.observations.toArray()).toEqual([mine]);
  expect(await to.events.get(event?.id ?? '')).toEqual(event);
});

it('gives up on a line without an end before it fills the memory', async () => {
  const lines = fileLines(new Blob(['x'.repeat(300_000)]), undefined, 100_000);
  const all = async () => {
    for await (const each of lines) expect(each).toEqual([]);
  };
  await expect(all()).rejects.toBeInstanceOf(ArchiveError);
});
