import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ARCHIVE_NOW,
  archiveOf,
  openArchiveWorld,
  restore,
  stage,
  tablesOf,
  undoRestore,
  withLines,
} from '@/tests/support/archive-world.ts';
import { aListing } from '@/tests/support/builders.ts';
import { openEnrichmentWorld } from '@/tests/support/enrichment-world.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import type { Lookup } from '../domain/lookup.ts';
import { createImporter } from '../import/importer.ts';
import { captureListings } from '../leads/capture-listings.ts';
import { setNote } from '../leads/edit-lead.ts';
import { undoChange } from '../leads/undo-change.ts';
import { stageArchive } from './stage-archive.ts';

let world: ReturnType<typeof openArchiveWorld>;
beforeEach(() => {
  world = openArchiveWorld();
});
afterEach(() => world.close());

const AT = Date.UTC(2026, 10, 1);

/** Captures made-up houses at these numbers of one street; gives the ids of their leads. */
async function capture(db: LeadFlowDatabase, ...houses: number[]): Promise<string[]> {
  const listings = houses.map((house) =>
    aListing({
      listingId: `${house}`,
      url: `https://www.example.com/${house}`,
      address: { ...aListing().address, street: `${house} Sample St` },
    }),
  );
  const inputs = listings.map((listing) => ({ listing, missingFields: [] }));
  const { items } = await captureListings(db, inputs, AT);
  return items.map(({ lead }) => lead.id);
}

const aLookup = (overrides: Partial<Lookup>): Lookup => ({
  id: 'lookup',
  leadId: 'lead',
  dataset: 'owner',
  provider: 'attom',
  requestKey: 'attom|owner|key',
  state: 'queued',
  attempts: 0,
  notBeforeAt: 0,
  quotedMicros: 100_000,
  failure: null,
  createdAt: AT,
  updatedAt: AT,
  ...overrides,
});

it('carries look-ups, contacts, what they cost and the answers, so that nothing is bought twice', async () => {
  const from = await openEnrichmentWorld();
  const to = await openEnrichmentWorld();
  try {
    const ids = await from.addLeads('9 Sample St', '11 Sample St');
    const life = from.startLife();
    await life.ask(ids, ['owner', 'contacts']);
    await life.finish();
    const spent = await from.ledgerMicros();
    expect(spent).toBeGreaterThan(0);
    await restore(to.db, await archiveOf(from.db));
    expect(await tablesOf(to.db)).toEqual(await tablesOf(from.db));
    const other = to.startLife();
    const quote = await other.quote(ids, ['owner', 'contacts'], false);
    expect(quote).toMatchObject({ ok: true, value: { maxMicros: 0 } });
  } finally {
    await from.close();
    await to.close();
  }
});

