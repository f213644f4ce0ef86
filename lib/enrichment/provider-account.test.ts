import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEnrichmentWorld, type EnrichmentWorld } from '@/tests/support/enrichment-world.ts';
import { STAND_IN_KEYS } from '@/tests/support/stand-ins/accounts.ts';
import { putSetting } from '../db/settings.ts';
import type { ProviderAccount } from '../domain/provider-account.ts';
import { DAY_MS } from '../shared/clock.ts';

let world: EnrichmentWorld;
beforeEach(async () => {
  world = await openEnrichmentWorld();
});
afterEach(() => world.close());

async function account(): Promise<ProviderAccount> {
  const result = await world.startLife().readAccount('batchdata');
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

async function buyContacts(...streets: string[]): Promise<void> {
  const life = world.startLife();
  await life.ask(await world.addLeads(...streets), ['contacts']);
  await life.finish();
}

const bought = { fromDay: '2026-11-01', toDay: '2026-11-02' };

describe('readAccount', () => {
  it('gives the balance, and no count before a day of ours is in the report', async () => {
    await buyContacts('1 Sample St');
    world.pass(DAY_MS / 2);
    expect(await account()).toEqual({ balanceMicros: 99_930_000, count: null });
  });

  it('counts alike when the provider billed what we booked', async () => {
    await buyContacts('1 Sample St', '2 Sample St');
    world.pass(2 * DAY_MS);
    expect((await account()).count).toEqual({
      ...bought,
      reportedMicros: 140_000,
      bookedMicros: 140_000,
      differing: [],
    });
  });

  it('names the days on which the provider billed something else', async () => {
    await buyContacts('1 Sample St', '2 Sample St');
    await world.db.ledger.toCollection().modify({ chargedMicros: 60_000 });
    world.pass(2 * DAY_MS);
    expect((await account()).count).toEqual({
      ...bought,
      reportedMicros: 140_000,
      bookedMicros: 120_000,
      differing: [{ day: '2026-11-01', reportedMicros: 140_000, bookedMicros: 120_000 }],
    });
  });

  it('does not call an uncertain charge a difference', async () => {
    await buyContacts('1 Sample St');
    world.standIns.play({
      faults: [{ kind: 'drop-before-billing', endpoint: 'property/skip-trace' }],
    });
    await buyContacts('2 Sample St');
    world.pass(2 * DAY_MS);
    expect((await account()).count).toMatchObject({
      reportedMicros: 70_000,
      bookedMicros: 140_000,
      differing: [],
    });
  });

  it('asks about the account of the key that is stored', async () => {
    await buyContacts('1 Sample St');
    world.pass(2 * DAY_MS);
    await putSetting(world.db, 'providerKeys', { batchdata: STAND_IN_KEYS.batchDataSandbox });
    expect((await account()).count?.reportedMicros).toBe(0);
    await putSetting(world.db, 'providerKeys', { batchdata: 'nobody' });
    expect(await world.startLife().readAccount('batchdata')).toMatchObject({
      failure: { kind: 'unauthorized' },
    });
  });

  it('asks nobody before the user agreed, without a network, or of a provider without a wallet', async () => {
    const asked = () => world.standIns.requests().length;
    const offline = world.startLife({ isOnline: () => false });
    expect(await offline.readAccount('batchdata')).toMatchObject({ failure: { kind: 'offline' } });
    expect(await offline.readAccount('attom')).toMatchObject({ failure: { kind: 'not-found' } });
    await putSetting(world.db, 'consentAt', null);
    expect(await world.startLife().readAccount('batchdata')).toMatchObject({
      failure: { kind: 'no-consent' },
    });
    expect(asked()).toBe(0);
  });
});
