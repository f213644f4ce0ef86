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

const DAY_MS = 86_400_000;

/** Where Redfin shows a home. */
export const redfinUrl = (home: SampleHome): string => `https://www.redfin.com${path(home)}`;

const path = ({ id, street, city, state, zip }: SampleHome): string =>
  `/${state}/${city}/${hyphened(street)}-${zip}/home/${id}`;

/** A home's page with its data where Redfin has it: the answers of its API, left in a script. */
export function redfinDetailsPage(home: SampleHome): string {
  const answer = {
    addressSectionInfo: addressSection(home),
    mainHouseInfoPanelInfo: { mainHouseInfo: mainHouse(home) },
    mediaBrowserInfo: {
      photos: [{ photoUrls: { fullScreenPhotoUrl: `https://photos.example.com/${home.id}.jpg` } }],
    },
  };
  const state = stateScript(
    `/stingray/api/home/details/aboveTheFold?propertyId=${home.id}`,
    answer,
  );
  return pageShell(oneLine(home), '', homeText(home) + state);
}

/** A results page: the homes in the answer of its search, and a card for each. */
export function redfinResultsPage(homes: readonly SampleHome[]): string {
  const state = stateScript('/stingray/api/gis?al=1', { homes: homes.map(row) });
  const cards = `<div class="cards">${homes.map(card).join('')}</div>`;
  return pageShell('Homes in Sampleton', '', `<h1>Homes</h1>${cards}${state}`);
}

/** The site keeps an answer as text behind a guard, which is why it is a string here too. */
function stateScript(request: string, payload: unknown): string {
  const text = `{}&&${JSON.stringify({ payload })}`;
  const cache = scriptJson({ dataCache: { [request]: { res: { text } } } });
  return `<script>root.__reactServerState.InitialContext = ${cache};</script>`;
}

const addressSection = (home: SampleHome) => ({
  url: path(home),
  streetAddress: { assembledAddress: home.street },
  city: home.city,
  state: home.state,
  zip: home.zip,
  countryCode: 'US',
  latLong: { latitude: home.lat, longitude: home.lng },
  beds: home.beds,
  baths: home.baths,
  sqFt: { value: home.sqft },
  lotSize: home.lotSqft,
  yearBuilt: home.yearBuilt,
  status: { displayValue: statusWord(home) },
  latestPriceInfo: { amount: home.price, label: 'Price' },
  avmInfo: { predictedValue: Math.round(home.price * 1.01) },
  timeOnRedfin: home.daysOnMarket * DAY_MS,
});

const mainHouse = (home: SampleHome) => ({
  mlsId: home.mlsId,
  source: { dataSourceName: 'SAMPLE MLS' },
  marketingRemarks: [{ marketingRemark: home.description }],
  listingAgents: [{ agentInfo: { agentName: 'Sample Agent' }, brokerName: 'Sample Realty' }],
  listingContactInfo: '614-555-0191',
  selectedAmenities: [{ header: 'Property Type', content: 'Single Family Residential' }],
});

const row = (home: SampleHome) => ({
  propertyId: Number(home.id),
  url: path(home),
  mlsId: { value: home.mlsId },
  mlsStatus: statusWord(home),
  streetLine: { value: home.street },
  city: home.city,
  state: home.state,
  zip: home.zip,
  countryCode: 'US',
  latLong: { value: { latitude: home.lat, longitude: home.lng } },
  price: { value: home.price },
  beds: home.beds,
  baths: home.baths,
  sqFt: { value: home.sqft },
  lotSize: { value: home.lotSqft },
  yearBuilt: { value: home.yearBuilt },
  dom: { value: home.daysOnMarket },
  uiPropertyType: 1,
  listingRemarks: home.description,
});

const card = (home: SampleHome): string => `
  <div class="HomeCardContainer">${picture(home)}<div class="text">
    <a href="${path(home)}">
      <strong class="bp-Homecard__Price--value">${dollars(home.price)}</strong>
      <div class="bp-Homecard__Stats--beds">${home.beds} beds ${home.baths} baths ${home.sqft} sq ft</div>
      <div class="bp-Homecard__Address">${oneLine(home)}</div>
    </a>
  </div></div>`;

const statusWord = ({ status }: SampleHome): string =>
  status === 'pending' ? 'Pending' : 'Active';
