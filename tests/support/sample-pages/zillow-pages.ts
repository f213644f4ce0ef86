import {
  dollars,
  homeText,
  hyphened,
  oneLine,
  pageShell,
  picture,
  scriptJson,
} from './page-shell.ts';
import type { SampleHome } from './sample-homes.ts';

/** Where Zillow shows a home. */
export const zillowUrl = (home: SampleHome): string =>
  `https://www.zillow.com/homedetails/${hyphened(oneLine(home))}/${home.id}_zpid/`;

/** A home's page with its data where Zillow has it: JSON in a string in the page's JSON. */
export function zillowDetailsPage(home: SampleHome): string {
  const gdpClientCache = JSON.stringify({
    [`ForSalePriorityQuery{"zpid":${home.id}}`]: { property: property(home) },
  });
  const state = { props: { pageProps: { componentProps: { gdpClientCache } } } };
  return pageShell(
    `${oneLine(home)} | MLS #${home.mlsId}`,
    '',
    homeText(home) + stateScript(state),
  );
}

/** A results page: the homes in its JSON, and a card for each. */
export function zillowResultsPage(homes: readonly SampleHome[]): string {
  const cat1 = { searchResults: { listResults: homes.map(row) } };
  const categoryTotals = { cat1: { totalResultCount: homes.length } };
  const state = { props: { pageProps: { searchPageState: { cat1, categoryTotals } } } };
  const cards = `<div class="cards">${homes.map(card).join('')}</div>`;
  return pageShell('Homes in Sampleton OH', '', `<h1>Homes</h1>${cards}${stateScript(state)}`);
}

const stateScript = (state: unknown): string =>
  `<script id="__NEXT_DATA__" type="application/json">${scriptJson(state)}</script>`;

const property = (home: SampleHome) => ({
  zpid: Number(home.id),
  streetAddress: home.street,
  city: home.city,
  state: home.state,
  zipcode: home.zip,
  country: 'USA',
  latitude: home.lat,
  longitude: home.lng,
  price: home.price,
  currency: 'USD',
  zestimate: Math.round(home.price * 0.98),
  rentZestimate: Math.round(home.price / 140),
  bedrooms: home.beds,
  bathrooms: home.baths,
  livingAreaValue: home.sqft,
  lotAreaValue: home.lotSqft,
  lotAreaUnits: 'Square Feet',
  yearBuilt: home.yearBuilt,
  homeType: 'SINGLE_FAMILY',
  propertyTypeDimension: 'Single Family',
  homeStatus: home.status === 'pending' ? 'PENDING' : 'FOR_SALE',
  daysOnZillow: home.daysOnMarket,
  description: home.description,
  hiResImageLink: `https://photos.example.com/${home.id}.jpg`,
  attributionInfo: {
    mlsId: home.mlsId,
    mlsName: 'SAMPLE MLS',
    agentName: 'Sample Agent',
    agentPhoneNumber: '614-555-0190',
    brokerName: 'Sample Realty',
  },
});

const row = (home: SampleHome) => ({
  zpid: home.id,
  detailUrl: zillowUrl(home),
  statusType: 'FOR_SALE',
  statusText: home.status === 'pending' ? 'Pending' : 'House for sale',
  price: dollars(home.price),
  unformattedPrice: home.price,
  address: oneLine(home),
  addressStreet: home.street,
  addressCity: home.city,
  addressState: home.state,
  addressZipcode: home.zip,
  beds: home.beds,
  baths: home.baths,
  area: home.sqft,
  latLong: { latitude: home.lat, longitude: home.lng },
  imgSrc: `https://photos.example.com/${home.id}.jpg`,
  brokerName: 'Sample Realty',
  hdpData: {
    homeInfo: {
      homeType: 'SINGLE_FAMILY',
      homeStatus: home.status === 'pending' ? 'PENDING' : 'FOR_SALE',
      daysOnZillow: home.daysOnMarket,
      lotAreaValue: home.lotSqft,
      lotAreaUnit: 'sqft',
    },
  },
});

const card = (home: SampleHome): string => `
  <article id="zpid_${home.id}">${picture(home)}<div class="text">
    <strong data-test="property-card-price">${dollars(home.price)}</strong>
    <div data-testid="property-card-details">${home.beds} bd ${home.baths} ba ${home.sqft} sqft</div>
    <a href="${zillowUrl(home)}"><address>${oneLine(home)}</address></a>
  </div></article>`;
