import { PROVIDER_IDS } from '../../../lib/shared/failure.ts';
import type { StandInProvider } from './provider-call.ts';

/** One thing a provider charged for. */
export interface BilledRow {
  provider: StandInProvider;
  /** The API key or token that pays. */
  key: string;
  endpoint: string;
  /** What was bought: the address it was asked about. */
  item: string;
  micros: number;
  at: number;
  /** Which request it came from, counted from 1. */
  request: number;
}

export interface LedgerTotals {
  rows: number;
  micros: number;
  byProvider: Record<StandInProvider, { rows: number; micros: number }>;
}

/** What the providers billed. The other side of LeadFlow's own ledger: the two must agree to the cent. */
export interface StandInLedger {
  add: (row: BilledRow) => void;
  rows: () => BilledRow[];
  totals: () => LedgerTotals;
  spentBy: (key: string) => number;
  clear: () => void;
}

/** An empty ledger. */
export function createLedger(): StandInLedger {
  const rows: BilledRow[] = [];
  return {
    add: (row) => void rows.push(row),
    rows: () => [...rows],
    totals: () => ({
      ...sum(rows),
      byProvider: Object.fromEntries(
        PROVIDER_IDS.map((id) => [id, sum(rows.filter(({ provider }) => provider === id))]),
      ) as LedgerTotals['byProvider'],
    }),
    spentBy: (key) => sum(rows.filter((row) => row.key === key)).micros,
    clear: () => void rows.splice(0),
  };
}

const sum = (rows: BilledRow[]) => ({
  rows: rows.length,
  micros: rows.reduce((total, { micros }) => total + micros, 0),
});
