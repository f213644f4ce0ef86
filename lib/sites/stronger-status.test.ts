import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { parseStatus } from './parse-status.ts';
import { domFacts as realtorFacts } from './realtor-dom.ts';
import { domFacts as redfinFacts, metaFacts as redfinHead } from './redfin-dom.ts';
import { domFacts as truliaFacts } from './trulia-dom.ts';
import { domFacts as zillowFacts } from './zillow-dom.ts';

const { window } = new JSDOM();
const parse = (html: string) => new window.DOMParser().parseFromString(html, 'text/html');

const PAGES = {
  zillow:
    '<i data-testid="gallery-status-pill">For sale</i><i data-testid="gallery-status-pill">Pending</i>',
  redfin: '<i class="HomeBanner">For sale</i><i class="ListingStatusBannerSection">Pending</i>',
  realtor: '<i data-testid="card-description">House for sale</i><i id="label-status">Pending</i>',
  trulia:
    '<h1 data-testid="home-details-summary-headline">1 Oak St</h1><p data-testid="home-details-summary-city-state">Sampleton, OH 43001</p>' +
    '<i data-testid="home-details-status">For sale</i><i data-testid="hero-image-property-tag-0">PENDING</i>',
};

it.each([
  ['zillow', zillowFacts],
  ['redfin', redfinFacts],
  ['realtor', realtorFacts],
  ['trulia', truliaFacts],
] as const)(
  '%s is under contract where one mark says for sale and another pending',
  (site, facts) => {
    expect(parseStatus(facts(parse(PAGES[site]))?.status)).toBe('pending');
  },
);

it.each([
  ['For sale: 3 beds in Sampleton', null],
  ['Sold: 3 beds in Sampleton', 'sold'],
])('takes from "%s" in the head of a Redfin page the status %s', (words, status) => {
  const page = parse(`<meta name="description" content="${words}">`);
  expect(parseStatus(redfinHead(page).status)).toBe(status);
});
