import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  NO_LIMITS,
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import { STAND_IN_KEYS } from '@/tests/support/stand-ins/accounts.ts';
import type { FaultRule } from '@/tests/support/stand-ins/scenario.ts';
import { putSetting } from '../db/settings.ts';
import type { Budgets } from '../domain/budget.ts';
import type { DatasetId } from '../domain/dataset.ts';
import type { LedgerEntry } from '../domain/lookup.ts';
import { seededRandom, type SeededRandom } from '../sample/seeded-random.ts';
import { DAY_MS } from '../shared/clock.ts';
import { dollarsToMicros } from '../shared/money.ts';
import { PROVIDERS, SOURCES } from './registry.ts';
import { setBudgets } from './set-budgets.ts';

/** Twenty at night (`LEADFLOW_NIGHTLY=1`), three on every run. Each name of a test holds its seed. */
const SEEDS = Array.from({ length: process.env['LEADFLOW_NIGHTLY'] ? 20 : 3 }, (_, at) => at + 1);

const DATASETS_ASKED: DatasetId[] = ['owner', 'value', 'contacts', 'rent'];
const ASKS = 25;
const LEADS_AN_ASK = 10;
const DEATHS = 200;
/** In turns of the event loop. Half of the lives end as they begin; the others do their share of the work. */
const SHORT_LIFE = 60;
const LONG_LIFE = 1500;

/** One call in twenty fails, in all the ways that matter to the bill. */
const FAULTS: FaultRule[] = [
  { kind: '429', probability: 0.008, retryAfter: { form: 'seconds', seconds: 3 } },
  { kind: '429', probability: 0.002 },
  { kind: '500', probability: 0.01 },
  { kind: '503', probability: 0.005 },
  { kind: 'html-502', probability: 0.005 },
  { kind: 'drop-before-billing', probability: 0.01 },
  { kind: 'drop-after-billing', probability: 0.01 },
];

let world: EnrichmentWorld;
beforeEach(async () => {
  world = await openEnrichmentWorld();
  await putSetting(world.db, 'providerKeys', {
    attom: STAND_IN_KEYS.attom,
    batchdata: STAND_IN_KEYS.batchData,
    rentcast: STAND_IN_KEYS.rentCast,
  });
});
afterEach(() => world.close());

/** Together the lookups cost more than each of these fences holds. They are taken down before the last deaths. */
const FENCES: Budgets = {
  day: dollarsToMicros(50),
  month: dollarsToMicros(52),
  lead: dollarsToMicros(0.4),
  provider: { attom: dollarsToMicros(25) },
};
const NO_FENCES: Budgets = { day: null, month: null, lead: null, provider: {} };
const DEATHS_WITHIN_FENCES = 160;

/**
 * The world's clock jumps while something sleeps. Calls on their way must not grow older by it than any network makes
 * them, or the providers would rightly find too many in one minute: it jumps when none is.
 */
const onTheirWay = new Set<Promise<unknown>>();
const arrived = () => Promise.allSettled(onTheirWay);

function startLife(random: () => number = () => 0): WorkerLife {
  return world.startLife({
    limits,
    random,
    fetch: (input, init) => {
      const call = world.fetch(input, init);
      onTheirWay.add(call);
      void call.catch(() => undefined).finally(() => onTheirWay.delete(call));
      return call;
    },
    sleep: async (ms) => {
      await arrived();
      await world.sleep(ms);
    },
  });
}

/** The providers' own limits, but for the pace inside one life, which sleeps by the real clock. */
const limits = Object.fromEntries(
  Object.values(PROVIDERS).map(({ id, limits: own }) => [id, { ...own, pace: NO_LIMITS.pace }]),
);

describe(`${DATASETS_ASKED.length * ASKS * LEADS_AN_ASK} lookups by a worker that is killed ${DEATHS} times, under faults`, () => {
  it.each(SEEDS)(
    'all end, pay nothing twice, and make the bill of the providers (seed %d)',
    { timeout: 600_000 },
    async (seed) => {
      const random = seededRandom(seed);
      world.standIns.play({ faults: FAULTS, seed: `kills ${seed}` });
      await workAndDie(random, await addGroups());
      const life = startLife();
      await life.finish();

      const jobs = await world.db.lookups.toArray();
      const ends = Object.groupBy(jobs, ({ state }) => state);
      const { done = [], failed = [], uncertain = [], 'no-match': noMatch = [] } = ends;
      expect(done.length + failed.length + uncertain.length + noMatch.length).toBe(jobs.length);
      // Enough of each for the rest to mean something.
      expect(done.length).toBeGreaterThan(jobs.length / 2);
      expect(uncertain.length).toBeGreaterThan(20);
      expect(new Set(jobs.map(({ requestKey }) => requestKey)).size).toBe(
        DATASETS_ASKED.length * ASKS * LEADS_AN_ASK,
      );
      expect(await world.db.ledger.where('status').equals('pending').count()).toBe(0);
      expectNoRefusalOfOurMaking();

      const billed = world.standIns.ledger.rows();
      const items = billed.map(({ provider, endpoint, item }) => `${provider} ${endpoint} ${item}`);
      expect(new Set(items).size).toBe(items.length);
      const owed = world.standIns.ledger.totals().micros;
      expect(await world.ledgerMicros()).toBeGreaterThanOrEqual(owed);
      await settleByTheReport(life);
      await settleByTheBill(life);
      expect(await world.ledgerMicros()).toBe(owed);
    },
  );
});