describe('a restore', () => {
  it('leaves leads that are here as they are, and adds the others', async () => {
    const db = world.open();
    const [known = '', gone = ''] = await capture(db, 1, 2);
    const file = await archiveOf(db);
    await setNote(db, known, 'mine', AT + 1);
    await db.delete();
    const other = world.open();
    await restore(other, file);
    await setNote(other, known, 'mine', AT + 2);
    const [captured] = await other.events.where('leadIds').equals(gone).toArray();
    expect(captured?.id).toBeDefined();
    const again = await restore(other, file);
    expect(again.counts).toMatchObject({ created: 0, unchanged: 2, filled: 0 });
    expect((await other.leads.get(known))?.note).toBe('mine');
  });

  it('brings back a lead whose capture was undone, with its facts', async () => {
    const db = world.open();
    const [id = ''] = await capture(db, 1);
    const file = await archiveOf(db);
    const lead = await db.leads.get(id);
    const [event] = await db.events.toArray();
    await undoChange(db, event?.id ?? '', AT + 1);
    expect(await db.leads.count()).toBe(0);
    await restore(db, file);
    expect(await db.leads.get(id)).toEqual(lead);
  });

  it('asks about a lead that is the house of another lead here, and joins nothing by itself', async () => {
    const [from, to] = [world.open(), world.open()];
    const [theirs = ''] = await capture(from, 1);
    const [mine = ''] = await capture(to, 1);
    await restore(to, await archiveOf(from));
    expect(await to.leads.count()).toBe(2);
    const [question] = await to.duplicates.toArray();
    expect(question).toMatchObject({ state: 'open' });
    expect(question?.leadIds.toSorted()).toEqual([mine, theirs].toSorted());
  });

  it('adds stages that are not here, and puts leads of no stage into the first', async () => {
    const [from, to] = [world.open(), world.open()];
    const [a = '', b = ''] = await capture(from, 1, 2);
    const own = { name: 'Own', order: 9, kind: 'open', progress: 50 } as const;
    await from.stages.add({ ...own, id: 'own', softLimit: null, ageLimitDays: null });
    await from.leads.update(a, { stageId: 'own' });
    await from.leads.update(b, { stageId: 'gone' });
    await restore(to, await archiveOf(from));
    expect((await to.stages.get('own'))?.name).toBe('Own');
    expect((await to.leads.get(a))?.stageId).toBe('own');
    expect((await to.leads.get(b))?.stageId).toBe('new');
    const tallies = (await to.tallies.toArray()).filter(({ count }) => count > 0);
    expect(tallies.map(({ stageId, count }) => [stageId, count])).toEqual([
      ['new', 1],
      ['own', 1],
    ]);
  });

  it('sends nothing: what waited is cancelled, and a call without an answer may have been charged', async () => {
    const [from, to] = [world.open(), world.open()];
    const [leadId = ''] = await capture(from, 1);
    const open = { leadId, requestKey: 'k3', openKey: 'k3' };
    await from.lookups.bulkAdd([
      aLookup({ id: '1', leadId, requestKey: 'k1', openKey: 'k1' }),
      aLookup({ id: '2', leadId, requestKey: 'k2', openKey: 'k2', state: 'running' }),
      aLookup({ ...open, id: '3', state: 'uncertain' }),
    ]);
    await from.ledger.add({
      id: 'call',
      lookupId: '2',
      leadId,
      provider: 'attom',
      dataset: 'owner',
      requestKey: 'k2',
      status: 'pending',
      quotedMicros: 100_000,
      chargedMicros: 0,
      httpStatus: null,
      latencyMs: null,
      at: AT,
      settledAt: null,
    });
    await to.lookups.add(aLookup({ ...open, id: 'mine' }));
    await restore(to, await archiveOf(from));
    const lookups = await to.lookups.bulkGet(['1', '2', '3']);
    expect(lookups.map((each) => each?.state)).toEqual(['cancelled', 'cancelled', 'uncertain']);
    expect(lookups.map((each) => each?.openKey)).toEqual([undefined, undefined, undefined]);
    expect(await to.ledger.get('call')).toMatchObject({
      status: 'uncertain',
      chargedMicros: 100_000,
    });
  });
});

describe('a restore that is killed', () => {
  it('goes on in the next life and adds nothing twice', async () => {
    const [from, to] = [world.open(), world.open()];
    await capture(from, ...Array.from({ length: 60 }, (_, index) => index + 1));
    const job = await stage(to, await archiveOf(from, 25));
    expect(job.chunks).toBe(4);
    const dying = world.open(to.name);
    let left = 2;
    const first = createImporter({
      db: dying,
      clock: () => ARCHIVE_NOW,
      beforeChunk: () => left-- === 0 && dying.close(),
    });
    await first.restore(job.id);
    await first.work().catch(() => undefined);
    expect(await to.leads.count()).toBe(25);
    const next = createImporter({ db: to, clock: () => ARCHIVE_NOW });
    await next.work();
    expect((await to.imports.get(job.id))?.state).toBe('done');
    expect(await tablesOf(to)).toEqual(await tablesOf(from));
  });
});

