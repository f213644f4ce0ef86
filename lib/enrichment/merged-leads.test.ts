import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openEnrichmentWorld,
  type EnrichmentWorld,
  type WorkerLife,
} from '@/tests/support/enrichment-world.ts';
import { contactsOf } from '../db/lead-rows.ts';
import { openDuplicates } from '../leads/decide-duplicate.ts';
import { mergeLeads } from '../leads/merge-leads.ts';
import { splitLead } from '../leads/split-lead.ts';

let world: EnrichmentWorld;
let life: WorkerLife;
/** Two leads at two addresses; the second is merged into the first. */
let stays: string;
let rests: string;
beforeEach(async () => {
  world = await openEnrichmentWorld();
  life = world.startLife();
  [stays = '', rests = ''] = await world.addLeads('1 Sample St', '2 Sample St');
});
afterEach(() => world.close());

async function merge(): Promise<void> {
  const input = { leadId: stays, absorbedIds: [rests], stageId: null, edits: [] };
  const merged = await mergeLeads(world.db, input, world.clock());
  if (!merged.ok) throw new Error(merged.failure.kind);
}
const lead = (id: string) => world.db.leads.get(id);
const bought = () => world.standIns.ledger.totals().rows;

describe('a look-up of a lead that was merged while it waited', () => {
  it('is asked at its own address and reaches the lead that stays', async () => {
    await life.ask([rests], ['owner', 'contacts']);
    await merge();
    await life.drain();
    expect((await lead(stays))?.facts.ownerNames?.source).toBe('attom');
    expect((await lead(stays))?.contactCounts).not.toBeNull();
    const jobs = await world.db.lookups.toArray();
    expect(jobs.map(({ state }) => state)).toEqual(['done', 'done']);
    const [request] = world.standIns.requests();
    expect(JSON.stringify(request)).toContain('2');
  });

  it('goes with it when it is split', async () => {
    await life.ask([rests], ['owner', 'contacts']);
    await merge();
    await life.drain();
    await splitLead(world.db, rests, world.clock());
    expect((await lead(stays))?.facts.ownerNames).toBeUndefined();
    expect((await lead(stays))?.contactCounts).toBeNull();
    expect((await lead(rests))?.facts.ownerNames?.source).toBe('attom');
    expect((await lead(rests))?.contactCounts).not.toBeNull();
  });
});

describe('a merged lead', () => {
  it('has the numbers of both checked in one look-up, each where it was found', async () => {
    const phone = {
      type: null,
      carrier: null,
      reachable: null,
      score: null,
      dnc: null,
      tcpa: null,
    };
    const numbers = { [stays]: '6145550101', [rests]: '6145550102' };
    for (const [leadId, number] of Object.entries(numbers))
      await world.db.contacts.put({
        leadId,
        lookupId: `find-${leadId}`,
        foundAt: world.clock(),
        persons: [
          {
            name: null,
            emails: [],
            litigator: false,
            deceased: false,
            phones: [{ ...phone, number, checkedAt: 0 }],
          },
        ],
      });
    await merge();
    await life.ask([stays], ['dnc']);
    await life.drain();
    expect(bought()).toBe(2);
    for (const leadId of [stays, rests]) {
      const [person] = (await world.db.contacts.get(leadId))?.persons ?? [];
      expect(person?.phones).toMatchObject([{ number: numbers[leadId], dnc: expect.any(Boolean) }]);
    }
  });

  it('is not bought again what was bought for either', async () => {
    await life.ask([rests], ['owner']);
    await life.drain();
    await merge();
    const quote = await life.quote([stays], ['owner'], false);
    expect(quote).toMatchObject({ value: { items: [{ leadId: stays, kind: 'cached' }] } });
    await life.ask([stays, rests], ['owner']);
    expect(bought()).toBe(1);
  });

  it('joins what is under way for either', async () => {
    await life.ask([rests], ['owner']);
    await merge();
    expect(await life.quote([stays], ['owner'], false)).toMatchObject({
      value: { items: [{ kind: 'running' }], maxMicros: 0 },
    });
  });

  it('has the people found for both, each once', async () => {
    await life.ask([stays, rests], ['contacts']);
    await life.drain();
    const before = await contactsOf(world.db, [
      { id: stays, absorbed: [] },
      { id: rests, absorbed: [] },
    ]);
    await merge();
    const [survivor] = await world.db.leads.toArray();
    const after = (await contactsOf(world.db, survivor ? [survivor] : [])).get(stays);
    const people = [...before.values()].flatMap(({ persons }) => persons);
    expect(new Set(after?.persons.map(({ name }) => name))).toEqual(
      new Set(people.map(({ name }) => name)),
    );
    expect(after?.persons).toHaveLength(new Set(people.map((each) => JSON.stringify(each))).size);
  });

  it('can be asked for again by a failed look-up of the one that rests', async () => {
    const [id = ''] = await life.ask([rests], ['owner']);
    await life.cancel({ lookupId: id });
    await merge();
    expect(await life.retry(id, Infinity)).toEqual({ ok: true, value: null });
    await life.drain();
    expect(await world.db.lookups.get(id)).toMatchObject({ leadId: stays, state: 'done' });
    expect((await lead(stays))?.facts.ownerNames?.source).toBe('attom');
  });
});

it('asks whether two leads are one house when a look-up gives both the same record', async () => {
  await life.ask([stays], ['owner']);
  await life.drain();
  const known = await lead(stays);
  const facts = { apn: known?.facts.apn, fips: known?.facts.fips };
  await world.db.leads.delete(rests);
  world.pass(1);
  const [alias = ''] = await world.addLeads('1 State Route 9');
  const twin = await lead(alias);
  // As if a look-up of the other address had answered with the same parcel.
  await world.db.cache.toCollection().modify((entry) => {
    entry.requestKey = entry.requestKey.replace(known?.addressKey ?? '-', twin?.addressKey ?? '-');
    entry.lookupId = 'another';
  });
  expect(facts.apn).toBeDefined();
  await life.ask([alias], ['owner']);
  const [question] = await openDuplicates(world.db);
  expect(question?.leads.map(({ id }) => id)).toEqual([stays, alias]);
  expect(['attom-id', 'parcel']).toContain(question?.duplicate.reasons[0]?.kind);
  expect(await world.db.leads.count()).toBe(2);
});
