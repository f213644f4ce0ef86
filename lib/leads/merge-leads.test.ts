import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listingAt } from '@/tests/support/builders.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import { eventsOf, standingObservations } from '../db/lead-rows.ts';
import type { Lead } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import { captureListings } from './capture-listings.ts';
import { editFact, setNote, setTags } from './edit-lead.ts';
import { mergeLeads, type Merge } from './merge-leads.ts';
import { moveLeads } from './move-leads.ts';
import { loadSample, removeSample } from './sample-data.ts';
import { splitLead } from './split-lead.ts';
import { undoChange } from './undo-change.ts';

const AT = Date.UTC(2026, 10, 1);
let db: LeadFlowDatabase;
let now: number;
/** Three houses: on Zillow, on Redfin and on both of Trulia and Realtor. */
let a: string;
let b: string;
let c: string;

const tick = () => {
  now += 1;
  return now;
};
async function capture(listing: Listing): Promise<string> {
  const { items } = await captureListings(db, [{ listing, missingFields: [] }], tick());
  return items[0]?.lead.id ?? '';
}
function must<Value>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}
const merge = async (leadId: string, absorbedIds: string[], more: Partial<Merge> = {}) =>
  must(await mergeLeads(db, { leadId, absorbedIds, stageId: null, edits: [], ...more }, tick()));
const split = async (leadId: string) => must(await splitLead(db, leadId, tick()));
const undo = async (eventId: string) => must(await undoChange(db, eventId, tick()));
const get = async (id: string): Promise<Lead> => {
  const lead = await db.leads.get(id);
  if (lead === undefined) throw new Error(`no lead ${id}`);
  return lead;
};
const sitesOf = async (id: string) => (await get(id)).sightings.map(({ site }) => site);
/** A lead without what every write touches, and by which all of it can be compared. */
const wordsOf = (lead: Lead) => ({
  ...lead,
  updatedAt: 0,
  identityKeys: lead.identityKeys.toSorted(),
});
const state = async () => ({
  leads: (await db.leads.toArray()).map(wordsOf),
  merged: await db.mergedLeads.toArray(),
  duplicates: await db.duplicates.toArray(),
  tallies: await db.tallies.toArray(),
});
const tallies = async () =>
  Object.fromEntries(
    (await db.tallies.toArray()).flatMap(({ stageId, count, asking }) =>
      count === 0 && asking === 0 ? [] : [[stageId, [count, asking]]],
    ),
  );

beforeEach(async () => {
  db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
  now = AT;
  a = await capture(listingAt('zillow', '1 Sample St'));
  b = await capture(listingAt('redfin', '2 Example Ave', { beds: 5, apn: '00-0000-123' }));
  c = await capture(listingAt('trulia', '3 Other Rd', { yearBuilt: 1900 }));
});
afterEach(() => db.delete());

