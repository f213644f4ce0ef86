import { dollars, pageShell, scriptJson } from '../support/sample-pages/page-shell.ts';
import { redfinResultsPage } from '../support/sample-pages/redfin-pages.ts';
import { ZILLOW_HOMES, type SampleHome } from '../support/sample-pages/sample-homes.ts';
import { zillowResultsPage } from '../support/sample-pages/zillow-pages.ts';
import type { ServedPage } from '../support/tls-server.ts';

const [home] = ZILLOW_HOMES;
if (home === undefined) throw new Error('No homes');

/** Redfin's answer has every home of the map, the others those of one page. */
const MANY = Array.from({ length: 350 }, (_, index) => ({
  ...home,
  id: String(900_500_000 + index),
  street: `${index + 1} Sample State Rd`,
}));
const HOMES = MANY.slice(0, 40);

/** What pages carry beside the facts of a home, `count` pieces of it: photos in other sizes, trackers, schools. */
const around = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    url: `https://photos.example.com/around/${index}.jpg`,
    width: 640,
    height: 480,
  }));

const photosOf = ({ id }: SampleHome): string[] =>
  Array.from({ length: 30 }, (_, index) => `https://photos.example.com/${id}/${index}.jpg`);

const withAround = (html: string): string =>
  html.replaceAll('"detailUrl":', `"around":${JSON.stringify(around(100))},"detailUrl":`);

const served = (url: string, html: string): ServedPage => ({ url, content: { html } });

function realtorPage(): string {
  const properties = HOMES.map((one) => ({
    property_id: one.id,
    permalink: `1-St_Sampleton_OH_43001_M${one.id.slice(0, 5)}-${one.id.slice(5)}`,
    status: 'for_sale',
    list_price: one.price,
    location: {
      address: {
        line: one.street,
        city: one.city,
        state_code: one.state,
        postal_code: one.zip,
        coordinate: { lat: one.lat, lon: one.lng },
      },
    },
    description: {
      type: 'single_family',
      beds: one.beds,
      baths_consolidated: String(one.baths),
      sqft: one.sqft,
      lot_sqft: one.lotSqft,
    },
    photos: photosOf(one).map((href) => ({ href })),
    around: around(20),
  }));
  return statePage({ pageProps: { properties, totalProperties: HOMES.length } });
}

function truliaPage(): string {
  const homes = HOMES.map((one) => ({
    url: `/home/1-st-sampleton-oh-43001-${one.id}`,
    currentStatus: { isActiveForSale: true },
    price: { formattedPrice: dollars(one.price), currencyCode: 'USD' },
    location: {
      streetAddress: one.street,
      city: one.city,
      stateCode: one.state,
      zipCode: one.zip,
      coordinates: { latitude: one.lat, longitude: one.lng },
    },
    bedrooms: { formattedValue: `${one.beds}bd` },
    bathrooms: { formattedValue: `${one.baths}ba` },
    floorSpace: { formattedDimension: `${one.sqft} sqft` },
    propertyType: { value: 'SINGLE_FAMILY_HOME' },
    media: { photos: photosOf(one).map((large) => ({ url: { large } })) },
    around: around(200),
  }));
  return statePage({ searchData: { homes, totalHomes: HOMES.length } });
}

/** Its cards are drawn when they come into view, so at first there are none. */
const statePage = (props: object): string =>
  pageShell(
    'Homes',
    '',
    `<h1>Homes</h1><script id="__NEXT_DATA__" type="application/json">${scriptJson({ props })}</script>`,
  );

/** A results page of each site that carries its homes as data, as heavy as real ones are, by the site's name. */
export const STATE_PAGES: ReadonlyMap<string, ServedPage> = new Map([
  ['Zillow', served('https://www.zillow.com/sampleton-oh/', withAround(zillowResultsPage(HOMES)))],
  ['Redfin', served('https://www.redfin.com/city/1/OH/Sampleton', redfinResultsPage(MANY))],
  [
    'Realtor.com',
    served('https://www.realtor.com/realestateandhomes-search/Sampleton_OH', realtorPage()),
  ],
  ['Trulia', served('https://www.trulia.com/OH/Sampleton/', truliaPage())],
]);
