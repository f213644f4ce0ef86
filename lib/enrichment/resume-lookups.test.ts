import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import { inLine } from '../domain/lookup-line.ts';

let world: EnrichmentWorld;
let life: WorkerLife;

beforeEach(async () => {
  world = await openEnrichmentWorld();
  life = world.startLife();
});
afterEach(() => world.close());

/** Foreclosures are asked by what the owner's answer calls the home. Here their job waits for one that is gone. */
async function waitForNobody(bringer: 'removed' | 'over'): Promise<string> {
  const [owner = '', foreclosures = ''] = await life.ask(await world.addLeads('1 Sample St'), [
    'owner',
    'preforeclosure',
  ]);
  const { db } = world;
  const job = await db.lookups.get(foreclosures);
  if (job === undefined) throw new Error('nothing was asked');
  await db.lookups.put(inLine({ ...job, afterId: owner }, world.clock()));
  // Behind the back of what lets waiting ones on, as an older version or a lost write would.
  if (bringer === 'removed') await db.lookups.delete(owner);
  else
    await db.lookups
      .where('id')
      .equals(owner)
      .modify((row, ref) => {
        ref.value = inLine({ ...row, state: 'failed' }, world.clock());
      });
  return foreclosures;
}

it.each(['removed', 'over'] as const)(
  'ends a job whose bringer is %s and that nothing else can tell',
  async (bringer) => {
    const id = await waitForNobody(bringer);
    await life.drain();
    expect(await world.db.lookups.get(id)).toMatchObject({ state: 'queued', line: 'after' });
    await life.resume();
    await life.drain();
    expect(await world.db.lookups.get(id)).toMatchObject({
      state: 'failed',
      failure: { kind: 'missing-input', input: 'attomId' },
    });
  },
);

it('lets a job go on that another lookup can tell', async () => {
  const id = await waitForNobody('removed');
  const [leadId = ''] = (await world.db.leads.toArray()).map((lead) => lead.id);
  await life.ask([leadId], ['owner']);
  await life.finish();
  expect((await world.db.lookups.get(id))?.state).toMatch(/^(done|no-match)$/);
});

it('leaves a job that waits for one which is still to come', async () => {
  const [owner = '', foreclosures = ''] = await life.ask(await world.addLeads('1 Sample St'), [
    'owner',
    'preforeclosure',
  ]);
  await life.pause({ lookupId: owner }, true);
  await life.drain();
  await life.resume();
  expect(await world.db.lookups.get(foreclosures)).toMatchObject({ line: 'after', afterId: owner });
});
