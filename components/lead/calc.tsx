import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names.ts';
import type { DealField } from '@/lib/domain/deal.ts';
import type { DealFigure, DealFigures } from '@/lib/deal/deal-figures.ts';
import { DEAL_LABELS, signedMoney } from './deal-words.ts';
import { FigureInput } from './figure-input.tsx';
import { SourceLabel } from './source-label.tsx';

/** What every line of a deal's math needs. */
export interface CalcOf {
  leadId: string;
  figures: DealFigures;
}

/** A figure that is a line by itself: "− Repairs   [$27,200]". */
export function FigureLine({
  sign = '',
  field,
  leadId,
  figures,
}: CalcOf & { sign?: string; field: DealField }) {
  const figure = figures[field];
  return (
    <div className="lead-calc-line">
      <span>
        {sign}
        {DEAL_LABELS[field]} <Origin figure={figure} />
      </span>
      <span className="v">
        <FigureInput leadId={leadId} field={field} value={figure?.value} />
      </span>
    </div>
  );
}

/** A share with what it comes to: "× Rule [70 %]   $290,500". */
export function ShareLine({
  sign = '',
  field,
  after,
  amount,
  leadId,
  figures,
}: CalcOf & { sign?: string; field: DealField; after?: string; amount: number | null }) {
  const figure = figures[field];
  return (
    <div className="lead-calc-line">
      <span>
        {sign}
        {DEAL_LABELS[field]} <FigureInput leadId={leadId} field={field} value={figure?.value} />{' '}
        {after} <Origin figure={figure} />
      </span>
      <span className="v">{amount === null ? '' : signedMoney(amount)}</span>
    </div>
  );
}

/** A line that follows from those above it. */
export function ResultLine({
  label,
  value,
  kind = 'plain',
  warn = false,
}: {
  label: ReactNode;
  value: string | null;
  kind?: 'plain' | 'sum' | 'aside';
  warn?: boolean;
}) {
  return (
    <div className={classNames('lead-calc-line', kind === 'sum' && 'sum')}>
      <span className={classNames(kind === 'aside' && 'm')}>{label}</span>
      <span className={classNames('v', value === null && 'unk', warn && 'warn')}>
        {value ?? 'Unknown'}
      </span>
    </div>
  );
}

/** Where a figure came from: its source, or that it is what is usual. */
function Origin({ figure }: { figure: DealFigure | undefined }) {
  if (figure === undefined) return null;
  const { source, note } = figure;
  return (
    <>
      {source === 'assumed' ? <span className="src">Usual</span> : <SourceLabel source={source} />}
      {note !== undefined && <span className="xs mm"> {note}</span>}
    </>
  );
}
