import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import { STAND_IN_KEYS } from '@/tests/support/stand-ins/accounts.ts';

let world: EnrichmentWorld;
let life: WorkerLife;
let leadIds: string[];
beforeEach(async () => {
  world = await openEnrichmentWorld();
  life = world.startLife();
  leadIds = await world.addLeads('1 Sample St');
});
afterEach(() => world.close());

const PRICE = 100_000;

/** Looks up the owner while the provider has a fault that outlasts all attempts; gives the failed lookup. */
async function failLookup(refresh = false): Promise<string> {
  world.standIns.play({ faults: [{ kind: '500', times: 4 }] });
  const [lookupId = ''] = await life.ask(leadIds, ['owner'], refresh);
  await life.finish();
  expect(await stateOf(lookupId)).toBe('failed');
  return lookupId;
}

const stateOf = async (lookupId: string) => (await world.db.lookups.get(lookupId))?.state;
const kindQuoted = async () => {
  const quoted = await life.quote(leadIds, ['owner'], false);
  return quoted.ok ? quoted.value.items[0]?.kind : quoted.failure.kind;
};

describe('retry', () => {
  it('buys again, at no more than the price the user has seen', async () => {
    const lookupId = await failLookup();
    expect(await life.retry(lookupId, PRICE - 1)).toMatchObject({
      failure: { kind: 'price-changed' },
    });
    expect(await life.retry(lookupId, PRICE)).toEqual({ ok: true, value: null });
    expect(await kindQuoted()).toBe('running');
    await life.finish();
    expect(await stateOf(lookupId)).toBe('done');
    expect(await world.ledgerMicros()).toBe(world.standIns.ledger.totals().micros);
  });

  it('takes an answer that came by another way since', async () => {
    const lookupId = await failLookup();
    world.pass(1000);
    await life.ask(leadIds, ['owner']);
    await life.finish();
    expect(await life.retry(lookupId, 0)).toEqual({ ok: true, value: null });
    expect(await stateOf(lookupId)).toBe('done');
    expect(world.standIns.ledger.totals().rows).toBe(1);
  });

  it('of a refresh wants a new answer, not the old one', async () => {
    await life.ask(leadIds, ['owner']);
    await life.finish();
    world.pass(1000);
    const lookupId = await failLookup(true);
    expect(await life.retry(lookupId, 0)).toMatchObject({ failure: { kind: 'price-changed' } });
    await life.retry(lookupId, PRICE);
    await life.finish();
    expect(world.standIns.ledger.totals().rows).toBe(2);
  });

  it('joins what is already under way', async () => {
    const lookupId = await failLookup();
    await life.ask(leadIds, ['owner']);
    expect(await life.retry(lookupId, PRICE)).toEqual({ ok: true, value: null });
    await life.finish();
    expect(world.standIns.ledger.totals().rows).toBe(1);
  });

  it('is refused for a lookup that is done or unknown', async () => {
    const [lookupId = ''] = await life.ask(leadIds, ['owner']);
    expect(await life.retry(lookupId, PRICE)).toMatchObject({ failure: { kind: 'superseded' } });
    await life.finish();
    expect(await life.retry(lookupId, PRICE)).toMatchObject({ failure: { kind: 'superseded' } });
    expect(await life.retry('gone', PRICE)).toMatchObject({ failure: { kind: 'not-found' } });
  });
});

describe('cancel', () => {
  it('takes a waiting job out, and lets it be asked for anew', async () => {
    const [lookupId = ''] = await life.ask(leadIds, ['owner']);
    expect(await life.cancel({ lookupId })).toEqual({ ok: true, value: { lookupIds: [lookupId] } });
    await life.finish();
    expect(world.standIns.requests()).toEqual([]);
    expect(await stateOf(lookupId)).toBe('cancelled');
    expect(await kindQuoted()).toBe('buy');
  });

  it('comes too late for a job that is over', async () => {
    const [lookupId = ''] = await life.ask(leadIds, ['owner']);
    await life.finish();
    expect(await life.cancel({ lookupId })).toMatchObject({ failure: { kind: 'superseded' } });
    expect(await life.cancel({ lookupId: 'gone' })).toMatchObject({
      failure: { kind: 'not-found' },
    });
  });
});

describe('testKey', () => {
  it('bills nothing and tells good keys from wrong ones', async () => {
    expect(await life.testKey('attom', ` ${STAND_IN_KEYS.attom} `)).toMatchObject({ ok: true });
    expect(await life.testKey('attom', 'wrong')).toMatchObject({
      failure: { kind: 'unauthorized' },
    });
    expect(await life.testKey('batchdata', STAND_IN_KEYS.batchData)).toEqual({
      ok: true,
      value: { balanceMicros: 100_000_000 },
    });
    expect(world.standIns.ledger.totals().rows).toBe(0);
  });

  it('asks nobody without access to the host', async () => {
    life = world.startLife({ hasHostAccess: () => Promise.resolve(false) });
    expect(await life.testKey('attom', 'any')).toMatchObject({
      failure: { kind: 'no-host-access' },
    });
    expect(world.standIns.requests()).toEqual([]);
  });
});
