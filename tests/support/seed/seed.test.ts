import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_STAGES } from '@/lib/domain/stage.ts';
import { ARCHIVE_NOW, openArchiveWorld, restore, tablesOf } from '@/tests/support/archive-world.ts';
import { putSeed } from './put-seed.ts';
import { seedArchive } from './seed-archive.ts';
import { seedRows } from './seed-rows.ts';

let world: ReturnType<typeof openArchiveWorld>;
beforeEach(() => {
  world = openArchiveWorld();
});
afterEach(() => world.close());

describe('seedRows', () => {
  const parts = [...seedRows(1000, ARCHIVE_NOW)];
  const leads = parts.flatMap((part) => part.leads);

  it('gives the same rows every time', () => {
    expect([...seedRows(1000, ARCHIVE_NOW)]).toEqual(parts);
  });

  it('puts leads into every stage, each house once, in the order of their ranks', () => {
    expect(leads).toHaveLength(1000);
    expect(new Set(leads.map(({ addressKey }) => addressKey)).size).toBe(1000);
    for (const { id } of DEFAULT_STAGES) {
      const ranks = leads.filter(({ stageId }) => stageId === id).map(({ rank }) => rank);
      expect(ranks.length).toBeGreaterThan(0);
      expect(ranks).toEqual([...new Set(ranks)].toSorted());
    }
  });

  it('calls nobody who is real', () => {
    const people = parts.flatMap(({ contacts }) => contacts.flatMap(({ persons }) => persons));
    expect(people.length).toBeGreaterThan(50);
    for (const { phones, emails } of people) {
      for (const { number } of phones) expect(number).toMatch(/^61455501\d\d$/);
      for (const { address } of emails) expect(address).toMatch(/@example\.com$/);
    }
    for (const { sightings } of leads)
      for (const { url } of sightings) expect(new URL(url).hostname).toBe('example.com');
  });
});

it('keeps the tallies of what it puts into the tables', async () => {
  const db = world.open();
  await putSeed(db, 700, ARCHIVE_NOW);
  const leads = await db.leads.toArray();
  for (const { stageId, count, asking } of await db.tallies.toArray()) {
    const own = leads.filter((lead) => lead.stageId === stageId);
    const asked = own.flatMap(({ facts }) => facts.price?.value ?? []);
    const sum = asked.reduce((all, { kind, amount }) => (kind === 'rent' ? all : all + amount), 0);
    expect({ stageId, count, asking }).toEqual({ stageId, count: own.length, asking: sum });
  }
});

it('writes the archive that saving the same tables would', async () => {
  const [from, to] = [world.open(), world.open()];
  await putSeed(from, 40, ARCHIVE_NOW);
  const job = await restore(to, new File(seedArchive(40, ARCHIVE_NOW), 'seed.jsonl'));
  expect(job.counts).toMatchObject({ created: 40, refused: 0 });
  const restored = await tablesOf(to);
  // When facts are computed anew, that is a change.
  const byTime = ({ leads, ...rest }: typeof restored) => ({
    ...rest,
    leads: (leads as object[]).map((lead) => ({ ...lead, updatedAt: 0 })),
  });
  expect(byTime(restored)).toEqual(byTime(await tablesOf(from)));
});
