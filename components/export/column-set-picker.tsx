import type { ColumnSet } from '@/lib/csv/column-set.ts';

/** The sets of columns to choose from. */
export function ColumnSetPicker({
  sets,
  value,
  onChange,
}: {
  sets: readonly ColumnSet[];
  value: ColumnSet;
  onChange: (id: string) => void;
}) {
  return (
    <fieldset className="exp-sets">
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
            {columns.length} columns, {about}
          </small>
        </label>
      ))}
    </fieldset>
  );
}
