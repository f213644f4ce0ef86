import 'fake-indexeddb/auto';
import { LeadFlowDatabase } from '../../lib/db/database.ts';
import { putSetting } from '../../lib/db/settings.ts';
import { ADDRESS_KEY_VERSION } from '../../lib/address/address.ts';
import type { DatasetId } from '../../lib/domain/dataset.ts';
import { createEnrichment } from '../../lib/enrichment/enrichment.ts';
import { SOURCES } from '../../lib/enrichment/registry.ts';
import { captureListings } from '../../lib/leads/capture-listings.ts';
import { seededRandom } from '../../lib/sample/seeded-random.ts';
import { createCallWindow } from '../support/stand-ins/call-window.ts';
import { fillerListing } from './fill-pipeline.ts';
import { round, type Measurement } from './report.ts';
import { startVirtualTime } from './virtual-time.ts';

const MINUTE_MS = 60_000;
const MINUTES = 5;
const KILL_EVERY_MS = 20_000;
/** Chrome's floor for alarms. */
const ALARM_MS = 30_000;
/** The provider's clock is not ours. */
const SKEW_MS = 7300;

type Measured = 'attom' | 'batchdata' | 'rentcast';

interface Load {
  provider: Measured;
  dataset: DatasetId;
  host: string;
  /** What the provider refuses above. */
  refusesAbove: { calls: number; perMs: number };
  /** What it is called with at most, by its own limit or by ours. */
  allowedPerMinute: number;
  latencyMs: readonly [number, number];
}

const LOADS: readonly Load[] = [
  {
    provider: 'attom',
    dataset: 'owner',
    host: 'api.gateway.attomdata.com',
    refusesAbove: { calls: 200, perMs: MINUTE_MS },
    allowedPerMinute: 200,
    latencyMs: [350, 900],
  },
  {
    provider: 'batchdata',
    dataset: 'contacts',
    host: 'api.batchdata.com',
    refusesAbove: { calls: 3000, perMs: MINUTE_MS },
    // Ours, see docs/decisions: a call may ask about a hundred homes.
    allowedPerMinute: 600,
    latencyMs: [280, 950],
  },
  {
    provider: 'rentcast',
    dataset: 'rent',
    host: 'api.rentcast.io',
    refusesAbove: { calls: 20, perMs: 1000 },
    allowedPerMinute: 1200,
    latencyMs: [300, 700],
  },
];

/**
 * How much of each provider's allowed rate the queue keeps up for five minutes of simulated time, also when its
 * worker is killed every 20 s; and how often a provider had to refuse it. In Node, on the real queue and clients.
 */
export async function* measureQueueRates(): AsyncGenerator<Measurement> {
  askHomesOneByOne();
  for (const load of LOADS)
    for (const isKilled of [false, true]) {
      const { calls, refused } = await runLoad(load, isKilled);
      const share = round((calls / (load.allowedPerMinute * MINUTES)) * 100);
      const name = `queue: ${load.provider}${isKilled ? ', killed every 20 s' : ''}`;
      yield {
        name: `${name}, share of its rate`,
        value: share,
        unit: '%',
        ratioTo: null,
        atLeast: 97,
      };
      yield {
        name: `${name}, answers 429`,
        value: refused,
        unit: 'calls',
        ratioTo: null,
        limit: 0,
      };
    }
}

/** A full queue of homes would take a hundredth of the calls; what is measured here is how calls are paced. */
function askHomesOneByOne(): void {
  const { batch: _, ...single } = SOURCES.contacts;
  SOURCES.contacts = single;
}

async function runLoad(load: Load, isKilled: boolean): Promise<{ calls: number; refused: number }> {
  const name = `bench-${load.provider}-${isKilled}`;
  const db = new LeadFlowDatabase(name);
  const time = startVirtualTime(Date.UTC(2026, 10, 1, 12));
  const provider = fakeProvider(load, time.clock);
  try {
    const jobs = Math.ceil(load.allowedPerMinute * MINUTES * 1.1);
    await fillQueue(db, load, jobs, time);
    let life = startLife(name, provider.fetch, time.clock);
    for (let passed = 0; passed < MINUTES * MINUTE_MS; passed += KILL_EVERY_MS) {
      await time.pass(KILL_EVERY_MS);
      if (!isKilled) continue;
      life.die();
      life = startLife(name, provider.fetch, time.clock);
    }
    life.die();
    return provider.counts();
  } finally {
    time.end();
    await db.delete();
  }
}