describe('mergeLeads', () => {
  it('makes one lead with the sites, tags, notes and facts of both', async () => {
    await setNote(db, a, 'Empty house', tick());
    await setNote(db, b, 'Owner called', tick());
    await setTags(db, a, ['hot'], tick());
    await setTags(db, b, ['hot', 'probate'], tick());
    await merge(a, [b]);
    const lead = await get(a);
    expect(lead.sightings.map(({ site }) => site)).toEqual(['zillow', 'redfin']);
    expect(lead.tags).toEqual(['hot', 'probate']);
    expect(lead.note).toBe('Empty house\n\n2 Example Ave:\nOwner called');
    expect(lead.facts).toMatchObject({ apn: { value: '00-0000-123' }, beds: { value: 5 } });
    expect(await db.leads.get(b)).toBeUndefined();
    expect(await tallies()).toEqual({ new: [2, 498_000] });
  });

  it('finds the house again by the listing, the address and the parcel of either', async () => {
    await merge(a, [b]);
    expect(await capture(listingAt('redfin', '2 Example Ave', { beds: 4 }))).toBe(a);
    expect(await capture(listingAt('realtor', '2 Example Ave'))).toBe(a);
    expect(await db.leads.count()).toBe(2);
  });

  it('takes the place of the one that had come furthest, and a dead one is not far', async () => {
    await moveLeads(db, { leadIds: [b], stageId: 'offer', afterLeadId: null }, tick());
    await moveLeads(db, { leadIds: [c], stageId: 'dead', afterLeadId: null }, tick());
    const since = (await get(b)).stageSinceAt;
    await merge(a, [b, c]);
    expect(await get(a)).toMatchObject({ stageId: 'offer', stageSinceAt: since });
    expect(await tallies()).toEqual({ offer: [1, 249_000] });
  });

  it('goes to the top of a chosen stage', async () => {
    await merge(a, [b], { stageId: 'contacted' });
    expect(await get(a)).toMatchObject({ stageId: 'contacted', stageSinceAt: now });
    expect(await tallies()).toEqual({ new: [1, 249_000], contacted: [1, 249_000] });
  });

  it("keeps what was chosen between the two as the user's own values", async () => {
    await merge(a, [b], { edits: [{ fact: 'beds', value: 3 }] });
    expect((await get(a)).facts.beds).toMatchObject({ value: 3, source: 'user' });
  });

  it.each([
    ['a lead that is gone', () => ({ leadId: a, absorbedIds: [b, 'gone'] }), 'not-found'],
    ['a lead with itself', () => ({ leadId: a, absorbedIds: [a] }), 'not-found'],
    [
      'into a stage that is gone',
      () => ({ leadId: a, absorbedIds: [b], stageId: 'x' }),
      'not-found',
    ],
  ])('refuses %s and changes nothing', async (_, input, kind) => {
    const before = await state();
    const result = await mergeLeads(db, { stageId: null, edits: [], ...input() }, tick());
    expect(result).toEqual({ ok: false, failure: { kind } });
    expect(await state()).toEqual(before);
  });

  it('never puts a made-up lead and a real one together', async () => {
    await loadSample(db, AT);
    const input = { leadId: a, absorbedIds: ['sample-01'], stageId: null, edits: [] };
    expect(await mergeLeads(db, input, tick())).toMatchObject({ failure: { kind: 'sample-lead' } });
    await merge('sample-01', ['sample-02']);
    await removeSample(db);
    expect([await db.leads.count(), await db.mergedLeads.count()]).toEqual([3, 0]);
  });

  it('is undone to exactly what was there', async () => {
    await setNote(db, b, 'Owner called', tick());
    await moveLeads(db, { leadIds: [b], stageId: 'offer', afterLeadId: null }, tick());
    const before = await state();
    const { eventId } = await merge(a, [b, c], { edits: [{ fact: 'beds', value: 1 }] });
    await undo(eventId);
    expect(await state()).toEqual(before);
  });

  it('can no longer be undone once the lead changed, because a split is for that', async () => {
    const { eventId } = await merge(a, [b]);
    await setTags(db, a, ['later'], tick());
    await merge(a, [c]);
    expect(await undoChange(db, eventId, tick())).toMatchObject({
      failure: { kind: 'superseded' },
    });
  });

  it('is not lost with the capture of the lead that stays', async () => {
    const [event] = await db.events.where('leadIds').equals(a).toArray();
    await merge(a, [b]);
    expect(await undoChange(db, event?.id ?? '', tick())).toMatchObject({
      failure: { kind: 'superseded' },
    });
  });
});

describe('an undo within a merged lead', () => {
  it('of an older edit of the lead that was merged reaches the one that stays', async () => {
    const edited = must(await editFact(db, b, { fact: 'beds', value: 9 }, tick()));
    await merge(a, [b]);
    expect((await get(a)).facts.beds?.value).toBe(9);
    await undo(edited.eventId);
    expect((await get(a)).facts.beds?.value).toBe(5);
    expect(await db.leads.get(b)).toBeUndefined();
  });
});

