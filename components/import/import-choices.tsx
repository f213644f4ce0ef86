import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/app/database.tsx';
import { Select, Toggle } from '@/components/ui/field.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import type { ImportOptions, KnownLeadPolicy } from '@/lib/domain/import-job.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import type { DryRun } from '@/lib/import/dry-run.ts';
import type { Draft } from './draft.ts';

const POLICIES: readonly { value: KnownLeadPolicy; label: string }[] = [
  { value: 'fill', label: 'Fill empty fields only' },
  { value: 'overwrite', label: 'Overwrite with the file' },
  { value: 'skip', label: 'Skip' },
];
const NO_STAGES: Stage[] = [];

/** What the user decides about the whole import; only what matters for this file is asked. */
export function ImportChoices({
  draft,
  result: { counts },
  options,
  onChange,
}: {
  draft: Draft;
  result: DryRun;
  options: ImportOptions;
  onChange: (options: ImportOptions) => void;
}) {
  const known = counts.filled + counts.unchanged;
  const hasStages = draft.columns.some(({ target }) => target?.field === 'stage');
  return (
    <>
      {known > 0 && (
        <RadioGroup
          label={`For the ${known.toLocaleString('en-US')} already here`}
          value={options.known}
          options={POLICIES}
          onChange={(policy) => onChange({ ...options, known: policy })}
        />
      )}
      {known > 0 && hasStages && options.known === 'overwrite' && (
        <div>
          <Toggle
            look="checkbox"
            checked={options.mayMoveBack}
            onChange={(event) => onChange({ ...options, mayMoveBack: event.target.checked })}
          >
            Move leads back to an earlier stage, too
          </Toggle>
          <span className="hint">Without this, an import never moves a stage backwards.</span>
        </div>
      )}
      {counts.created > 0 && (
        <StageSelect
          label={hasStages ? 'Stage of new leads without one' : 'Stage of new leads'}
          value={options.stageId}
          onChange={(stageId) => onChange({ ...options, stageId })}
        />
      )}
    </>
  );
}

function StageSelect({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (stageId: string) => void;
}) {
  const database = useDatabase();
  const stages = useLiveQuery(() => database.stages.toArray(), [database], NO_STAGES);
  const open = stages.filter(({ kind }) => kind === 'open').toSorted((a, b) => a.order - b.order);
  return (
    <Select label={label} small value={value} onChange={(event) => onChange(event.target.value)}>
      {open.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
