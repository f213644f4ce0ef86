import { lazy, Suspense, useState } from 'react';
import { Segmented } from '@/components/ui/segmented.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import type { FunnelStep } from '@/lib/reports/funnel.ts';
import { funnelSentence, percentWords } from './report-words.ts';

const FunnelChart = lazy(async () => ({
  default: (await import('./funnel-chart.tsx')).FunnelChart,
}));

type View = 'chart' | 'table';
const VIEWS: readonly { value: View; label: string }[] = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
];

/** Height of one step of the chart: its bar and the share below it. */
export const STEP_HEIGHT = 41;

/** How many leads ever came how far. */
export function FunnelPanel({ steps }: { steps: readonly FunnelStep[] }) {
  const [view, setView] = useState<View>('chart');
  return (
    <section className="box pad c7" aria-labelledby="funnel-h">
      <div className="row b wrap rep-head">
        <div>
          <h2 className="h2" id="funnel-h">
            Funnel
          </h2>
          <p className="mm xs">Leads that ever reached a stage</p>
        </div>
        <Segmented label="Show funnel as" value={view} options={VIEWS} onChange={setView} />
      </div>
      {view === 'chart' ? (
        <Suspense fallback={<Skeleton width="100%" height={steps.length * STEP_HEIGHT} />}>
          <FunnelChart
            steps={steps}
            label={funnelSentence(steps)}
            height={steps.length * STEP_HEIGHT}
          />
        </Suspense>
      ) : (
        <FunnelTable steps={steps} />
      )}
    </section>
  );
}

function FunnelTable({ steps }: { steps: readonly FunnelStep[] }) {
  return (
    <table className="tb c">
      <thead>
        <tr>
          <th>Stage</th>
          <th className="n">Reached</th>
          <th className="n">Go on</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ stage, reached, goOn, isLowest }) => (
          <tr key={stage.id}>
            <td>
              <span className="row">
                <StageGlyph stage={stage} />
                {stage.name}
              </span>
            </td>
            <td className="n">{reached.toLocaleString('en-US')}</td>
            <td className={isLowest ? 'n warn sb' : 'n'}>
              {goOn === null ? '' : percentWords(goOn)}
              {isLowest && ', lowest'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
