import type { FactName, Facts, ObservationSource } from '@/lib/domain/facts.ts';
import { formatMicros, type Micros } from '@/lib/shared/money.ts';
import { formatMoney } from '@/components/ui/format.ts';
import { equityOf } from '@/lib/domain/equity.ts';
import { SOURCE_LABELS } from '@/components/app/fact-words.ts';

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
export function keyFigures(facts: Facts, spentMicros: Micros): KeyFigure[] {
  const equity = equityOf(facts);
  return [
    figure(facts, 'price', facts.price?.value.kind === 'rent' ? 'Rent/mo' : 'Asking', (price) =>
      dollarFigure(price.amount, price.currency),
    ),
    figure(facts, 'avm', 'Value, est.', ({ value }) => dollarFigure(value)),
    {
      label: 'Equity, est.',
      value: equity && `${Math.round(equity.share * 100)} %`,
      source: 'Value less the original mortgage',
      isSpend: false,
    },
    figure(facts, 'daysOnMarket', 'On market', (days) => `${days} d`),
    figure(facts, 'rentEstimate', 'Rent/mo, est.', (rent) => dollarFigure(rent)),
    { label: 'Per sq ft', value: perSqft(facts), source: 'Asking ÷ living area', isSpend: false },
    figure(facts, 'lastSale', 'Last sold', ({ date, amount }) =>
      amount === null ? date.slice(0, 4) : dollarFigure(amount),
    ),
    {
      label: 'Spent on it',
      value: formatMicros(spentMicros),
      source: 'Ledger',
      isSpend: spentMicros > 0,
    },
  ];
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

function perSqft({ price, sqft }: Facts): string | null {
  if (price === undefined || sqft === undefined || sqft.value === 0) return null;
  if (price.value.kind === 'rent') return null;
  return formatMoney(Math.round(price.value.amount / sqft.value), price.value.currency);
}
