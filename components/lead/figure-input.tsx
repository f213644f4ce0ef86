import { useId, type KeyboardEvent } from 'react';
import type { DealField } from '@/lib/domain/deal.ts';
import { DEAL_LABELS } from './deal-words.ts';
import { useFigure } from './use-figure.ts';

/** A figure of a deal, typed over where it stands. Enter saves, Esc leaves it, empty goes back to the facts. */
export function FigureInput({
  leadId,
  field,
  value,
}: {
  leadId: string;
  field: DealField;
  value: number | undefined;
}) {
  const figure = useFigure(leadId, field, value);
  const errorId = useId();
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') figure.save();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    figure.reset();
  };
  return (
    <>
      <input
        className="lead-ed"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={DEAL_LABELS[field]}
        aria-invalid={figure.error === null ? undefined : true}
        aria-describedby={figure.error === null ? undefined : errorId}
        placeholder="Type it"
        value={figure.text}
        onChange={(event) => figure.type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={figure.save}
        onKeyDown={press}
      />
      {figure.error !== null && (
        <span className="neg xs lead-ed-error" id={errorId} role="alert">
          {figure.error}
        </span>
      )}
    </>
  );
}
