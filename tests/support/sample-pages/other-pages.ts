import { homeText, hyphened, oneLine, pageShell, scriptJson } from './page-shell.ts';
import type { SampleHome } from './sample-homes.ts';

/** A home on a site LeadFlow knows nothing of. */
export const otherUrl = (home: SampleHome): string =>
  `https://www.sample-homes.example/listing/${home.id}/${hyphened(home.street)}`;

/** A page that describes its home by the schema.org vocabulary, as most property sites do. */
export function otherDetailsPage(home: SampleHome): string {
  const residence = {
    '@context': 'https://schema.org',
    '@type': 'RealEstateListing',
    url: otherUrl(home),
    name: oneLine(home),
    description: home.description,
    offers: { '@type': 'Offer', price: home.price, priceCurrency: 'USD' },
    mainEntity: {
      '@type': 'SingleFamilyResidence',
      address: {
        '@type': 'PostalAddress',
        streetAddress: home.street,
        addressLocality: home.city,
        addressRegion: home.state,
        postalCode: home.zip,
        addressCountry: 'US',
      },
      geo: { '@type': 'GeoCoordinates', latitude: home.lat, longitude: home.lng },
      numberOfBedrooms: home.beds,
      numberOfBathroomsTotal: home.baths,
      floorSize: { '@type': 'QuantitativeValue', value: home.sqft, unitCode: 'FTK' },
      yearBuilt: home.yearBuilt,
    },
  };
  const head = `<script type="application/ld+json">${scriptJson(residence)}</script>`;
  return pageShell(oneLine(home), head, homeText(home));
}

/** A page of a served site that is about no home. */
export const articlePage = (): string =>
  pageShell(
    'How to read a closing statement',
    '',
    '<h1>How to read a closing statement</h1><p>Line by line.</p>',
  );
