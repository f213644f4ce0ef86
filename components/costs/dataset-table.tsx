import { DATASETS } from '@/lib/domain/dataset.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import type { LedgerEntry } from '@/lib/domain/lookup.ts';
import { percentile } from '@/lib/reports/percentile.ts';
import { latencies, spendByDataset } from '@/lib/reports/spend.ts';
import { formatMicros } from '@/lib/shared/money.ts';

/** Calls, speed and spend of each kind of lookup. */
export function DatasetTable({ entries }: { entries: readonly LedgerEntry[] }) {
  const rows = spendByDataset(entries);
  const spent = rows.reduce((sum, { spentMicros }) => sum + spentMicros, 0);
  return (
    <section className="box c4" aria-labelledby="by-provider-h">
      <header>
        <h2 className="h2" id="by-provider-h">
          By provider
        </h2>
      </header>
      {rows.length === 0 ? (
        <p className="sm mm costs-none">No calls in this month.</p>
      ) : (
        <table className="tb costs-calls">
          <thead>
            <tr>
              <th>Call</th>
              <th className="n">Calls</th>
              <th className="n">p95</th>
              <th className="n">Spent</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ dataset, provider, calls, p95Ms, spentMicros }) => (
              <tr key={dataset}>
                <td className="costs-call">
                  {DATASETS[dataset].title}
                  <span className="mm xs">{PROVIDER_NAMES[provider]}</span>
                </td>
                <td className="n">{calls}</td>
                <td className="n">{milliseconds(p95Ms)}</td>
                <td className="n">{formatMicros(spentMicros)}</td>
              </tr>
            ))}
            <tr className="sb">
              <td>All</td>
              <td className="n">{entries.length}</td>
              <td className="n">{milliseconds(percentile(latencies(entries), 0.95))}</td>
              <td className="n">{formatMicros(spent)}</td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}

const milliseconds = (ms: number | null): string =>
  ms === null ? 'Unknown' : `${Math.round(ms).toLocaleString('en-US')} ms`;
