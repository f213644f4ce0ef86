import { classNames } from '@/components/ui/class-names.ts';
import { formatPrice } from '@/components/ui/format.ts';
import { addressLine, cityLine } from '@/lib/domain/lead.ts';
import type { Listing, ListingField } from '@/lib/domain/listing.ts';
import { listingFacts } from './listing-facts.ts';

/** Address, price and the facts that tell this home from another. */
export function ListingHead({
  listing,
  missing,
}: {
  listing: Listing;
  missing: readonly ListingField[];
}) {
  const { address, price, url } = listing;
  const place = address.street === null ? '' : cityLine(address);
  return (
    <>
      <div>
        <div className="row b t">
          <h2 className="pop-title grow">{addressLine(address)}</h2>
          <span className={classNames('pop-title n nw', price === null && 'warn')}>
            {price === null ? 'No price' : formatPrice(price)}
          </span>
        </div>
        <p className="sm m el">{[place, hostOf(url)].filter(Boolean).join(' · ')}</p>
      </div>
      <dl className="pop-facts">
        {listingFacts(listing, missing).map(({ label, text, missed }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={classNames('n', text === null && (missed ? 'warn' : 'mm'))}>
              {text ?? 'Not found'}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const hostOf = (url: string): string => new URL(url).host.replace(/^www\./, '');
