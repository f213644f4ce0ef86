import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listOf, openImportWorld, type ImportWorld } from '@/tests/support/import-world.ts';
import { ranksAtBottom } from './rank.ts';

let world: ImportWorld;
beforeEach(() => {
  world = openImportWorld();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.close();
});

const ranksInOrder = async (): Promise<string[]> => {
  const leads = await world.db.leads.orderBy('[stageId+rank]').toArray();
  return leads.map(({ rank }) => rank);
};

it('gives ranks below everything, whatever was known of the bottom before', async () => {
  await world.importText(listOf(3));
  const [first, second, third] = await ranksInOrder();
  for (const near of [null, first, second, third]) {
    const [rank = ''] = await ranksAtBottom(world.db, 'new', 1, near);
    expect(rank > (third ?? '')).toBe(true);
  }
  expect(await ranksAtBottom(world.db, 'new', 1, 'a9')).toEqual(['aA']);
  expect(await ranksAtBottom(world.db, 'contacted', 2)).toEqual(['a0', 'a1']);
});

/** What is asked of the index of places in transactions that write: gives it in order, and forgets it. */
function recordPlaces(): () => { call: string; range: string; result: unknown }[] {
  const spies = (['count', 'openCursor', 'getAll'] as const).map((method) =>
    vi.spyOn(IDBIndex.prototype, method),
  );
  return () => {
    const calls = spies.flatMap(({ mock }) =>
      mock.contexts.map((index, at) => ({
        index: index as IDBIndex,
        order: mock.invocationCallOrder[at] ?? 0,
        ...asked(mock.calls[at] ?? []),
        result: mock.results[at]?.value.result as unknown,
      })),
    );
    for (const spy of spies) spy.mockClear();
    return calls
      .filter(({ index }) => index.name === '[stageId+rank]')
      .filter(({ index }) => index.objectStore.transaction.mode === 'readwrite')
      .toSorted((a, b) => a.order - b.order);
  };
}

/** Older browsers are asked with a cursor, newer ones with options. */
function asked([query, direction]: readonly unknown[]): { call: string; range: string } {
  const options = Object(query) as { query?: unknown; direction?: string };
  return {
    call: (options.direction ?? direction ?? 'count') as string,
    range: JSON.stringify(options.query ?? query),
  };
}

// Chrome takes half a minute to walk back over the places of 4,000 leads that are gone, in a transaction that writes.
it('never walks back over places of an import that was undone before it swept them away', async () => {
  const job = await world.importText(listOf(40));
  const worker = world.startLife();
  const recorded = recordPlaces();
  await worker.undo(job.id);
  await worker.work();
  const sweeps = recorded();
  expect(sweeps.map(({ call }) => call)).toEqual(Array.from({ length: 4 }, () => 'count'));
  expect(new Set(sweeps.map(({ range }) => range)).size).toBe(4);

  await world.importText(listOf(40));
  const calls = recorded();
  expect(calls.map(({ call }) => call)).toEqual(
    Array.from({ length: 4 }, () => ['count', 'prev']).flat(),
  );
  const [counted = [], walked = []] = ['count', 'prev'].map((each) =>
    calls.filter(({ call }) => call === each).map(({ range }) => range),
  );
  expect(walked).toEqual(counted);
});

it('looks through a stage once in a long import, not once for each chunk', async () => {
  await world.importText(listOf(30));
  const recorded = recordPlaces();
  await world.importText(listOf(40).replaceAll('Sample St', 'Other Rd'));
  const counts = recorded().filter(({ call }) => call === 'count');
  expect(counts.map(({ result }) => result)).toEqual([30, 1, 1, 1]);
});
