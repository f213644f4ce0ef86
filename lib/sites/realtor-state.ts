import { pick, type PathMap, type RawFacts } from './build-field.ts';
import { asText, at, first, list } from './json.ts';

/** A home is the same object on its own page and in a list. */
const HOME: PathMap = {
  listingId: 'property_id',
  street: 'location.address.line',
  unit: 'location.address.unit',
  city: 'location.address.city',
  state: 'location.address.state_code',
  zip: 'location.address.postal_code',
  country: 'location.address.country',
  lat: 'location.address.coordinate.lat',
  lng: 'location.address.coordinate.lon',
  price: 'list_price',
  beds: 'description.beds',
  baths: 'description.baths_consolidated',
  bathsFull: 'description.baths_full',
  bathsHalf: 'description.baths_half',
  sqft: 'description.sqft',
  lot: 'description.lot_sqft',
  yearBuilt: 'description.year_built',
  apn: 'tax_record.apn',
  hoaMonthly: 'hoa.fee',
  daysOnMarket: 'days_on_market',
  description: 'description.text text',
  estimate:
    'estimates.current_values.0.estimate estimates.currentValues.0.estimate current_estimates.0.estimate estimates.estimate',
};

/** What a home's object says. */
export function stateFacts(home: unknown): RawFacts {
  const facts: RawFacts = { ...pick(home, HOME), lotUnit: 'sqft' };
  const [min, max] = [at(home, 'list_price_min'), at(home, 'list_price_max')].map(asText);
  if (!facts.price && min) facts.price = max && max !== min ? `$${min} - $${max}` : min;
  // This count has a half bath as one: "3" may be two and a half.
  facts.baths ??= facts.bathsFull === undefined ? at(home, 'description.baths') : undefined;
  facts.byOwner = at(home, 'source.type') === 'fsbo' || undefined;
  facts.priceHistory = list(first(home, 'property_history propertyHistory')).map((event) => ({
    date: at(event, 'date'),
    event: first(event, 'event_name eventName'),
    amount: at(event, 'price'),
  }));
  facts.type = asText(at(home, 'description.type')).toUpperCase();
  facts.status = statusWord(home);
  facts.country ??= 'US';
  const mls = at(home, 'source.type') === 'new_home' ? null : at(home, 'source');
  facts.mlsId = first(mls, 'listing_id');
  facts.mlsName = first(mls, 'name');
  facts.photos = [first(home, 'primary_photo'), ...list(at(home, 'photos'))].map((photo) =>
    at(photo, 'href'),
  );
  const people = list(at(home, 'advertisers'));
  const agent = people.find((one) => at(one, 'type') === 'seller') ?? at(home, 'source.agents.0');
  facts.agentName = first(agent, 'name agent_name');
  facts.agentPhone = first(agent, 'phones.0.number agent_phone');
  facts.agentEmail = at(agent, 'email');
  facts.brokerName = first(agent, 'office.name office_name') ?? at(home, 'branding.0.name');
  return facts;
}

/** The home's object in the page's state, under one of the names the years have given it. */
export function homeOf(state: unknown): unknown {
  const found = first(
    state,
    'props.pageProps.initialReduxState.propertyDetails props.pageProps.propertyDetails props.pageProps.initialState.propertyDetails props.pageProps.initialProps.property props.pageProps.property props.pageProps.listing',
  );
  return first(found, 'propertyDetails property currentListing') ?? found;
}

/** A home is "for_sale" also while it is under contract, in auction or in foreclosure: flags and the MLS tell. */
function statusWord(home: unknown): unknown {
  const status = at(home, 'status');
  if (status !== 'for_sale') return status;
  const flag = ['pending', 'contingent', 'auction', 'foreclosure', 'coming_soon'].find(
    (name) => at(home, `flags.is_${name}`) === true,
  );
  return flag ?? first(home, 'mls_status') ?? status;
}
