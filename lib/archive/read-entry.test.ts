import { describe, expect, it } from 'vitest';
import { noCounts } from './archive-rows.ts';
import { readEntry, readFirstLine } from './read-entry.ts';

const STORED_LEAD = {
  id: 'lead-1',
  stageId: 'new',
  rank: 'a0',
  stageSinceAt: 1,
  address: {
    street: '1 Sample St',
    unit: null,
    city: 'Sampleton',
    state: 'OH',
    zip: '43001',
    country: 'US',
  },
  addressKey: 'US|1||SAMPLE|ST|||43001',
  listingKeys: ['zillow:1'],
  sightings: [{ site: 'zillow', url: 'https://www.example.com/1', firstSeenAt: 1, lastSeenAt: 1 }],
  absorbed: [],
  missingFields: [],
  tags: [],
  note: '',
  createdAt: 1,
  updatedAt: 1,
};
const EVENT = {
  id: 'event-1',
  at: 1,
  actor: 'user',
  leadIds: ['lead-1'],
  detail: { kind: 'noted' },
  changes: [{ table: 'leads', key: 'lead-1', before: { note: '' }, after: { note: 'x' } }],
  observationIds: [],
  undoneBy: null,
};

const read = (table: string, row: unknown) => readEntry(JSON.stringify({ table, row }));
const withChange = (change: object) => ({
  ...EVENT,
  changes: [{ ...EVENT.changes[0], ...change }],
});

describe('readEntry', () => {
  it('reads rows of ours, and drops what they do not have', () => {
    expect(read('leads', { ...STORED_LEAD, facts: { beds: 99 }, identityKeys: ['a:x'] })).toEqual({
      ok: true,
      value: { table: 'leads', row: STORED_LEAD },
    });
    expect(read('events', EVENT)).toEqual({ ok: true, value: { table: 'events', row: EVENT } });
  });

  it.each([
    ['no JSON', '{'],
    ['a value', '1'],
    ['settings', '{"table":"settings","row":{"key":"providerKeys","value":{}}}'],
    ['a field of every object', '{"table":"__proto__","row":{}}'],
    ['nested without end', '['.repeat(100_000)],
  ])('refuses %s', (_, line) => {
    expect(readEntry(line)).toEqual({ ok: false, failure: 'not a row of an archive' });
  });

  it.each([
    ['leads', { ...STORED_LEAD, rank: 'no place' }],
    ['leads', { ...STORED_LEAD, id: 'sample-01' }],
    ['leads', { ...STORED_LEAD, note: 5 }],
    ['leads', { ...STORED_LEAD, createdAt: null }],
    [
      'leads',
      { ...STORED_LEAD, sightings: [{ ...STORED_LEAD.sightings[0], url: 'javascript:x' }] },
    ],
    ['mergedLeads', { id: 'a', intoId: 'b', at: 1, row: STORED_LEAD, gave: {} }],
    [
      'duplicates',
      { id: 'a|c', leadIds: ['a', 'b'], reasons: [], state: 'open', at: 1, stateAt: 1 },
    ],
    ['events', { ...EVENT, detail: { kind: 'paid' } }],
    ['observations', { id: 'o', leadId: 'lead-1', source: 'page', at: 1, facts: { price: 5 } }],
  ])('refuses a row of %s that is none', (table, row) => {
    const { ok } = read(table, row);
    expect(ok).toBe(false);
  });

  it('never repeats what a line says in the reason', () => {
    const secret = '6145550101';
    const entry = read('contacts', {
      leadId: secret,
      persons: [{ [secret]: secret }],
      [secret]: 1,
    });
    expect(JSON.stringify(entry)).not.toContain(secret);
  });
});

describe('changes inside events', () => {
  it('refuses those that an undo could not write', () => {
    const broken = [
      withChange({ before: { note: 5 } }),
      withChange({ before: { rank: 'no place' } }),
      withChange({ before: { id: 'lead-2', note: '' } }),
      withChange({ before: { note: '' }, after: null }),
      withChange({ table: 'settings' }),
    ];
    expect(broken.map((row) => read('events', row).ok)).toEqual(broken.map(() => false));
  });

  it('computes the address key of a lead that an undo would bring back', () => {
    const before = { ...STORED_LEAD, addressKey: 'US|666||EVIL|||X', facts: { beds: 9 } };
    const entry = read('events', withChange({ before, after: null }));
    const change = entry.ok && entry.value.table === 'events' ? entry.value.row.changes[0] : null;
    expect(change?.before).toMatchObject({ sample: false, addressKeyVersion: expect.any(Number) });
    expect(change?.before?.['addressKey']).toMatch(/SAMPLE/);
    expect(change?.before).not.toHaveProperty('facts');
  });
});

describe('readFirstLine', () => {
  it('tells an archive from one of a newer version and from other files', () => {
    const counts = noCounts();
    const head = { format: 'leadflow-archive', version: 1, madeAt: 1, keyVersion: 1, counts };
    expect(readFirstLine(JSON.stringify(head))).toEqual({ kind: 'head', head });
    expect(readFirstLine(JSON.stringify({ ...head, version: 2, counts: 1 }))).toEqual({
      kind: 'newer',
    });
    const withFuture = { ...head, counts: { ...counts, pictures: 5 } };
    expect(readFirstLine(JSON.stringify(withFuture))).toEqual({ kind: 'newer' });
    const { ledger: _, ...fewer } = counts;
    const older = { ...head, counts: fewer };
    expect(readFirstLine(JSON.stringify(older))).toEqual({ kind: 'head', head });
    expect(readFirstLine(JSON.stringify({ ...head, counts: { leads: -1 } }))).toEqual({
      kind: 'other',
    });
    expect(readFirstLine('address,city')).toEqual({ kind: 'other' });
  });
});
