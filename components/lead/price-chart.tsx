import { formatDay, formatMoney } from '@/components/ui/format.ts';
import type { PriceEvent } from '@/lib/domain/listing.ts';
import { priceSteps, type PriceSteps } from './price-steps.ts';

const WIDTH = 312;
const HEIGHT = 56;
/** Room for the dots. */
const EDGE = 5;

/** The price over time as the page tells it; each step is in the table below. */
export function PriceChart({
  history,
  currency,
}: {
  history: readonly PriceEvent[];
  currency: string;
}) {
  const steps = priceSteps(history);
  if (steps === null) return null;
  const { points, lowest, highest } = steps;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const money = (amount: number) => formatMoney(amount, currency);
  return (
    <figure className="lead-prices">
      <p className="vh">
        Price from {money(first.amount)} to {money(last.amount)}, between {money(lowest)} and{' '}
        {money(highest)}.
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path d={pathOf(points)} />
        {points.map(({ x, y, date }, index) => (
          <circle key={`${date}-${index}`} cx={across(x)} cy={down(y)} r="3" />
        ))}
      </svg>
      <figcaption className="row b xs mm">
        <span>
          {formatDay(first.date)} · {money(first.amount)}
        </span>
        <span>
          {formatDay(last.date)} · {money(last.amount)}
        </span>
      </figcaption>
    </figure>
  );
}

const across = (share: number): number => EDGE + share * (WIDTH - 2 * EDGE);
const down = (share: number): number => EDGE + share * (HEIGHT - 2 * EDGE);

/** A price holds until the next one. */
function pathOf(points: PriceSteps['points']): string {
  return points
    .map(({ x, y }, index) =>
      index === 0 ? `M${across(x)} ${down(y)}` : `H${across(x)} V${down(y)}`,
    )
    .join(' ');
}