async function addGroups(): Promise<string[][]> {
  const groups: string[][] = [];
  for (let ask = 0; ask < ASKS; ask += 1) {
    const streets = Array.from({ length: LEADS_AN_ASK }, (_, at) => {
      const house = ask * LEADS_AN_ASK + at + 1;
      return `${house} ${house % 8 === 0 ? 'Nowhere Rd' : 'Sample St'}`;
    });
    groups.push(await world.addLeads(...streets));
  }
  return groups;
}

/**
 * Lives one after the other, each ended in the middle of whatever it does. Each group is asked for by a life that may
 * die over it, and by the next one again.
 */
async function workAndDie(random: SeededRandom, groups: string[][]): Promise<void> {
  const livesAGroup = DEATHS / groups.length;
  for (let death = 0; death < DEATHS; death += 1) {
    const group = groups[Math.floor(death / livesAGroup)] ?? [];
    const life = startLife(() => random.int(0, 999) / 1000);
    if (death === 0) await setBudgets(world.db, FENCES, world.clock());
    if (death === DEATHS_WITHIN_FENCES) await setBudgets(world.db, NO_FENCES, world.clock());
    // A day for each: a report settles days of which all in doubt was billed, or nothing.
    if (death >= DEATHS_WITHIN_FENCES) world.pass(DAY_MS);
    if (death % livesAGroup === 0) void life.ask(group, DATASETS_ASKED).catch(() => undefined);
    if (death % livesAGroup === 1) await life.ask(group, DATASETS_ASKED);
    void life.resume().then(() => life.drain());
    const longest = random.chance(0.5) ? SHORT_LIFE : LONG_LIFE;
    for (let turns = random.int(0, longest); turns > 0; turns -= 1) await turnOfEventLoop();
    life.die();
    if (death < DEATHS_WITHIN_FENCES) await expectWithinFences();
    await arrived();
    world.pass(random.int(0, 5000));
  }
}

/** All that was charged, may have been, or is under way. */
const spent = (entries: readonly LedgerEntry[]): number =>
  entries.reduce(
    (sum, { status, quotedMicros, chargedMicros }) =>
      sum + (status === 'pending' ? quotedMicros : chargedMicros),
    0,
  );

async function expectWithinFences(): Promise<void> {
  const entries = await world.db.ledger.toArray();
  const byLead = Object.values(Object.groupBy(entries, ({ leadId }) => leadId));
  expect(spent(entries)).toBeLessThanOrEqual(FENCES.day ?? 0);
  expect(spent(entries.filter(({ provider }) => provider === 'attom'))).toBeLessThanOrEqual(
    FENCES.provider.attom ?? 0,
  );
  expect(Math.max(0, ...byLead.map((own = []) => spent(own)))).toBeLessThanOrEqual(
    FENCES.lead ?? 0,
  );
}

const turnOfEventLoop = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** No provider had to say "too many" but where the scenario made it. */
function expectNoRefusalOfOurMaking(): void {
  const refused = world.standIns.requests().filter(({ status }) => status === 429);
  expect(refused).toEqual([]);
}

const inDoubt = () => world.db.ledger.where('status').equals('uncertain').toArray();

/** As the user does first: by BatchData's own report, once its days are over. It settles no charge wrongly. */
async function settleByTheReport(life: WorkerLife): Promise<void> {
  world.standIns.play({});
  world.pass(2 * DAY_MS);
  const before = await inDoubt();
  const reconciled = await life.reconcile('batchdata');
  expect(reconciled.ok).toBe(true);
  const open = new Set((await inDoubt()).map(({ id }) => id));
  const settled = before.filter(({ id }) => !open.has(id));
  for (const { id, leadId, dataset, provider } of settled) {
    const billed = await wasBilled({ leadId, dataset, provider });
    expect((await world.db.ledger.get(id))?.status).toBe(billed ? 'charged' : 'not-charged');
  }
}

/** Settles each charge still in doubt as the user does who looks at the provider's bill. */
async function settleByTheBill(life: WorkerLife): Promise<void> {
  for (const entry of await inDoubt()) await life.settle(entry.lookupId, await wasBilled(entry));
}

async function wasBilled({
  leadId,
  dataset,
  provider,
}: Pick<LedgerEntry, 'leadId' | 'dataset' | 'provider'>): Promise<boolean> {
  const lead = await world.db.leads.get(leadId);
  const street = lead?.address.street?.toUpperCase() ?? '';
  return world.standIns.ledger
    .rows()
    .some(
      (row) =>
        row.provider === provider &&
        SOURCES[dataset].endpoint.endsWith(row.endpoint) &&
        row.item.toUpperCase().startsWith(`${street},`),
    );
}
