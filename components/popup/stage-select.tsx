import { useId } from 'react';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import { useStages } from './use-stages.ts';

/** The stage of a house, saved or about to be. */
export function StageSelect({
  stageId,
  onChange,
}: {
  stageId: string;
  onChange: (stageId: string) => void;
}) {
  const id = useId();
  const stages = useStages();
  const current = stages.find((stage) => stage.id === stageId);
  return (
    <div>
      <label className="lbl" htmlFor={id}>
        Stage
      </label>
      <span className="in sel">
        {current && <StageGlyph stage={current} />}
        <select id={id} value={stageId} onChange={(event) => onChange(event.target.value)}>
          {stages.map(({ id: value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
