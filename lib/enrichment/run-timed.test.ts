import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEnrichmentWorld, type EnrichmentWorld } from '@/tests/support/enrichment-world.ts';
import { getSetting } from '../db/settings.ts';

let world: EnrichmentWorld;
beforeEach(async () => {
  world = await openEnrichmentWorld();
});
afterEach(() => world.close());

it('keeps how long remembered answers of one lead took, and of nothing else', async () => {
  const life = world.startLife();
  const [first = '', second = ''] = await world.addLeads('1 Sample St', '2 Sample St');
  const times = () => getSetting(world.db, 'answerTimes');
  await life.ask([first, second], ['owner']);
  await life.finish();
  await life.ask([first, second], ['owner']);
  expect(await times()).toEqual([]);
  await life.ask([first], ['owner']);
  await expect.poll(times).toHaveLength(1);
  expect(await times()).toEqual([{ at: world.clock(), ms: expect.any(Number) as number }]);
  expect(world.standIns.ledger.totals().rows).toBe(2);
});
