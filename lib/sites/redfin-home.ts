import type { Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import { asText, at, first, list } from './json.ts';
import { noteStaleState } from './read-home.ts';
import { homeId, type RedfinState } from './redfin-state.ts';

/** The answer `aboveTheFold`. Public records (`belowTheFold`) describe an older house: not read. */
const ABOVE: PathMap = {
  apn: 'apn',
  street: 'streetAddress.assembledAddress',
  city: 'city',
  state: 'state',
  zip: 'zip',
  country: 'countryCode',
  lat: 'latLong.latitude',
  lng: 'latLong.longitude',
  estimate: 'avmInfo.predictedValue',
  beds: 'beds',
  baths: 'baths',
  bathsFull: 'fullBaths',
  bathsHalf: 'partialBaths',
  sqft: 'sqFt.value',
  lot: 'lotSize',
  yearBuilt: 'yearBuilt',
  status: 'status.displayValue',
};

/** The listing's own panel. */
const MAIN: PathMap = {
  mlsId: 'mlsId',
  mlsName: 'source.dataSourceName',
  status: 'mlsStatusDisplay.displayValue',
  description: 'marketingRemarks.0.marketingRemark',
  agentName: 'listingAgents.0.agentInfo.agentName',
  brokerName: 'listingAgents.0.brokerName',
  brokerPhone: 'listingContactInfo',
};

/** What the page's state says of the home `ownId`; null where it is of another, or has none. */
export function stateFacts(
  state: RedfinState,
  ownId: string,
  warnings: Warning[],
): RawFacts | null {
  const [above] = state.payloads('home/details/aboveTheFold');
  const home = at(above, 'addressSectionInfo');
  if (!home) return null;
  const [initial] = state.payloads('home/details/initialInfo');
  const ids = [homeId(at(home, 'url')), at(initial, 'propertyId'), at(home, 'avmInfo.propertyId')];
  if (asText(ids.find(Boolean)) !== ownId) {
    noteStaleState(warnings, 'the state is of another home');
    return null;
  }
  const panel =
    at(above, 'mainHouseInfoPanelInfo') ?? state.payloads('mainHouseInfoPanelInfo').next().value;
  const main = at(panel, 'mainHouseInfo');
  const amenities = list(at(main, 'selectedAmenities'));
  const amenity = (name: RegExp) =>
    at(
      amenities.find((one) => name.test(asText(at(one, 'header')))),
      'content',
    );
  const { status, ...listing } = pick(main, MAIN);
  const facts: RawFacts = { ...pick(home, ABOVE), ...listing, lotUnit: 'sqft' };
  // The home is "Active" in one of them while the other has it under contract: the stronger word wins.
  facts.status = [facts.status, status].map(asText).filter(Boolean).join(' ') || undefined;
  facts.type = amenity(/^property type/i);
  facts.hoaMonthly = /\/\s?mo/i.test(asText(amenity(/^hoa/i))) ? amenity(/^hoa/i) : null;
  const since = at(home, 'timeOnRedfin');
  facts.daysOnMarket = typeof since === 'number' ? Math.floor(since / 86_400_000) : since;
  facts.photos = list(at(above, 'mediaBrowserInfo.photos')).map((photo) =>
    first(photo, 'photoUrls.fullScreenPhotoUrl photoUrls.nonFullScreenPhotoUrl'),
  );
  const [below] = state.payloads('home/details/belowTheFold');
  facts.priceHistory = list(at(below, 'propertyHistoryInfo.events')).map((event) => ({
    date: at(event, 'eventDate'),
    event: at(event, 'eventDescription'),
    amount: at(event, 'price'),
  }));
  // Off the market the same place shows the last sale or the estimate.
  const price = first(home, 'latestPriceInfo priceInfo');
  const label = asText(at(price, 'label'));
  if (!/sold|estimate/i.test(label)) facts.price = at(price, 'amount');
  else facts.status ??= /sold/i.test(label) ? 'sold' : 'off market';
  return facts;
}
