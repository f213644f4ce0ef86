import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../domain/lookup.ts';
import { settledEntry } from './ledger.ts';

const entry: LedgerEntry = {
  id: 'entry',
  lookupId: 'lookup',
  leadId: 'lead',
  provider: 'batchdata',
  dataset: 'contacts',
  requestKey: 'key',
  status: 'pending',
  quotedMicros: 6000,
  chargedMicros: 0,
  httpStatus: null,
  latencyMs: null,
  at: 0,
  settledAt: null,
};
const threePhones = { ...entry, units: 3 };

describe('settledEntry', () => {
  it.each([
    ['all that was quoted', threePhones, 'charged', undefined, 6000],
    ['only the units billed', threePhones, 'charged', 2, 4000],
    ['no unit billed', threePhones, 'charged', 0, 0],
    ['more units than quoted', entry, 'charged', 2, 12_000],
    ['nothing', threePhones, 'not-charged', undefined, 0],
    ['the most it can be while uncertain', threePhones, 'uncertain', 1, 6000],
  ] as const)('books %s', (_, quoted, status, units, chargedMicros) => {
    expect(settledEntry(quoted, status, 9, units)).toMatchObject({ status, chargedMicros });
  });
});
