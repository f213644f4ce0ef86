import { lazy, Suspense } from 'react';
import { plural } from '@/components/ui/format.ts';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import type { SourceRow } from '@/lib/reports/sources.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import { CATALOGUE } from '@/lib/sites/catalogue.ts';
import { sourcesSentence } from './report-words.ts';

const SourcesChart = lazy(async () => ({
  default: (await import('./sources-chart.tsx')).SourcesChart,
}));

/** Height of one bar of the chart, with its gap. */
const ROW_HEIGHT = 34;

const siteName = (site: string): string => CATALOGUE.find(({ id }) => id === site)?.name ?? site;

/** Where leads come from: a chart, and the table it is drawn from. */
export function SourcesPanel({
  rows,
  leads,
}: {
  rows: readonly SourceRow[];
  /** All leads, to say how many have no page. */
  leads: number;
}) {
  const counted = rows.reduce((sum, row) => sum + row.leads, 0);
  const height = rows.length * ROW_HEIGHT;
  return (
    <section className="box c12" aria-labelledby="sources-h">
      <header className="wrap">
        <h2 className="h2" id="sources-h">
          Sources
        </h2>
        <span className="mm xs">A lead counts at the site that showed it first</span>
      </header>
      {rows.length === 0 ? (
        <p className="sm mm rep-none">Not enough data: no lead was captured from a page yet.</p>
      ) : (
        <div className="rep-src">
          <Suspense fallback={<Skeleton width="100%" height={height} />}>
            <SourcesChart
              rows={rows}
              siteName={siteName}
              label={sourcesSentence(rows, siteName)}
              height={height}
            />
          </Suspense>
          <SourcesTable rows={rows} />
        </div>
      )}
      {counted < leads && rows.length > 0 && (
        <p className="xs mm rep-none">
          {plural(leads - counted, 'lead')} without a page {leads - counted === 1 ? 'is' : 'are'}{' '}
          left out.
        </p>
      )}
    </section>
  );
}

function SourcesTable({ rows }: { rows: readonly SourceRow[] }) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>Source</th>
          <th className="n">Leads</th>
          <th className="n">Also seen</th>
          <th className="n">Won</th>
          <th className="n">Spent</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ site, leads, seenAgain, won, spentMicros }) => (
          <tr key={site}>
            <td className="sb">{siteName(site)}</td>
            <td className="n">{leads.toLocaleString('en-US')}</td>
            <td className="n">{seenAgain.toLocaleString('en-US')}</td>
            <td className="n">{won.toLocaleString('en-US')}</td>
            <td className={spentMicros > 0 ? 'n spend' : 'n mm'}>{formatMicros(spentMicros)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
