import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  archiveOf,
  captureHouses,
  openArchiveWorld,
  restore,
  undoRestore,
} from '@/tests/support/archive-world.ts';
import { openEnrichmentWorld, type EnrichmentWorld } from '@/tests/support/enrichment-world.ts';
import { aLedgerEntry, aLookup } from '@/tests/support/row-builders.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import { putSetting } from '../db/settings.ts';
import { settleLookup } from '../enrichment/manage-lookup.ts';

describe('look-ups that were open when the archive was made', () => {
  let world: ReturnType<typeof openArchiveWorld>;
  let from: LeadFlowDatabase;
  let to: LeadFlowDatabase;
  let leadId: string;
  beforeEach(async () => {
    world = openArchiveWorld();
    [from, to] = [world.open(), world.open()];
    [leadId = ''] = await captureHouses(from, 1);
  });
  afterEach(() => world.close());

  it('are never sent: what waited comes in as cancelled', async () => {
    await from.lookups.add(aLookup({ id: 'waiting', leadId, state: 'queued' }));
    await restore(to, await archiveOf(from));
    const waiting = await to.lookups.get('waiting');
    expect(waiting?.state).toBe('cancelled');
    expect(waiting).not.toHaveProperty('openKey');
  });

  it('come in as uncertain when they were on their way, and are settled as any other', async () => {
    const requestKey = 'attom|owner|k';
    await from.lookups.add(aLookup({ id: 'sent', leadId, state: 'running', requestKey }));
    await from.ledger.add(
      aLedgerEntry({
        id: 'call',
        lookupId: 'sent',
        leadId,
        requestKey,
        status: 'pending',
        chargedMicros: 0,
      }),
    );
    await restore(to, await archiveOf(from));
    expect(await to.lookups.get('sent')).toMatchObject({
      state: 'uncertain',
      openKey: requestKey,
      failure: { kind: 'interrupted', provider: 'attom' },
    });
    expect(await to.ledger.get('call')).toMatchObject({
      status: 'uncertain',
      chargedMicros: 100_000,
    });
    expect(await settleLookup(to, 'sent', true, 5)).toEqual({ ok: true, value: null });
    expect(await to.ledger.get('call')).toMatchObject({
      status: 'charged',
      chargedMicros: 100_000,
    });
  });

  it('stay uncertain beside one that is open here for the same', async () => {
    const same = { leadId, requestKey: 'attom|owner|k', openKey: 'attom|owner|k' };
    await from.lookups.add(aLookup({ ...same, id: 'theirs', state: 'uncertain' }));
    await to.lookups.add(aLookup({ ...same, id: 'mine', state: 'queued' }));
    await restore(to, await archiveOf(from));
    expect(await to.lookups.get('mine')).toMatchObject({ state: 'queued', openKey: same.openKey });
    expect((await to.lookups.get('theirs'))?.state).toBe('uncertain');
  });
});

describe('answers that were paid for under older keys of addresses', () => {
  let from: EnrichmentWorld;
  let to: EnrichmentWorld;
  let ids: string[];
  beforeEach(async () => {
    [from, to] = [await openEnrichmentWorld(), await openEnrichmentWorld()];
    ids = await from.addLeads('9 Sample St', '11 Sample St');
    const life = from.startLife();
    await life.ask(ids, ['owner', 'contacts']);
    await life.finish();
    await giveOlderKeys(from.db);
  });
  afterEach(async () => {
    await from.close();
    await to.close();
  });

  it('are not bought again', async () => {
    await restore(to.db, await archiveOf(from.db));
    const quote = await to.startLife().quote(ids, ['owner', 'contacts'], false);
    expect(quote).toMatchObject({ ok: true, value: { maxMicros: 0 } });
  });

  it('go with the restore when it is undone', async () => {
    const job = await restore(to.db, await archiveOf(from.db));
    await undoRestore(to.db, job.id);
    expect(await to.db.cache.count()).toBe(0);
  });
});

/** Names leads and answers as a version before this one would have. */
async function giveOlderKeys(db: LeadFlowDatabase): Promise<void> {
  await putSetting(db, 'addressKeys', { version: 0, afterId: null });
  await db.leads.toCollection().modify((lead) => {
    lead.addressKey = older(lead.addressKey ?? '');
    lead.addressKeyVersion = 0;
  });
  const answers = await db.cache.toArray();
  await db.cache.clear();
  await db.cache.bulkAdd(answers.map((each) => ({ ...each, requestKey: older(each.requestKey) })));
}

const older = (key: string): string => key.replace('US|', 'us:');
