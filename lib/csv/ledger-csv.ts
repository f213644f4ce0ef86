import { DATASETS } from '../domain/dataset.ts';
import type { LedgerEntry } from '../domain/lookup.ts';
import type { Micros } from '../shared/money.ts';
import { PROVIDER_NAMES } from '../shared/provider-names.ts';
import type { Cell } from './columns.ts';
import { csvHead, csvLine } from './write-csv.ts';

/** What a line says beside the entry itself. */
export interface LedgerLine {
  entry: LedgerEntry;
  /** The lead's address; null when the lead is gone. */
  lead: string | null;
  /** In a word: "Found", "No match", "429". */
  outcome: string;
}

const COLUMNS: Record<string, (line: LedgerLine) => Cell> = {
  time: ({ entry }) => new Date(entry.at).toISOString(),
  provider: ({ entry }) => PROVIDER_NAMES[entry.provider],
  look_up: ({ entry }) => DATASETS[entry.dataset].title,
  lead: ({ lead }) => lead,
  lead_id: ({ entry }) => entry.leadId,
  result: ({ outcome }) => outcome,
  charge: ({ entry }) => entry.status,
  quoted_usd: ({ entry }) => dollars(entry.quotedMicros),
  charged_usd: ({ entry }) => dollars(entry.chargedMicros),
  http_status: ({ entry }) => entry.httpStatus,
  answer_ms: ({ entry }) => entry.latencyMs,
  bill_differs: ({ entry }) => (entry.countDiffers ? 'yes' : null),
  call_id: ({ entry }) => entry.id,
};

/** The ledger as a file: one line a call, amounts in US dollars with all their decimals, times in UTC. */
export function ledgerCsv(lines: readonly LedgerLine[]): Blob {
  const columns = Object.values(COLUMNS);
  const rows = lines.map((line) => csvLine(columns.map((valueOf) => valueOf(line))));
  return new Blob([csvHead(Object.keys(COLUMNS)), ...rows], { type: 'text/csv' });
}

/** "0.070", "0.0025": exact, so that sums of the column are. */
const dollars = (micros: Micros): string => {
  const [whole = '0', part = ''] = (micros / 1_000_000).toFixed(6).split('.');
  return `${whole}.${part.replace(/0{1,4}$/, '')}`;
};
