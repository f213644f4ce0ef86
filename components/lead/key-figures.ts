import type { FactName, Facts, ObservationSource } from '@/lib/domain/facts.ts';
import { formatMicros, type Micros } from '@/lib/shared/money.ts';
import { formatMoney } from '@/components/ui/format.ts';
import { maximumOffer, rentalOf } from '@/lib/deal/calculate.ts';
import { dealFigures, type DealFigures } from '@/lib/deal/deal-figures.ts';
import { equityOf } from '@/lib/domain/equity.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import { SOURCE_LABELS } from '@/components/app/fact-words.ts';
import { percentText } from './deal-words.ts';

/** One figure of the strip under a lead's address. */
export interface KeyFigure {
  label: string;
  /** Null is shown as unknown, never as 0. */
  value: string | null;
  /** Where it came from, for screen readers and the tooltip. */
  source: string;
  isSpend: boolean;
}

/** The eight figures of a lead, the most needed first: a narrow page shows the first four. */
export function keyFigures(lead: Pick<Lead, 'facts' | 'deal'>, spentMicros: Micros): KeyFigure[] {
  const { facts } = lead;
  const equity = equityOf(facts);
  const figures = dealFigures(facts, lead.deal);
  const rental = rentalOf(figures);
  const year = rental.ok ? rental.value : null;
  return [
    figure(facts, 'price', facts.price?.value.kind === 'rent' ? 'Rent/mo' : 'Asking', (price) =>
      dollarFigure(price.amount, price.currency),
    ),
    computed('MAO', dollarsOrNull(maximumOffer(lead)), 'ARV × rule − repairs − fee'),
    valueFigure(figures),
    computed(
      'Equity, est.',
      equity && `${Math.round(equity.share * 100)} %`,
      'Value less the original mortgage',
    ),
    computed('Cap rate', percentOrNull(year?.capRatePercent), 'Net operating income ÷ purchase'),
    computed('Cash on cash', percentOrNull(year?.cashOnCashPercent), 'Cash flow ÷ cash put in'),
    figure(facts, 'daysOnMarket', 'On market', (days) => `${days} d`),
    {
      label: 'Spent on it',
      value: formatMicros(spentMicros),
      source: 'Ledger',
      isSpend: spentMicros > 0,
    },
  ];
}

const computed = (label: string, value: string | null, source: string): KeyFigure => ({
  label,
  value,
  source,
  isSpend: false,
});

const dollarsOrNull = (amount: number | null): string | null =>
  amount === null ? null : dollarFigure(amount);

const percentOrNull = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : percentText(value, 2);

/** What a service estimates is the house as it is: only what the user says of it is the value after repairs. */
function valueFigure({ arv }: DealFigures): KeyFigure {
  if (arv === undefined) return computed('Value, est.', null, 'Not known yet');
  const { source, value } = arv;
  const isOwn = source === 'user';
  return computed(
    isOwn ? 'ARV' : 'Value, est.',
    dollarFigure(value),
    source === 'assumed' ? '' : SOURCE_LABELS[source],
  );
}

function figure<Name extends FactName>(
  facts: Facts,
  name: Name,
  label: string,
  write: (value: NonNullable<Facts[Name]>['value']) => string,
): KeyFigure {
  const fact = facts[name];
  const source: ObservationSource | undefined = fact?.source;
  return {
    label,
    value: fact === undefined ? null : write(fact.value),
    source: source === undefined ? 'Not known yet' : SOURCE_LABELS[source],
    isSpend: false,
  };
}

const MILLION = 1_000_000;

/** "$249,000", and "$1.94M" from a million on, where the full number would not fit. */
function dollarFigure(amount: number, currency = 'USD'): string {
  if (amount < MILLION) return formatMoney(amount, currency);
  return amount.toLocaleString('en-US', {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumFractionDigits: 2,
  });
}
