import { pick, type PathMap, type RawFacts } from './build-field.ts';
import { asText, at, first, list } from './json.ts';

/** A home is the same object on its own page and in a list. */
const HOME: PathMap = {
  street: 'location.streetAddress',
  city: 'location.city',
  state: 'location.stateCode',
  zip: 'location.zipCode',
  addressLine: 'location.fullLocation location.homeFormattedAddress location.formattedLocation',
  lat: 'location.coordinates.latitude',
  lng: 'location.coordinates.longitude',
  price: 'price.formattedPrice price.price',
  currency: 'price.currencyCode',
  beds: 'bedrooms.formattedValue bedrooms.value',
  baths: 'bathrooms.formattedValue bathrooms.value',
  sqft: 'floorSpace.formattedDimension',
  lot: 'lotSize.formattedDimension',
  type: 'propertyType.value propertyType.formattedValue',
  description: 'description.value',
  mlsId: 'providerListingId',
  mlsName: 'activeListing.provider.summary.0',
  agentName:
    'activeListing.provider.listingAgent.name activeListing.provider.agent.name provider.agent.name',
  agentPhone: 'activeListing.provider.agent.phone provider.agent.phone',
  brokerName: 'activeListing.provider.broker.name provider.broker.name',
  brokerPhone: 'activeListing.provider.broker.phone provider.broker.phone',
};

/** What a home's object says. */
export function stateFacts(home: unknown): RawFacts {
  const lines = featureLines(home);
  const value = (label: RegExp) => label.exec(lines)?.[1];
  const photos = [at(home, 'media.heroImage'), ...list(at(home, 'media.photos'))];
  return {
    ...pick(home, HOME),
    country: 'US',
    status: statusWord(home),
    byOwner: at(home, 'activeListing.provider.owner') ? true : undefined,
    priceHistory: list(at(home, 'priceHistory')).map((event) => ({
      date: first(event, 'formattedDate date'),
      event: at(event, 'event'),
      amount: first(event, 'price.formattedPrice price.price'),
    })),
    lot: first(home, 'lotSize.formattedDimension') ?? value(/^lot (?:size|area):? (.+)$/im),
    yearBuilt: value(/(?:^|\D )(?:year built:?|built in) (\d{4})$/im),
    daysOnMarket: value(/(\d+) days? on trulia/i),
    hoaMonthly: hoaFee(at(home, 'hoaFee')) ?? value(/^hoa(?: fee)?:? (\$[\d,]+)\/mo/im),
    photos: photos.map((photo) => first(photo, 'url.large url.medium url.small')),
  };
}

/** The facts of a home as lines, "Lot Size 3,000 sqft": attributes at the top (2019) or in groups of groups. */
function featureLines(home: unknown): string {
  const lines: string[] = [];
  const visit = (group: unknown, depth: number): void => {
    for (const one of list(at(group, 'attributes'))) {
      lines.push(`${asText(at(one, 'formattedName'))} ${asText(at(one, 'formattedValue'))}`.trim());
    }
    if (depth > 3) return;
    for (const child of list(at(group, 'categories'))) visit(child, depth + 1);
  };
  visit(at(home, 'features'), 0);
  return lines.join('\n');
}

const hoaFee = (fee: unknown): unknown =>
  /month|^mo\b/i.test(asText(at(fee, 'period')))
    ? first(fee, 'totalAmount.price totalAmount.formattedPrice')
    : undefined;

const STATUS_FLAGS = {
  isForeclosure: 'foreclosure',
  isRecentlySold: 'sold',
  isRecentlyRented: 'rented',
  isOffMarket: 'off market',
  isActiveForRent: 'for rent',
  isActiveForSale: 'for sale',
};

/** A home under contract is "active for sale": only its tag tells. */
function statusWord(home: unknown): string | undefined {
  const tags = list(first(home, 'fullTags tags')).map((tag) => asText(at(tag, 'formattedName')));
  const contract = tags.find((tag) =>
    /pending|contingent|under contract|backup|coming soon|auction/i.test(tag),
  );
  const flags = Object.entries(STATUS_FLAGS);
  return contract ?? flags.find(([flag]) => at(home, `currentStatus.${flag}`) === true)?.[1];
}
