import { ADDRESS_KEY_VERSION } from '@/lib/address/address.ts';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import { putSetting } from '@/lib/db/settings.ts';
import type { DatasetId } from '@/lib/domain/dataset.ts';
import { createEnrichment, type EnrichmentOptions } from '@/lib/enrichment/enrichment.ts';
import type { ProviderLimits } from '@/lib/enrichment/provider.ts';
import { PROVIDER_IDS } from '@/lib/shared/failure.ts';
import { captureListings } from '@/lib/leads/capture-listings.ts';
import { aListing } from './builders.ts';
import { STAND_IN_KEYS } from './stand-ins/accounts.ts';
import { STAND_IN_HOSTS } from './stand-ins/stand-ins.ts';
import { startStandIns } from './stand-ins/start-stand-ins.ts';

/** Limits that hold nothing back, for tests of something else. */
export const NO_LIMITS: ProviderLimits = {
  window: { max: 100_000, perMs: 60_000 },
  pace: { max: 100_000, perMs: 1 },
  concurrency: 4,
};

/** A clock that stands still until something sleeps: then it jumps, and nobody waits. */
function jumpingClock(start: number) {
  let now = start;
  return {
    clock: () => now,
    sleep: (ms: number) => {
      now += ms;
      // Through the event loop once, so that calls under way get their turn.
      return new Promise<void>((resolve) => void setImmediate(resolve));
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
}

/** One database and the providers' stand-ins, in which workers live and die. Agreed to lookups, with good keys. */
export async function openEnrichmentWorld() {
  const name = `test-${crypto.randomUUID()}`;
  const db = new LeadFlowDatabase(name);
  const time = jumpingClock(Date.UTC(2026, 10, 1, 12));
  const standIns = await startStandIns({ clock: time.clock });
  const connections: LeadFlowDatabase[] = [db];
  await putSetting(db, 'consentAt', time.clock());
  await putSetting(db, 'budgets', { day: null, month: null, lead: null, provider: {} });
  await putSetting(db, 'addressKeys', { version: ADDRESS_KEY_VERSION, afterId: null });
  await putSetting(db, 'providerKeys', {
    attom: STAND_IN_KEYS.attom,
    batchdata: STAND_IN_KEYS.batchData,
  });
  return {
    db,
    standIns,
    ...time,
    fetch: fetchFrom(standIns.port),
    /** A worker's life: its own connection to the one database. `die` ends it in the middle of whatever it does. */
    startLife(options: Partial<EnrichmentOptions> = {}) {
      const connection = new LeadFlowDatabase(name);
      connections.push(connection);
      return lifeOver(connection, time, { fetch: fetchFrom(standIns.port), ...options });
    },
    /** New leads at these streets, as a capture makes them; gives their ids. */
    async addLeads(...streets: string[]): Promise<string[]> {
      const listings = streets.map((street) =>
        aListing({ listingId: street, address: { ...aListing().address, street } }),
      );
      const inputs = listings.map((listing) => ({ listing, missingFields: [] }));
      const { items } = await captureListings(db, inputs, time.clock());
      return items.map(({ lead }) => lead.id);
    },
    async ledgerMicros(): Promise<number> {
      const entries = await db.ledger.toArray();
      return entries.reduce((sum, { chargedMicros }) => sum + chargedMicros, 0);
    },
    async close(): Promise<void> {
      for (const connection of connections) connection.close();
      await db.delete();
      await standIns.close();
    },
  };
}
export type EnrichmentWorld = Awaited<ReturnType<typeof openEnrichmentWorld>>;
export type WorkerLife = ReturnType<EnrichmentWorld['startLife']>;

function lifeOver(
  db: LeadFlowDatabase,
  time: ReturnType<typeof jumpingClock>,
  options: Partial<EnrichmentOptions> & Required<Pick<EnrichmentOptions, 'fetch'>>,
) {
  let dead = false;
  const enrichment = createEnrichment({
    db,
    clock: time.clock,
    sleep: time.sleep,
    hasHostAccess: () => Promise.resolve(true),
    random: () => 0,
    isOnline: () => true,
    limits: Object.fromEntries(PROVIDER_IDS.map((id) => [id, NO_LIMITS])),
    ...options,
    fetch: async (input, init) => {
      // The dead send nothing.
      if (dead) return new Promise<never>(() => undefined);
      const response = await options.fetch(input, init);
      return dead ? new Promise<never>(() => undefined) : response;
    },
  });
  return {
    ...enrichment,
    connection: db,
    die(): void {
      dead = true;
      db.close();
    },
    /** Asks for datasets of leads at whatever price; gives the lookups. */
    async ask(leadIds: string[], datasets: DatasetId[], refresh = false): Promise<string[]> {
      const run = await enrichment.run({ leadIds, datasets, refresh, maxMicros: Infinity });
      if (!run.ok) throw new Error(run.failure.kind);
      return run.value.lookupIds;
    },
    /** Does what the background's alarm does, without the waiting, until the queue is empty. */
    async finish(): Promise<void> {
      for (
        let dueAt: number | null = time.clock();
        dueAt !== null;
        dueAt = await enrichment.nextDueAt()
      ) {
        time.pass(Math.max(0, dueAt - time.clock()));
        await enrichment.resume();
        await enrichment.drain();
      }
    },
  };
}

/** Sends what is meant for the providers' hosts to their stand-ins. */
function fetchFrom(port: number): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { hostname, pathname, search } = new URL(request.url);
    const provider = STAND_IN_HOSTS.get(hostname);
    if (provider === undefined) throw new Error(`no stand-in answers as ${hostname}`);
    const { method, headers, signal } = request;
    const body = method === 'GET' ? null : await request.text();
    const url = `http://127.0.0.1:${port}/${provider}${pathname}${search}`;
    return fetch(url, { method, headers, signal, body, redirect: 'manual' });
  };
}
