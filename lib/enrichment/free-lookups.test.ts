import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  NO_LIMITS,
  openEnrichmentWorld,
  type EnrichmentWorld,
} from '@/tests/support/enrichment-world.ts';
import { STAND_IN_KEYS } from '@/tests/support/stand-ins/accounts.ts';
import { putSetting } from '../db/settings.ts';
import { GENTLE_LIMITS } from './gentle-limits.ts';

let world: EnrichmentWorld;
beforeEach(async () => {
  world = await openEnrichmentWorld();
  await putSetting(world.db, 'providerKeys', {});
  await putSetting(world.db, 'freeLookups', true);
});
afterEach(() => world.close());

const seen = () => world.standIns.requests().map(({ endpoint }) => endpoint);

/** Captures a home of which only the address is known, and lets the worker do what it does by itself. */
async function capture(street: string): Promise<string> {
  const life = world.startLife();
  const [leadId = ''] = await world.addLeads(street);
  expect(await life.lookUpFree([leadId])).toEqual({ ok: true, value: null });
  await life.finish();
  return leadId;
}
const factsOf = async (leadId: string) => (await world.db.leads.get(leadId))?.facts ?? {};

describe('lookUpFree', () => {
  it('finds place, county and tract of an address without any key, and what they lead to, for nothing', async () => {
    const facts = await factsOf(await capture('2 Sample Free Rd'));
    expect(facts.location).toMatchObject({ source: 'census' });
    expect(facts.county?.value).toMatch(/^Sample County/);
    expect(facts.county?.conflicts).toEqual([]);
    expect(facts.censusTract?.value).toMatch(new RegExp(`^${facts.fips?.value}`));
    expect(seen()[0]).toBe('geographies/address');
    expect(seen().toSorted()).toEqual([
      'NFHL/MapServer/28/query',
      'census/area',
      'geographies/address',
    ]);
    expect(await world.ledgerMicros()).toBe(0);
    const states = (await world.db.lookups.toArray()).map(({ state }) => state);
    expect(states).not.toContain('failed');
  });

  it('asks HUD too once there is a token', async () => {
    await putSetting(world.db, 'providerKeys', { hud: STAND_IN_KEYS.hud });
    const facts = await factsOf(await capture('2 Sample Free Rd'));
    expect(facts.fairRents?.value.byBeds).toHaveLength(5);
  });

  it('asks nothing that has a price, whatever keys there are', async () => {
    await putSetting(world.db, 'providerKeys', {
      attom: STAND_IN_KEYS.attom,
      batchdata: STAND_IN_KEYS.batchData,
      rentcast: STAND_IN_KEYS.rentCast,
    });
    await capture('3 Sample Free Rd');
    expect(world.standIns.ledger.totals().rows).toBe(0);
    expect(world.standIns.requests().filter(({ key }) => key !== null)).toEqual([]);
  });

  it.each([
    ['the notice was not agreed to', 'consentAt', null],
    ['the user switched it off', 'freeLookups', false],
    ['the notice that was agreed to did not tell of it', 'freeLookups', null],
  ] as const)('sends and queues nothing when %s', async (_, setting, value) => {
    await putSetting(world.db, setting, value);
    await capture('4 Sample Free Rd');
    expect(seen()).toEqual([]);
    expect(await world.db.lookups.count()).toBe(0);
  });

  it('remembers a place: the same house again is asked about nowhere', async () => {
    const leadId = await capture('5 Sample Free Rd');
    const before = seen().length;
    const life = world.startLife();
    await life.lookUpFree([leadId]);
    await life.finish();
    expect(seen()).toHaveLength(before);
  });
});

it('asks no service more than twice in a second, however many homes are saved at once', async () => {
  const gentle = { ...GENTLE_LIMITS, pace: NO_LIMITS.pace };
  const limits = { census: gentle, fema: gentle, fcc: gentle };
  const life = world.startLife({ limits });
  const ids = await world.addLeads(...Array.from({ length: 40 }, (_, at) => `${at + 1} Sample St`));
  await life.lookUpFree(ids);
  await life.finish();
  const times = world.standIns
    .requests()
    .filter(({ provider }) => provider === 'census')
    .map(({ at }) => at);
  expect(times).toHaveLength(40);
  const soonest = times.slice(2).map((at, index) => at - (times[index] ?? 0));
  expect(Math.min(...soonest)).toBeGreaterThanOrEqual(1000);
});

describe('a free service that is not well', () => {
  it.each(['500', 'drop-before-billing', 'error-in-200', 'truncated-json', 'html-502'] as const)(
    'is asked again after %s, and nothing is left uncertain',
    async (kind) => {
      world.standIns.play({ faults: [{ kind, provider: 'fema' }] });
      await capture('6 Sample Free Rd');
      const flood = (await world.db.lookups.toArray()).find(({ dataset }) => dataset === 'flood');
      expect(flood?.state).toMatch(/^(done|no-match)$/);
      expect(flood?.attempts).toBe(2);
      expect(await world.db.ledger.where('status').equals('uncertain').count()).toBe(0);
    },
  );

  it('is asked again by the next life when the worker died before the answer', async () => {
    const life = world.startLife();
    const [leadId = ''] = await world.addLeads('7 Sample Free Rd');
    const arrived = world.standIns.nextRequest('geographies/address');
    await life.lookUpFree([leadId]);
    void life.drain();
    await arrived;
    life.die();
    await world.startLife().finish();
    expect((await factsOf(leadId)).location).toBeDefined();
    const states = await world.db.ledger.toArray();
    expect(states.map(({ status }) => status)).not.toContain('uncertain');
  });
});
