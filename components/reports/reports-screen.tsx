import { Box } from 'lucide-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { hrefOf } from '@/components/app/route.ts';
import { Screen } from '@/components/app/screen.tsx';
import { useNow } from '@/components/app/use-now.ts';
import { Banner } from '@/components/ui/banner.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { plural } from '@/components/ui/format.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import { funnelSteps } from '@/lib/reports/funnel.ts';
import { pipelineKpis } from '@/lib/reports/pipeline-kpis.ts';
import { sourceRows } from '@/lib/reports/sources.ts';
import { FunnelPanel } from './funnel-panel.tsx';
import { KpiTiles } from './kpi-tiles.tsx';
import { readReport, type Report } from './read-report.ts';
import { ReportsSkeleton } from './reports-skeleton.tsx';
import { SourcesPanel } from './sources-panel.tsx';
import { StageTable } from './stage-table.tsx';
import './reports.css';

/** How the pipeline does: key figures, funnel, what is in each stage, and where leads come from. */
export function ReportsScreen() {
  const database = useDatabase();
  const report = useLiveQuery(() => readReport(database), [database]);
  return (
    <Screen title="Reports">
      {report === undefined ? (
        <ReportsSkeleton />
      ) : report.leads.length === 0 ? (
        <NothingToReport />
      ) : (
        <Panels report={report} />
      )}
    </Screen>
  );
}

function Panels({ report }: { report: Report }) {
  const now = useNow();
  const { stages, tallies, leads, events, entries } = report;
  const kpis = useMemo(() => pipelineKpis(report, now), [report, now]);
  const steps = useMemo(() => funnelSteps(stages, leads, events), [stages, leads, events]);
  const sources = useMemo(() => sourceRows(leads, stages, entries), [leads, stages, entries]);
  return (
    <div className="rep-lay">
      <SampleNote leads={leads} />
      <KpiTiles kpis={kpis} />
      <FunnelPanel steps={steps} />
      <StageTable stages={stages} tallies={tallies} />
      <SourcesPanel rows={sources} leads={leads.length} />
    </div>
  );
}

/** Made-up leads count in every figure here, so it is said. */
function SampleNote({ leads }: { leads: readonly Lead[] }) {
  const made = leads.filter(({ sample }) => sample).length;
  if (made === 0) return null;
  const all = made === leads.length;
  return (
    <div className="c12">
      <Banner tone="acc" rounded icon={<Box />} title="Sample data.">
        {all
          ? 'All figures are from made-up leads.'
          : `${plural(made, 'made-up lead')} of ${leads.length} count in these figures.`}
      </Banner>
    </div>
  );
}

function NothingToReport() {
  return (
    <div className="rep-lay">
      <div className="c12">
        <EmptyState
          title="Not enough data"
          actions={
            <a className="btn" href={hrefOf({ screen: 'board' })}>
              First steps
            </a>
          }
        >
          Reports begin with the first lead. The funnel fills as leads move.
        </EmptyState>
      </div>
    </div>
  );
}
