import { useState } from 'react';
import { Field } from '@/components/ui/field.tsx';
import type { Micros } from '@/lib/shared/money.ts';
import { parsePrice, priceText } from './price-input.ts';

/** An amount in dollars that is stored when it is left or Enter is pressed; empty is null. */
export function DollarField({
  label,
  micros,
  maxDollars,
  placeholder,
  onChange,
}: {
  label: string;
  micros: Micros | null;
  maxDollars: number;
  placeholder?: string;
  onChange: (micros: Micros | null) => void;
}) {
  const shown = micros === null ? '' : priceText(micros);
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const save = () => {
    if (typed === null) return;
    const parsed = parsePrice(typed, maxDollars);
    setError(parsed.ok ? null : parsed.failure);
    if (!parsed.ok) return;
    setTyped(null);
    if (parsed.value !== micros) onChange(parsed.value);
  };
  return (
    <form
      className="set-price"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={label}
        labelHidden
        inputMode="decimal"
        placeholder={placeholder}
        value={typed ?? shown}
        error={error}
        small
        before={<span className="u">$</span>}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
      />
    </form>
  );
}
