import type { HomeTruth, SavedPage } from '../../../scripts/page-truth.ts';
import type { ServedPage } from '../tls-server.ts';
import { articlePage, otherDetailsPage, otherUrl } from './other-pages.ts';
import { oneLine } from './page-shell.ts';
import { redfinDetailsPage, redfinResultsPage, redfinUrl } from './redfin-pages.ts';
import { OTHER_HOMES, REDFIN_HOMES, ZILLOW_HOMES, type SampleHome } from './sample-homes.ts';
import { zillowDetailsPage, zillowResultsPage, zillowUrl } from './zillow-pages.ts';

/** A page to open, and what is true about it. */
export interface PageCase {
  truth: SavedPage;
  page: ServedPage;
}

/** Our own pages in the real sites' structure: details, results, a site without a reader, and no listing. */
export function samplePages(): PageCase[] {
  const [zillowHome, secondZillowHome, ...zillowRows] = ZILLOW_HOMES;
  const [redfinHome, ...redfinRows] = REDFIN_HOMES;
  const [otherHome] = OTHER_HOMES;
  if (!zillowHome || !secondZillowHome || !redfinHome || !otherHome) throw new Error('No homes');
  return [
    details('zillow', zillowUrl(zillowHome), zillowHome, zillowDetailsPage),
    details('zillow', zillowUrl(secondZillowHome), secondZillowHome, zillowDetailsPage),
    details('redfin', redfinUrl(redfinHome), redfinHome, redfinDetailsPage),
    // The first home is in the list too, and must be known there.
    results(
      'zillow',
      'https://www.zillow.com/sampleton-oh/',
      [zillowHome, ...zillowRows],
      zillowResultsPage,
    ),
    results(
      'redfin',
      'https://www.redfin.com/city/43001/OH/Sampleton',
      redfinRows,
      redfinResultsPage,
    ),
    // The vocabulary of its page has no word for the status.
    pageCase('generic', 'detail', otherUrl(otherHome), otherDetailsPage(otherHome), {
      truth: truthOf(otherHome),
    }),
    pageCase(
      'zillow',
      'negative',
      'https://www.zillow.com/learn/closing-statement/',
      articlePage(),
      {
        truth: 'an article, no home',
      },
    ),
  ];
}

const details = (
  site: string,
  url: string,
  home: SampleHome,
  write: (home: SampleHome) => string,
): PageCase =>
  pageCase(site, 'detail', url, write(home), {
    truth: { ...truthOf(home), status: home.status, listing_id: { id: home.id } },
  });

const results = (
  site: string,
  url: string,
  homes: readonly SampleHome[],
  write: (homes: readonly SampleHome[]) => string,
): PageCase => {
  const sample = homes.map((home) => ({ ...truthOf(home), address: oneLine(home) }));
  return pageCase(site, 'search', url, write(homes), {
    cards: { state_listResults: homes.length, sample },
  });
};

const pageCase = (
  site: string,
  kind: string,
  url: string,
  html: string,
  truth: Pick<SavedPage, 'truth' | 'cards'>,
): PageCase => ({
  truth: { file: new URL(url).pathname, site, kind, url, ...truth },
  page: { url, content: { html }, frozen: true },
});

const truthOf = (home: SampleHome) =>
  ({
    street: home.street,
    city: home.city,
    state: home.state,
    zip: home.zip,
    price: home.price,
    beds: home.beds,
    baths: home.baths,
    sqft: home.sqft,
  }) satisfies HomeTruth;
