import { useId } from 'react';
import type { FactName } from '@/lib/domain/facts.ts';
import type { MergeField } from './merge-fields.ts';

const SIDES = [0, 1] as const;

/** What two leads say differently, a line each. Where the user may decide, the values are a choice. */
export function MergeTable({
  fields,
  chosen,
  onChoose,
}: {
  fields: readonly MergeField[];
  chosen: ReadonlyMap<FactName, 0 | 1>;
  onChoose: (fact: FactName, side: 0 | 1) => void;
}) {
  return (
    <section className="merge-table" aria-label="Where they differ">
      {fields.map((field) => (
        <MergeRow
          key={field.fact}
          field={field}
          side={chosen.get(field.fact) ?? field.shown}
          onChoose={(side) => onChoose(field.fact, side)}
        />
      ))}
    </section>
  );
}

function MergeRow({
  field: { label, texts, edits },
  side,
  onChoose,
}: {
  field: MergeField;
  side: 0 | 1;
  onChoose: (side: 0 | 1) => void;
}) {
  const name = useId();
  if (edits === null)
    return (
      <div className="merge-row">
        <span className="mm">{label}</span>
        {SIDES.map((each) => (
          <span key={each} className={each === side ? undefined : 'mm'}>
            {texts[each] ?? 'Unknown'}
          </span>
        ))}
      </div>
    );
  return (
    <fieldset className="merge-row">
      <legend className="mm">{label}</legend>
      {SIDES.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === side} onChange={() => onChoose(each)} />
          {texts[each]}
        </label>
      ))}
    </fieldset>
  );
}
