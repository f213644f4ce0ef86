import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { plural } from '@/components/ui/format.ts';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { PRESETS, type PresetId } from '@/lib/csv/presets.ts';
import { ExportPreview, LeftOutList } from './export-preview.tsx';
import { PresetPicker } from './preset-picker.tsx';
import type { ExportStock } from './read-export.ts';
import { StageFilter } from './stage-filter.tsx';
import { useExport, useExportStock } from './use-export.ts';
import { View } from './view.tsx';

/** Leads as a file: which columns, which stages, a look at it, and what stays out. */
export function ExportView() {
  const stock = useExportStock();
  if (stock === undefined)
    return (
      <View foot={<Skeleton width="100%" height={38} />}>
        <Skeleton width="100%" height={108} />
        <Skeleton width="100%" height={58} />
        <Skeleton width="100%" height={100} />
      </View>
    );
  const leads = [...stock.counts.values()].reduce((sum, count) => sum + count, 0);
  if (leads > 0) return <Chooser stock={stock} />;
  return (
    <View foot={<span className="xs mm">A file has one row for each lead.</span>}>
      <div className="pop-middle">
        <EmptyState title="No leads to export yet">
          Save a listing first, here or with the button on its page.
        </EmptyState>
      </div>
    </View>
  );
}

function Chooser({ stock }: { stock: ExportStock }) {
  const [presetId, setPresetId] = useState<PresetId>('call-list');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { run, written } = useExport();
  const preset = PRESETS[presetId];
  const stages = stock.stages.filter(({ id }) => picked.size === 0 || picked.has(id));
  const choice = { stages, sample: stock.sample };
  const rows = stages.reduce((sum, { id }) => sum + (stock.counts.get(id) ?? 0), 0);
  return (
    <View
      foot={
        <>
          <span className="xs mm grow">
            {stock.sample ? 'Sample data: made-up people.' : 'Free. Holds no formulas.'}
          </span>
          <Button
            variant="primary"
            size="lg"
            icon={<Download />}
            busy={written !== null}
            onClick={() => void run(choice, preset)}
          >
            {written === null ? `Export ${plural(rows, 'row')}` : `${written} of ${rows}`}
          </Button>
        </>
      }
    >
      <PresetPicker value={presetId} onChange={setPresetId} />
      <StageFilter stock={stock} picked={picked} onChange={setPicked} />
      <ExportPreview preset={preset} choice={choice} rows={rows} />
      <LeftOutList preset={preset} choice={choice} rows={rows} />
      {stock.sampleLeftOut > 0 && (
        <p className="sm m">{plural(stock.sampleLeftOut, 'sample lead')} left out: made up.</p>
      )}
    </View>
  );
}
