import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import type { Observation } from '../domain/facts.ts';
import { captureListings } from './capture-listings.ts';
import { chooseFact } from './choose-fact.ts';
import { undoChange } from './undo-change.ts';

const ACRES = { value: 0.18, unit: 'acres' } as const;
let db: LeadFlowDatabase;
let leadId: string;
const name = `test-${crypto.randomUUID()}`;
beforeEach(async () => {
  db = new LeadFlowDatabase(name);
  const listing = aListing({ lot: { value: 10_000, unit: 'sqft' } });
  const { items } = await captureListings(db, [{ listing, missingFields: null }], 1);
  leadId = items[0]?.lead.id ?? '';
  const said: Observation = {
    id: 'of-attom',
    leadId,
    source: 'attom',
    at: 2,
    facts: { lot: ACRES },
    listing: null,
    lookupId: null,
    dataAsOf: null,
    withdrawnBy: null,
  };
  await db.observations.add(said);
});
afterEach(async () => {
  db.close();
  await Dexie.delete(name);
});

const lot = async () => (await db.leads.get(leadId))?.facts.lot;
const choose = (observationId: string | null, at: number) =>
  chooseFact(db, leadId, { fact: 'lot', observationId }, at);

it('makes the value of one source count as the user’s own, and gives it back to the sources', async () => {
  await choose('of-attom', 3);
  expect(await lot()).toMatchObject({ value: ACRES, source: 'user', conflicts: [] });
  await choose(null, 4);
  expect(await lot()).toMatchObject({ source: 'page', conflicts: [{ source: 'attom' }] });
});

it('is undone', async () => {
  const chosen = await choose('of-attom', 3);
  await undoChange(db, chosen.ok ? chosen.value.eventId : '', 4);
  expect(await lot()).toMatchObject({ source: 'page', conflicts: [{ source: 'attom' }] });
});

it('refuses what no source says, and taking back what was never chosen', async () => {
  expect(await choose('none', 3)).toMatchObject({ failure: { kind: 'not-found' } });
  expect(await choose(null, 3)).toMatchObject({ failure: { kind: 'not-found' } });
  const price = { fact: 'apn', observationId: 'of-attom' } as const;
  expect(await chooseFact(db, leadId, price, 3)).toMatchObject({ ok: false });
});