async function fillQueue(
  db: LeadFlowDatabase,
  { dataset, provider }: Load,
  jobs: number,
  time: ReturnType<typeof startVirtualTime>,
): Promise<void> {
  const filled = (async () => {
    await putSetting(db, 'consentAt', time.clock());
    await putSetting(db, 'providerKeys', { [provider]: 'bench-key' });
    await putSetting(db, 'budgets', { day: null, month: null, lead: null, provider: {} });
    await putSetting(db, 'addressKeys', { version: ADDRESS_KEY_VERSION, afterId: null });
    for (let first = 0; first < jobs; first += 500) {
      const listings = Array.from({ length: 500 }, (_, at) => fillerListing(first + at));
      const { items } = await captureListings(
        db,
        listings.map((listing) => ({ listing, missingFields: [] })),
        time.clock(),
      );
      const leadIds = items.map(({ lead }) => lead.id);
      await enrichmentOver(db, time.clock, () => Promise.reject(new TypeError('not yet'))).run({
        leadIds,
        datasets: [dataset],
        refresh: false,
        maxMicros: Infinity,
      });
    }
  })();
  await time.pass(0);
  await filled;
}

const enrichmentOver = (
  db: LeadFlowDatabase,
  clock: () => number,
  fetch: typeof globalThis.fetch,
) => {
  return createEnrichment({ db, clock, hasHostAccess: yes, fetch, isOnline: () => true });
};

const yes = () => Promise.resolve(true);

/** A worker's life as the background leads it: at work, then woken by its alarm when something is due. */
function startLife(name: string, fetch: typeof globalThis.fetch, clock: () => number) {
  const db = new LeadFlowDatabase(name);
  const enrichment = enrichmentOver(db, clock, fetch);
  let dead = false;
  const work = async (): Promise<void> => {
    await enrichment.resume();
    await enrichment.drain();
    if (dead) return;
    const dueAt = await enrichment.nextDueAt();
    if (dueAt !== null) setTimeout(() => void work(), Math.max(ALARM_MS, dueAt - clock()));
  };
  void work();
  return {
    die(): void {
      dead = true;
      db.close();
    },
  };
}

/** Finds nothing, for everybody, and refuses what comes too often by its own clock. */
function fakeProvider({ provider, refusesAbove, latencyMs, host }: Load, clock: () => number) {
  const window = createCallWindow(refusesAbove.calls, refusesAbove.perMs);
  const random = seededRandom(1);
  let calls = 0;
  let refused = 0;
  return {
    counts: () => ({ calls, refused }),
    fetch: async (input: string | URL | Request): Promise<Response> => {
      const request = input instanceof Request ? input : new Request(input);
      if (new URL(request.url).host !== host) throw new Error(`called ${request.url}`);
      const latency = random.int(...latencyMs);
      await sleep(latency * WAY_THERE);
      const isAdmitted = window.admit('key', clock() + SKEW_MS);
      if (isAdmitted) calls += 1;
      else refused += 1;
      await sleep(latency * (1 - WAY_THERE));
      return isAdmitted ? nothingFound(provider) : Response.json({}, { status: 429 });
    },
  };
}

/** How much of a call's time passes before the provider counts it. */
const WAY_THERE = 0.05;

const sleep = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/** "There is no such home", as each of them says it. */
function nothingFound(provider: Measured): Response {
  if (provider === 'attom') {
    const status = { code: 1, msg: 'SuccessWithoutResult' };
    return Response.json({ status }, { status: 400 });
  }
  if (provider === 'rentcast') return Response.json({ status: 404 }, { status: 404 });
  const results = { persons: [], meta: { results: { matchCount: 0 } } };
  return Response.json({ status: { code: 200 }, results });
}