describe('undoing a restore', () => {
  it('gives the database as it was', async () => {
    const [from, to] = [world.open(), world.open()];
    const [id = ''] = await capture(from, 1, 2);
    await setNote(from, id, 'theirs', AT + 1);
    await from.stages.add({
      id: 'own',
      name: 'Own',
      order: 9,
      kind: 'open',
      progress: 50,
      softLimit: null,
      ageLimitDays: null,
    });
    await capture(to, 2, 3);
    const before = await tablesOf(to);
    const job = await restore(to, await archiveOf(from));
    const undone = await undoRestore(to, job.id);
    expect(undone).toMatchObject({ state: 'undone', keptByUndo: 0 });
    const events = await to.events.filter(({ detail }) => detail.kind !== 'undone').toArray();
    const after = await tablesOf(to);
    expect({ ...after, events: [] }).toEqual({ ...before, events: [] });
    expect(events.filter(({ detail }) => detail.kind !== 'restored')).toEqual(before.events);
    expect(await to.importChunks.count()).toBe(0);
  });

  it('keeps leads that were changed since, with all that came with them', async () => {
    const [from, to] = [world.open(), world.open()];
    const [a = '', b = ''] = await capture(from, 1, 2);
    const job = await restore(to, await archiveOf(from));
    await setNote(to, a, 'mine', ARCHIVE_NOW + 1);
    const undone = await undoRestore(to, job.id);
    expect(undone.keptByUndo).toBe(1);
    expect(await to.leads.get(b)).toBeUndefined();
    expect((await to.leads.get(a))?.facts.beds?.value).toBe(3);
    expect((await to.observations.toArray()).map(({ leadId }) => leadId)).toEqual([a]);
    const kinds = (await to.events.where('leadIds').equals(a).toArray()).map(
      ({ detail }) => detail.kind,
    );
    expect(kinds.toSorted()).toEqual(['captured', 'noted', 'restored']);
  });

  it('can be restored again afterwards', async () => {
    const [from, to] = [world.open(), world.open()];
    await capture(from, 1, 2);
    const file = await archiveOf(from);
    await undoRestore(to, (await restore(to, file)).id);
    await restore(to, file);
    const [theirs, ours] = [await tablesOf(from), await tablesOf(to)];
    expect(ours.leads).toEqual(theirs.leads);
    expect(ours.observations).toEqual(theirs.observations);
  });
});

const staged = async (db: LeadFlowDatabase, text: BlobPart) => {
  const result = await stageArchive(db, new File([text], 'x.jsonl'), { at: AT });
  return result.ok ? result.value : result.failure;
};

describe('stageArchive', () => {
  it('says what a restore would do, and writes none of it', async () => {
    const [from, to] = [world.open(), world.open()];
    await capture(from, 1, 2);
    const file = await archiveOf(from);
    await restore(to, file);
    await capture(from, 3);
    const before = await tablesOf(to);
    const job = await stage(
      to,
      await withLines(await archiveOf(from), 'leads', '{"table":"leads","row":{}}', 'x'),
    );
    expect(job.archive).toMatchObject({ leads: 3, known: 2 });
    expect(job.counts.refused).toBe(2);
    expect(job.refused.map(({ reason }) => reason)).toEqual([
      'leads: “id” cannot be read',
      'not a row of an archive',
    ]);
    expect(await tablesOf(to)).toEqual(before);
  });

  it('refuses what is no whole archive of this version, and keeps nothing of it', async () => {
    const [from, to] = [world.open(), world.open()];
    await capture(from, 1, 2);
    const text = await (await archiveOf(from)).text();
    expect(await staged(to, '')).toEqual({ kind: 'empty' });
    expect(await staged(to, 'address,city\n1 Sample St,Sampleton')).toEqual({
      kind: 'not-archive',
    });
    expect(await staged(to, text.replace('"version":1', '"version":2'))).toEqual({ kind: 'newer' });
    expect(await staged(to, text.slice(0, text.trimEnd().lastIndexOf('\n')))).toMatchObject({
      kind: 'wrong-length',
    });
    expect(await to.imports.count()).toBe(0);
    expect(await to.importChunks.count()).toBe(0);
  });

  it('reads a byte order mark, lines as Windows ends them, and empty lines', async () => {
    const [from, to] = [world.open(), world.open()];
    await capture(from, 1, 2);
    const text = await (await archiveOf(from)).text();
    const job = await staged(to, `\uFEFF${text.replaceAll('\n', '\r\n\r\n')}`);
    expect(job).toMatchObject({ state: 'staged', archive: { leads: 2, known: 0 } });
  });
});
