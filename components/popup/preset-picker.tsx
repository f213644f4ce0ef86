import { PRESET_IDS, PRESETS, type PresetId } from '@/lib/csv/presets.ts';

/** The sets of columns to choose from. */
export function PresetPicker({
  value,
  onChange,
}: {
  value: PresetId;
  onChange: (preset: PresetId) => void;
}) {
  return (
    <fieldset className="pop-presets">
      <legend className="lbl">Columns</legend>
      {PRESET_IDS.map((id) => {
        const { name, about, columns } = PRESETS[id];
        return (
          <label key={id}>
            <input
              type="radio"
              name="preset"
              className="vh"
              checked={id === value}
              onChange={() => onChange(id)}
            />
            {name}
            <small>
              {columns.length} columns, {about}
            </small>
          </label>
        );
      })}
    </fieldset>
  );
}
