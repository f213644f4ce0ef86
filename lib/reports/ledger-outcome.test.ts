import { describe, expect, it } from 'vitest';
import { aLedgerEntry } from '@/tests/support/row-builders.ts';
import type { LedgerEntry, Lookup } from '../domain/lookup.ts';
import { filterLedger, lastCalls, ledgerOutcome } from './ledger-outcome.ts';

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
    expect(ledgerOutcome(aLedgerEntry(fields), lookup(state), isLast).label).toBe(label);
  });

  it('falls back to the wire when the lookup is no longer kept', () => {
    expect(ledgerOutcome(aLedgerEntry({ httpStatus: 500 }), undefined, true).label).toBe('500');
  });
});

describe('lastCalls', () => {
  it('names the newest call of each lookup', () => {
    const entries = [
      aLedgerEntry({ id: 'first', at: 1 }),
      aLedgerEntry({ id: 'second', at: 2 }),
      aLedgerEntry({ id: 'other', lookupId: 'lookup-2', at: 0 }),
    ];
    expect([...lastCalls(entries)].toSorted()).toEqual(['other', 'second']);
  });
});

describe('filterLedger', () => {
  const entries = [
    aLedgerEntry({ id: 'old', at: 1 }),
    aLedgerEntry({ id: 'new', at: 2 }),
    aLedgerEntry({ id: 'batch', provider: 'batchdata', status: 'uncertain', at: 3 }),
  ];
  const ids = (filter: Parameters<typeof filterLedger>[1]) =>
    filterLedger(entries, filter, new Map()).map(({ id }) => id);

  it('shows the newest first, by part of the spend and status', () => {
    const part = { by: 'provider', key: 'attom' } as const;
    expect(ids({ part: null, status: 'all' })).toEqual(['batch', 'new', 'old']);
    expect(ids({ part, status: 'all' })).toEqual(['new', 'old']);
    expect(ids({ part: null, status: 'uncertain' })).toEqual(['batch']);
    expect(ids({ part, status: 'uncertain' })).toEqual([]);
  });
});