describe('splitLead', () => {
  it('gives back both leads as they were, and takes the stage back too', async () => {
    await moveLeads(db, { leadIds: [b], stageId: 'offer', afterLeadId: null }, tick());
    await setNote(db, b, 'Owner called', tick());
    const before = await state();
    await merge(a, [b], { edits: [{ fact: 'beds', value: 1 }] });
    await split(b);
    const after = await state();
    expect({ ...after, duplicates: [] }).toEqual(before);
  });

  it('leaves with the lead that stays what was changed on it since', async () => {
    await setNote(db, b, 'Owner called', tick());
    await merge(a, [b]);
    await moveLeads(db, { leadIds: [a], stageId: 'contract', afterLeadId: null }, tick());
    await setTags(db, a, ['later'], tick());
    await setNote(db, a, 'All rewritten', tick());
    await split(b);
    expect(await get(a)).toMatchObject({
      stageId: 'contract',
      tags: ['later'],
      note: 'All rewritten',
    });
    expect(await get(b)).toMatchObject({ stageId: 'new', tags: [], note: 'Owner called' });
  });

  it('gives what a site said meanwhile to the lead of that site', async () => {
    await merge(a, [b]);
    await capture(listingAt('redfin', '2 Example Ave', { beds: 7 }));
    await capture(listingAt('zillow', '1 Sample St', { beds: 8 }));
    await capture(listingAt('realtor', '1 Sample St', { beds: 8 }));
    await split(b);
    const [one, other] = [await get(a), await get(b)];
    expect([one.facts.beds?.value, other.facts.beds?.value]).toEqual([8, 7]);
    expect(one.sightings.map(({ site }) => site)).toEqual(['zillow', 'realtor']);
    expect(other.sightings).toMatchObject([{ site: 'redfin', lastSeenAt: now - 3 }]);
    const events = await eventsOf(db, other);
    expect(events.map(({ detail }) => detail.kind)).toContain('seen-again');
  });

  it('keeps apart the times of a site that both were on', async () => {
    const d = await capture(listingAt('zillow', '4 Fourth St'));
    const before = [await get(a), await get(d)].map(({ sightings }) => sightings);
    await merge(a, [d]);
    expect((await get(a)).sightings).toHaveLength(1);
    await split(d);
    expect([await get(a), await get(d)].map(({ sightings }) => sightings)).toEqual(before);
  });

  it('undoes a chain of merges in either order', async () => {
    const before = (await state()).leads;
    for (const order of [
      [b, a],
      [a, b],
    ]) {
      await merge(a, [b]);
      await merge(c, [a]);
      expect((await get(c)).absorbed.map(({ id }) => id)).toEqual([a, b]);
      for (const id of order) await split(id);
      expect((await state()).leads).toEqual(before);
      expect(await db.mergedLeads.count()).toBe(0);
    }
  });

  it('brings back with a lead what had been merged into it before', async () => {
    await merge(a, [b]);
    const before = wordsOf(await get(a));
    await merge(c, [a]);
    await split(a);
    expect(wordsOf(await get(a))).toEqual(before);
    expect((await get(c)).absorbed).toEqual([]);
  });

  it('forgets on the way up everything the lead was known by', async () => {
    await merge(a, [b]);
    await merge(c, [a]);
    await split(b);
    expect(await capture(listingAt('realtor', '2 Example Ave'))).toBe(b);
    expect(await capture(listingAt('realtor', '1 Sample St'))).toBe(c);
  });

  it('takes along a page seen while it was merged, also when another left it before', async () => {
    await merge(b, [a]);
    await merge(c, [b]);
    expect(await capture(listingAt('realtor', '2 Example Ave'))).toBe(c);
    await split(a);
    await split(b);
    expect(await sitesOf(c)).toEqual(['trulia']);
    expect(await sitesOf(b)).toEqual(['redfin', 'realtor']);
  });

  it('is undone to the merged lead, with the choices made for it', async () => {
    await merge(a, [b], { edits: [{ fact: 'beds', value: 1 }] });
    const before = await state();
    const { eventId } = await split(b);
    expect((await get(a)).facts.beds?.value).toBe(3);
    await undo(eventId);
    expect({ ...(await state()), duplicates: [] }).toEqual(before);
  });

  it('refuses a lead that is not merged', async () => {
    expect(await splitLead(db, a, tick())).toMatchObject({ failure: { kind: 'not-found' } });
  });
});

it('reads what was said of a merged lead through the one that stays', async () => {
  await merge(a, [b]);
  const said = await standingObservations(db, await get(a));
  expect(said.map(({ leadId }) => leadId).toSorted()).toEqual([a, b].toSorted());
});
