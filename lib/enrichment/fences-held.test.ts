import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import type { FaultRule } from '@/tests/support/stand-ins/scenario.ts';
import { putSetting } from '../db/settings.ts';
import { changedSpend, spendChanges, type SpendRow } from '../db/spend.ts';
import { overBy, type Budgets } from '../domain/budget.ts';
import { seededRandom, type SeededRandom } from '../sample/seeded-random.ts';
import { leadUse, periodUses } from './fences.ts';

const CENT = 10_000;
const FAULTS: FaultRule[] = [
  { kind: '500', probability: 0.05 },
  { kind: 'drop-after-billing', probability: 0.05 },
];

let world: EnrichmentWorld;
beforeEach(async () => {
  world = await openEnrichmentWorld();
});
afterEach(() => world.close());

const randomBudgets = ({ int }: SeededRandom): Budgets => ({
  day: int(12, 40) * CENT,
  month: int(30, 70) * CENT,
  lead: int(8, 30) * CENT,
  provider: { attom: int(20, 50) * CENT },
});

/** The fences that are crossed as the books stand now. */
async function crossedFences(budgets: Budgets, leadIds: readonly string[]): Promise<string[]> {
  return world.db.transaction('r', ['spend', 'leads', 'mergedLeads'], async () => {
    const uses = await periodUses(world.db, budgets, ['attom', 'batchdata'], world.clock());
    for (const id of leadIds) uses.push(await leadUse(world.db, budgets.lead, id));
    return uses.filter((use) => overBy(use, 0) > 0).map(({ fence }) => fence);
  });
}

const byId = (rows: readonly SpendRow[]) =>
  rows
    .filter(({ bookedMicros, reservedMicros }) => bookedMicros !== 0 || reservedMicros !== 0)
    .toSorted((a, b) => a.id.localeCompare(b.id));

const queued = async () =>
  (await world.db.lookups.toArray()).filter(({ state }) => state === 'queued');

const turnOfEventLoop = () => new Promise<void>((resolve) => void setImmediate(resolve));

it.each([1, 2, 3])(
  'no fence is ever crossed and sums equal the ledger, with two workers at once and faults (seed %i)',
  async (seed) => {
    const random = seededRandom(seed);
    const budgets = randomBudgets(random);
    await putSetting(world.db, 'budgets', budgets);
    await putSetting(world.db, 'prices', {
      owner: random.int(1, 12) * CENT,
      value: random.int(1, 12) * CENT,
      contacts: random.int(1, 9) * CENT,
    });
    world.standIns.play({ faults: FAULTS, seed: `fences ${seed}`, latency: 2 });
    const streets = Array.from(
      { length: 9 },
      (_, index) => `${index + 1} ${random.chance(0.3) ? 'Nowhere Rd' : 'Sample St'}`,
    );
    const leadIds = await world.addLeads(...streets);
    const lives: WorkerLife[] = [world.startLife(), world.startLife()];
    await lives[0]?.ask(leadIds, ['owner', 'value', 'contacts']);

    for (let round = 0; round < 5; round += 1) {
      const worked = Promise.all(lives.map((life) => life.drain())).then(() => true);
      for (let isDone = false; !isDone;) {
        expect(await crossedFences(budgets, leadIds)).toEqual([]);
        isDone = await Promise.race([worked, turnOfEventLoop().then(() => false)]);
      }
      world.pass(random.int(1, 12) * 3_600_000);
    }

    expect(await crossedFences(budgets, leadIds)).toEqual([]);
    const counted = changedSpend([], spendChanges(await world.db.ledger.toArray()));
    expect(byId(await world.db.spend.toArray())).toEqual(byId(counted));
    expect(await queued()).not.toEqual([]);

    await lives[0]?.setBudgets({ day: null, month: null, lead: null, provider: {} });
    await lives[0]?.finish();
    expect(await queued()).toEqual([]);
  },
);
