import { describe, expect, it } from 'vitest';
import type { LedgerEntry, Lookup } from '../domain/lookup.ts';
import { filterLedger, lastCalls, ledgerOutcome } from './ledger-outcome.ts';

const anEntry = (fields: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: 'entry-1',
  lookupId: 'lookup-1',
  leadId: 'lead-1',
  provider: 'attom',
  dataset: 'owner',
  requestKey: 'key',
  status: 'charged',
  quotedMicros: 100_000,
  chargedMicros: 100_000,
  httpStatus: 200,
  latencyMs: 200,
  at: 1,
  settledAt: 2,
  ...fields,
});

const lookup = (state: Lookup['state']) => ({ state }) as Lookup;

describe('ledgerOutcome', () => {
  it.each<[Partial<LedgerEntry>, Lookup['state'], boolean, string]>([
    [{}, 'done', true, 'Found'],
    [{ status: 'not-charged', httpStatus: 400 }, 'no-match', true, 'No match'],
    [{ status: 'not-charged', httpStatus: 429 }, 'done', false, '429'],
    [{ status: 'not-charged', httpStatus: null }, 'failed', true, 'No answer'],
    [{ status: 'uncertain', httpStatus: null }, 'uncertain', true, 'Uncertain'],
    [{ status: 'pending' }, 'running', true, 'Under way'],
    [{ httpStatus: 200 }, 'failed', true, 'Not usable (200)'],
  ])('reads %o of a %s lookup, last call %s, as %s', (fields, state, isLast, label) => {
    expect(ledgerOutcome(anEntry(fields), lookup(state), isLast).label).toBe(label);
  });

  it('falls back to the wire when the lookup is no longer kept', () => {
    expect(ledgerOutcome(anEntry({ httpStatus: 500 }), undefined, true).label).toBe('500');
  });
});

describe('lastCalls', () => {
  it('names the newest call of each lookup', () => {
    const entries = [
      anEntry({ id: 'first', at: 1 }),
      anEntry({ id: 'second', at: 2 }),
      anEntry({ id: 'other', lookupId: 'lookup-2', at: 0 }),
    ];
    expect([...lastCalls(entries)].toSorted()).toEqual(['other', 'second']);
  });
});

describe('filterLedger', () => {
  const entries = [
    anEntry({ id: 'old', at: 1 }),
    anEntry({ id: 'new', at: 2 }),
    anEntry({ id: 'batch', provider: 'batchdata', status: 'uncertain', at: 3 }),
  ];
  const ids = (filter: Parameters<typeof filterLedger>[1]) =>
    filterLedger(entries, filter).map(({ id }) => id);

  it('shows the newest first, by provider and status', () => {
    expect(ids({ provider: 'all', status: 'all' })).toEqual(['batch', 'new', 'old']);
    expect(ids({ provider: 'attom', status: 'all' })).toEqual(['new', 'old']);
    expect(ids({ provider: 'all', status: 'uncertain' })).toEqual(['batch']);
    expect(ids({ provider: 'attom', status: 'uncertain' })).toEqual([]);
  });
});
