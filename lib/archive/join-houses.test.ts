import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ARCHIVE_NOW,
  archiveOf,
  captureHouses,
  openArchiveWorld,
  restore,
  tablesOf,
} from '@/tests/support/archive-world.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import { leadIdsOf } from '../domain/lead.ts';
import { setNote, setTags } from '../leads/edit-lead.ts';
import { moveLeads } from '../leads/move-leads.ts';
import { splitLead } from '../leads/split-lead.ts';

let world: ReturnType<typeof openArchiveWorld>;
let from: LeadFlowDatabase;
let to: LeadFlowDatabase;
beforeEach(() => {
  world = openArchiveWorld();
  [from, to] = [world.open(), world.open()];
});
afterEach(() => world.close());

describe('a lead of an archive that is surely the house of a lead here', () => {
  it('is merged into that one, with all it had', async () => {
    const [theirs = ''] = await captureHouses(from, 1, 2);
    await setNote(from, theirs, 'Roof is new', ARCHIVE_NOW - 2);
    await setTags(from, theirs, ['roof'], ARCHIVE_NOW - 1);
    const [mine = ''] = await captureHouses(to, 1);
    await setNote(to, mine, 'Call Monday', ARCHIVE_NOW - 1);
    const job = await restore(to, await archiveOf(from));
    expect(job.counts).toMatchObject({ created: 1, filled: 1 });
    expect(await to.leads.count()).toBe(2);
    const lead = await to.leads.get(mine);
    expect(lead && leadIdsOf(lead)).toEqual([mine, theirs]);
    expect(lead?.note).toBe('Call Monday\n\n1 Sample St:\nRoof is new');
    expect(lead?.tags).toEqual(['roof']);
    const history = await to.events.where('leadIds').equals(theirs).toArray();
    expect(history.map(({ detail }) => detail.kind)).toContain('noted');
  });

  it('brings the stage along when it had come further', async () => {
    const [theirs = ''] = await captureHouses(from, 1);
    await moveLeads(from, { leadIds: [theirs], stageId: 'offer', afterLeadId: null }, ARCHIVE_NOW);
    const [mine = ''] = await captureHouses(to, 1);
    await restore(to, await archiveOf(from));
    expect((await to.leads.get(mine))?.stageId).toBe('offer');
    expect((await to.tallies.get('offer'))?.count).toBe(1);
    expect((await to.tallies.get('new'))?.count).toBe(0);
  });

  it('is there once after a second restore too', async () => {
    await captureHouses(from, 1, 2);
    await captureHouses(to, 1);
    const file = await archiveOf(from);
    await restore(to, file);
    const before = await tablesOf(to);
    expect((await restore(to, file)).counts).toMatchObject({ created: 0, filled: 0 });
    expect(await tablesOf(to)).toEqual(before);
  });

  it('can be split off again, as it was when it was archived', async () => {
    const [theirs = ''] = await captureHouses(from, 1);
    await setNote(from, theirs, 'Roof is new', ARCHIVE_NOW - 1);
    const archived = await from.leads.get(theirs);
    const [mine = ''] = await captureHouses(to, 1);
    await restore(to, await archiveOf(from));
    await splitLead(to, theirs, ARCHIVE_NOW + 1);
    expect(await to.leads.get(theirs)).toEqual({ ...archived, updatedAt: ARCHIVE_NOW + 1 });
    expect((await to.leads.get(mine))?.note).toBe('');
  });
});

it('asks about a house the user was asked about before, and joins nothing by itself', async () => {
  const [theirs = ''] = await captureHouses(from, 1);
  const file = await archiveOf(from);
  const [mine = ''] = await captureHouses(to, 1);
  await restore(to, file);
  await splitLead(to, theirs, ARCHIVE_NOW + 1);
  await to.leads.delete(theirs);
  await restore(to, file);
  expect((await to.leads.toArray()).map(({ id }) => id).toSorted()).toEqual(
    [mine, theirs].toSorted(),
  );
  const [question] = await to.duplicates.toArray();
  expect(question?.state).toBe('different');
});

it('leaves leads apart that were two in the archive', async () => {
  const [one = ''] = await captureHouses(from, 1);
  const other = world.open();
  const [two = ''] = await captureHouses(other, 1);
  await restore(from, await archiveOf(other));
  await splitLead(from, two, ARCHIVE_NOW + 1);
  await from.duplicates.clear();
  await restore(to, await archiveOf(from));
  expect((await to.leads.toArray()).map(({ id }) => id).toSorted()).toEqual([one, two].toSorted());
});
