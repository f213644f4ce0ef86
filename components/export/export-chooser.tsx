import { Download, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Toggle } from '@/components/ui/field.tsx';
import { plural } from '@/components/ui/format.ts';
import type { ColumnSet } from '@/lib/csv/column-set.ts';
import { PRESETS } from '@/lib/csv/presets.ts';
import type { OwnColumnSet } from '@/lib/domain/column-set.ts';
import { ColumnSetPicker } from './column-set-picker.tsx';
import { draftOf } from './draft-column-set.ts';
import type { ExportFrame } from './export-form.tsx';
import { ExportPreview, LeftOutList } from './export-preview.tsx';
import type { ExportChoice } from './read-export.ts';
import type { ExportStock } from './read-stock.ts';
import { StageFilter } from './stage-filter.tsx';
import { useExport, useExportPeople, useOwnColumnSets } from './use-export.ts';

/** Which columns and which leads a file has, and what it will look like. */
export function ExportChooser({
  stock,
  leadIds,
  Frame,
  setId,
  focusSets,
  onSetId,
  onEdit,
}: {
  stock: ExportStock;
  leadIds: readonly string[] | null;
  Frame: ExportFrame;
  setId: string;
  /** Back from the editor, which the focus was in. */
  focusSets: boolean;
  onSetId: (id: string) => void;
  onEdit: (draft: OwnColumnSet) => void;
}) {
  const own = useOwnColumnSets();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [callableOnly, setCallableOnly] = useState(false);
  const sets = [...Object.values(PRESETS), ...own.map(({ set }) => set)];
  const columnSet = sets.find(({ id }) => id === setId) ?? PRESETS['call-list'];
  const stored = own.find(({ set }) => set.id === columnSet.id)?.stored;
  const hasPhones = columnSet.carries.includes('phones');
  const choice: ExportChoice = {
    stages: stock.stages.filter(({ id }) => picked.size === 0 || picked.has(id)),
    sample: stock.sample,
    leadIds,
    callableOnly: callableOnly && hasPhones,
  };
  const people = useExportPeople(choice);
  const leads = choice.stages.reduce((sum, { id }) => sum + (stock.counts.get(id) ?? 0), 0);
  const rows = choice.callableOnly ? (people?.callable ?? 0) : leads;
  return (
    <Frame foot={<Foot choice={choice} columnSet={columnSet} rows={rows} />}>
      <div className="exp-pick">
        <ColumnSetPicker sets={sets} value={columnSet} focused={focusSets} onChange={onSetId} />
        <OwnSets columnSet={columnSet} stored={stored} onEdit={onEdit} />
      </div>
      <StageFilter stock={stock} picked={picked} onChange={setPicked} />
      {hasPhones && <CallableOnly value={callableOnly} onChange={setCallableOnly} />}
      <ExportPreview columnSet={columnSet} choice={choice} rows={rows} />
      <LeftOutList columnSet={columnSet} people={people} leads={leads} />
      <SampleLeftOut count={stock.sampleLeftOut} />
    </Frame>
  );
}

/** The ways to a set of one's own: a new one from what is chosen, and into the chosen one. */
function OwnSets({
  columnSet,
  stored,
  onEdit,
}: {
  columnSet: ColumnSet;
  stored: OwnColumnSet | undefined;
  onEdit: (draft: OwnColumnSet) => void;
}) {
  return (
    <div className="row">
      <Button size="sm" variant="ghost" icon={<Plus />} onClick={() => onEdit(draftOf(columnSet))}>
        Own columns
      </Button>
      {stored && (
        <Button size="sm" variant="ghost" icon={<Pencil />} onClick={() => onEdit(stored)}>
          Change {stored.name}
        </Button>
      )}
    </div>
  );
}

const SampleLeftOut = ({ count }: { count: number }) =>
  count > 0 && <p className="sm m">{plural(count, 'sample lead')} left out: made up.</p>;

function CallableOnly({ value, onChange }: { value: boolean; onChange: (value: boolean) => void }) {
  return (
    <Toggle look="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)}>
      Only leads with a number to call
    </Toggle>
  );
}

function Foot({
  choice,
  columnSet,
  rows,
}: {
  choice: ExportChoice;
  columnSet: ColumnSet;
  rows: number;
}) {
  const { run, written } = useExport();
  return (
    <>
      <span className="xs mm grow">
        {choice.sample ? 'Sample data: made-up people.' : 'Free. Holds no formulas.'}
      </span>
      <Button
        variant="primary"
        size="lg"
        icon={<Download />}
        busy={written !== null}
        disabledReason={rows === 0 ? 'Nobody to call' : null}
        onClick={() => void run(choice, columnSet)}
      >
        {written === null ? `Export ${plural(rows, 'row')}` : `${written} of ${rows}`}
      </Button>
    </>
  );
}
