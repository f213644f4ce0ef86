import type { Comp, FactValues, Sale } from '../../../domain/facts.ts';
import { findAsked } from '../../find-asked.ts';
import { NO_FINDINGS } from '../../no-findings.ts';
import type { LookupAddress } from '../../lookup-address.ts';
import { known } from '../../loose-values.ts';
import type { Findings } from '../../provider.ts';
import { homeFacts, lineOf } from './home-facts.ts';
import type {
  RentCastComparable,
  RentCastHome,
  RentCastListing,
  RentCastProperty,
  RentCastRent,
  RentCastValue,
} from './schema.ts';

/** The public record of the home that was asked for. */
export function findingsFromProperties(
  properties: readonly RentCastProperty[],
  asked: LookupAddress,
): Findings {
  const property = findAsked(properties, asked, lineOf);
  if (property === null) return NO_FINDINGS;
  const { owner, assessorID, ownerOccupied } = property;
  const names = [...new Set(owner.names.filter((name) => name !== null))];
  const sales = saleHistory(property);
  const facts = known<FactValues>({
    ...homeFacts(property),
    apn: assessorID,
    ownerNames: names.length === 0 ? null : names,
    ownerMailing: mailingOf(property),
    ownerOccupied,
    assessedValue: latest(property.taxAssessments)?.value ?? null,
    propertyTax: taxOf(property),
    saleHistory: sales.length === 0 ? null : sales,
  });
  return { ...NO_FINDINGS, matched: true, facts };
}

/** What the home may be worth, and the homes it was compared with. */
export function findingsFromValue(answer: RentCastValue, asked: LookupAddress): Findings {
  const { price, priceRangeLow: low, priceRangeHigh: high } = answer;
  if (price === null || !isAsked(answer.subjectProperty, asked)) return NO_FINDINGS;
  const facts = known<FactValues>({
    ...homeFacts(answer.subjectProperty),
    avm: { value: price, low, high, score: null },
    comps: compsOf(answer.comparables),
  });
  return { ...NO_FINDINGS, matched: true, facts };
}

/** What a renter may pay, and the rented homes it was compared with. */
export function findingsFromRent(answer: RentCastRent, asked: LookupAddress): Findings {
  const { rent, rentRangeLow: low, rentRangeHigh: high } = answer;
  if (rent === null || !isAsked(answer.subjectProperty, asked)) return NO_FINDINGS;
  const facts = known<FactValues>({
    ...homeFacts(answer.subjectProperty),
    rentAvm: { rent, low, high },
    rentComps: compsOf(answer.comparables),
  });
  return { ...NO_FINDINGS, matched: true, facts };
}

/** The home's newest listing. What is off the market has no asking price. */
export function findingsFromListings(
  listings: readonly RentCastListing[],
  asked: LookupAddress,
): Findings {
  const newestFirst = listings.toSorted((a, b) =>
    (b.lastSeenDate ?? '').localeCompare(a.lastSeenDate ?? ''),
  );
  const own = newestFirst.filter((listing) => isAsked(listing, asked));
  const listing = own.find(({ status }) => status === 'Active') ?? findAsked(own, asked, lineOf);
  if (listing === null) return NO_FINDINGS;
  const { price, mlsName, mlsNumber, daysOnMarket } = listing;
  const active = listing.status === 'Active';
  const facts = known<FactValues>({
    ...homeFacts(listing),
    price:
      active && price !== null
        ? { amount: price, max: null, currency: 'USD', kind: 'asking' }
        : null,
    status: active ? 'for-sale' : 'off-market',
    daysOnMarket: active ? daysOnMarket : null,
    mls: mlsNumber === null ? null : { id: mlsNumber, name: mlsName },
  });
  return { ...NO_FINDINGS, matched: true, facts, dataAsOf: listing.lastSeenDate };
}

/** Old answers do not say which home they are about: then it is the one that was asked for. */
const isAsked = (home: RentCastHome, asked: LookupAddress): boolean =>
  findAsked([home], asked, lineOf) !== null;

/** A home without an address is nothing to compare with. */
function compsOf(comparables: readonly RentCastComparable[]): Comp[] | null {
  const comps = comparables.flatMap((comp): Comp[] =>
    comp.formattedAddress === null
      ? []
      : [
          {
            address: comp.formattedAddress,
            price: comp.price,
            sqft: comp.squareFootage,
            beds: comp.bedrooms,
            baths: comp.bathrooms,
            distanceMiles: comp.distance,
            correlation: comp.correlation,
            seenAt: comp.lastSeenDate,
          },
        ],
  );
  if (comps.length === 0) return null;
  return comps.toSorted((a, b) => (b.correlation ?? 0) - (a.correlation ?? 0));
}

function saleHistory({ history }: RentCastProperty): Sale[] {
  return history
    .flatMap(({ event, date, price }): Sale[] =>
      event === 'Sale' && date !== null ? [{ date, amount: price, buyer: null, seller: null }] : [],
    )
    .toSorted((a, b) => b.date.localeCompare(a.date));
}

function taxOf({ propertyTaxes }: RentCastProperty): FactValues['propertyTax'] | null {
  const tax = latest(propertyTaxes);
  return tax?.total == null ? null : { amount: tax.total, year: Number(tax.key) || null };
}

/** The entry of the latest year. */
function latest<Entry extends { key: string | null }>(entries: readonly Entry[]): Entry | null {
  return entries.toSorted((a, b) => Number(b.key) - Number(a.key))[0] ?? null;
}

/** As RentCast writes it in one line; recordings of 2023 have only its parts. */
function mailingOf({ owner: { mailingAddress } }: RentCastProperty): string | null {
  const { formattedAddress, addressLine1, city, state, zipCode } = mailingAddress;
  if (formattedAddress !== null || addressLine1 === null) return formattedAddress;
  const region = [state, zipCode].filter((part) => part !== null).join(' ');
  return [addressLine1, city, region].filter((part) => part !== null && part !== '').join(', ');
}
