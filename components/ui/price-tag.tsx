import { formatMicros, type Micros } from '@/lib/shared/money.ts';
import { spokenAmount } from './price-words.ts';
import { classNames } from './class-names.ts';

/** What pressing costs. `max` when billed per match or phone; `uncertain` when a charge may or may not have happened. */
export type PriceOnTag =
  | { kind: 'exact' | 'max' | 'uncertain'; micros: Micros }
  | { kind: 'cached' | 'free' };

/**
 * The price of pressing the control it stands in. Put it inside the button: its words
 * become part of the accessible name ("Find phones, costs 7 cents").
 */
export function PriceTag({ price, big = false }: { price: PriceOnTag; big?: boolean }) {
  const { written, spoken } = wordsOf(price);
  const look = price.kind === 'cached' || price.kind === 'free' ? price.kind : null;
  return (
    <span className={classNames('tag', look, big && 'big')}>
      <span className="vh">, {spoken}</span>
      <span aria-hidden="true">{written}</span>
    </span>
  );
}

/** How each kind of price is written and, for screen readers, spoken. */
function wordsOf(price: PriceOnTag): { written: string; spoken: string } {
  if (!('micros' in price))
    return price.kind === 'free'
      ? { written: 'Free', spoken: 'free' }
      : { written: 'Cached', spoken: 'already paid, costs nothing' };
  const written = formatMicros(price.micros);
  const spoken = spokenAmount(price.micros);
  return {
    exact: { written, spoken: `costs ${spoken}` },
    max: { written: `max ${written}`, spoken: `costs at most ${spoken}` },
    uncertain: { written: `${written} ?`, spoken: `${spoken}, charge not certain` },
  }[price.kind];
}
