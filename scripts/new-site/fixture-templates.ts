import type { NewSite } from './new-site.ts';

/** The four pages every site needs, made up, each with what must be read: replace them by the site's real structure. */
export function fixtureTemplates({ id, host }: NewSite): Record<string, string> {
  const base = `https://www.${host}`;
  const homePage = `${base}/home/12-sample-st-testville-oh-43101/a1b2c3/`;
  const evil = `${base}/home/hostile/e1f2/`;
  const pages: Record<string, { html: string; expected: object }> = {
    'for-sale': {
      html: page('12 Sample St, Testville, OH 43101', homeNode(homePage)),
      expected: { url: homePage, reading: { kind: 'listing', listing: HOME }, warnings: [] },
    },
    results: {
      html: page('Homes in Testville', listNode(base), CARDS),
      expected: {
        url: `${base}/homes/testville-oh`,
        reading: { kind: 'results', listings: [ROW, { ...ROW, listingId: 'b2' }] },
      },
    },
    'not-a-listing': {
      html: page('Sell your home', null, '<h1>Sell your home</h1>\n<p>From $99</p>\n'),
      expected: { url: `${base}/sell`, reading: { kind: 'none', reason: 'not-a-listing' } },
    },
    hostile: {
      html: page('x', hostileNode(evil)),
      expected: { url: evil, reading: { kind: 'listing', listing: HOSTILE } },
    },
  };
  return Object.fromEntries(
    Object.entries(pages).flatMap(([name, { html, expected }]) => [
      [`tests/fixtures/sites/${id}/${name}.html`, html],
      [`tests/fixtures/sites/${id}/${name}.json`, `${JSON.stringify(expected, null, 2)}\n`],
    ]),
  );
}

const page = (title: string, node: object | null, body = '') => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
${node ? `<script type="application/ld+json">\n${json(node)}\n</script>` : ''}
</head>
<body>
${body}</body>
</html>
`;

const json = (node: object) => JSON.stringify(node, null, 1).replaceAll('<', '\\u003c');

const ADDRESS = {
  streetAddress: '12 Sample St',
  addressLocality: 'Testville',
  addressRegion: 'OH',
  postalCode: '43101',
};

const homeNode = (url: string) => ({
  '@type': 'SingleFamilyResidence',
  url,
  address: ADDRESS,
  numberOfBedrooms: 3,
  numberOfBathroomsTotal: 2,
  floorSize: { value: 1480, unitCode: 'FTK' },
  image: 'https://photos.example.com/1.jpg',
  offers: { price: 249000, priceCurrency: 'USD' },
});

const listNode = (base: string) => ({
  '@type': 'ItemList',
  itemListElement: ['a1', 'b2', 'a1'].map((homeId, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    item: homeNode(`${base}/home/12-sample-st-testville-oh-43101/${homeId}/`),
  })),
});

const CARDS = ['a1', 'b2']
  .map((homeId) => `<article><a href="/home/12-sample-st/${homeId}/">$249,000</a></article>\n`)
  .join('');

const hostileNode = (url: string) => ({
  ...homeNode(url),
  address: { ...ADDRESS, streetAddress: '<script>alert(1)</script> St', postalCode: ['43101'] },
  numberOfBedrooms: 'many',
  floorSize: { value: '9'.repeat(400) },
  offers: { price: '<b>1e99</b>' },
});

const READ = { city: 'Testville', state: 'OH' };
const ROW = {
  listingId: 'a1',
  address: { ...READ, street: '12 Sample St', zip: '43101' },
  price: { amount: 249000, max: null, currency: 'USD', kind: 'asking' },
};
const HOME = { ...ROW, listingId: 'a1b2c3', beds: 3, baths: 2, sqft: 1480 };
const HOSTILE = {
  address: { ...READ, street: '<script>alert(1)</script> St', zip: null },
  price: null,
  beds: null,
  sqft: null,
};
