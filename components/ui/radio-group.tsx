import { useId, type ReactNode } from 'react';

/** A choice of one, all written out; each is hit through its whole row. */
export function RadioGroup<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly { value: Value; label: ReactNode }[];
  onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="radios">
      <legend className="lbl">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="row sm">
          <input
            type="radio"
            className="rb"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="grow">{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
