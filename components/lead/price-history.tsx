import { formatDay, formatMoney } from '@/components/ui/format.ts';
import type { Listing, PriceEvent } from '@/lib/domain/listing.ts';
import { PriceChart } from './price-chart.tsx';

/** What the page says the home was listed and sold for, newest first as pages show it. */
export function PriceHistory({ listing }: { listing: Listing }) {
  if (!hasHistory(listing)) return null;
  const currency = listing.price?.currency ?? 'USD';
  return (
    <>
      <PriceChart history={listing.priceHistory} currency={currency} />
      <details className="lead-desc">
        <summary>Price history</summary>
        <table className="lead-history">
          <tbody>
            {listing.priceHistory.map((event, index) => (
              <Row key={index} event={event} currency={currency} />
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** Readings kept before pages' histories were read have no list at all. */
export const hasHistory = (listing: Partial<Listing>): boolean =>
  Boolean(listing.priceHistory?.length);

function Row({
  event: { date, event, amount },
  currency,
}: {
  event: PriceEvent;
  currency: string;
}) {
  return (
    <tr>
      <td className="m">{formatDay(date)}</td>
      <td>{event}</td>
      <td className="n">{amount === null ? '' : formatMoney(amount, currency)}</td>
    </tr>
  );
}
