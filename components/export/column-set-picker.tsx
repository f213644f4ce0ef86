import { useEffect, useRef } from 'react';
import { plural } from '@/components/ui/format.ts';
import type { ColumnSet } from '@/lib/csv/column-set.ts';

/** The sets of columns to choose from. */
export function ColumnSetPicker({
  sets,
  value,
  focused,
  onChange,
}: {
  sets: readonly ColumnSet[];
  value: ColumnSet;
  /** Takes the focus when it comes up. */
  focused: boolean;
  onChange: (id: string) => void;
}) {
  const fieldset = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (focused) fieldset.current?.querySelector<HTMLElement>(':checked')?.focus();
  }, [focused]);
  return (
    <fieldset ref={fieldset} className="exp-sets">
      <legend className="lbl">Columns</legend>
      {sets.map(({ id, name, about, columns }) => (
        <label key={id}>
          <input
            type="radio"
            name="column-set"
            className="vh"
            checked={id === value.id}
            onChange={() => onChange(id)}
          />
          {name}
          <small>
            {plural(columns.length, 'column')}, {about}
          </small>
        </label>
      ))}
    </fieldset>
  );
}
