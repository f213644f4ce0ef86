import { articlePage } from '../support/sample-pages/other-pages.ts';
import { ZILLOW_HOMES } from '../support/sample-pages/sample-homes.ts';
import {
  zillowDetailsPage,
  zillowResultsPage,
  zillowUrl,
} from '../support/sample-pages/zillow-pages.ts';
import type { ServedPage } from '../support/tls-server.ts';

const [home, bigHome] = ZILLOW_HOMES;
if (home === undefined || bigHome === undefined) throw new Error('No homes');

export const SMALL_LISTING: ServedPage = {
  url: zillowUrl(home),
  content: { html: zillowDetailsPage(home) },
};

/** The same article on a site we serve and on one where we are not. No address of a listing. */
export const ARTICLE: ServedPage = {
  url: 'https://www.zillow.com/learn/closing-statement/',
  content: { html: articlePage() },
};
export const ARTICLE_ELSEWHERE: ServedPage = {
  url: 'https://www.sample-homes.example/learn/closing-statement/',
  content: { html: articlePage() },
};

/** A listing page with as much state around the home as real ones carry: nearby homes, schools, trackers. */
export const BIG_LISTING: ServedPage = {
  url: zillowUrl(bigHome),
  content: { html: withFiller(zillowDetailsPage(bigHome)) },
};

/** Forty homes, of which some pass a buy box. */
const RESULTS_HTML = zillowResultsPage(
  Array.from({ length: 40 }, (_, index) => ({
    ...home,
    id: String(900_400_000 + index),
    street: `${index + 1} Sample Bench Rd`,
    price: 150_000 + index * 9000,
  })),
);

export const RESULTS_PAGE: ServedPage = {
  url: 'https://www.zillow.com/sampleton-oh/',
  content: { html: RESULTS_HTML },
};

/** The same page where LeadFlow does not run. */
export const RESULTS_ELSEWHERE: ServedPage = {
  url: 'https://www.sample-homes.example/sampleton-oh/',
  content: { html: RESULTS_HTML },
};

function withFiller(html: string): string {
  return html.replace(
    /(<script id="__NEXT_DATA__"[^>]*>)(.*?)(<\/script>)/s,
    (_, open, text, close) => {
      const state = JSON.parse(text);
      const parts = state.props.pageProps.componentProps;
      const cache = JSON.parse(parts.gdpClientCache);
      for (const entry of Object.values<{ property: object }>(cache))
        Object.assign(entry.property, { nearbyHomes: Array.from({ length: 3400 }, nearbyHome) });
      parts.gdpClientCache = JSON.stringify(cache);
      return open + JSON.stringify(state).replaceAll('<', '\\u003c') + close;
    },
  );
}

function nearbyHome(_: unknown, index: number) {
  return {
    zpid: 800_000_000 + index,
    address: {
      streetAddress: `${index} Filler Way`,
      city: 'Sampleton',
      state: 'OH',
      zipcode: '43001',
    },
    price: 150_000 + index,
    homeStatus: 'FOR_SALE',
    miniCardPhotos: [{ url: `https://photos.example.com/${index}.jpg` }],
    livingArea: 1000 + (index % 900),
    latitude: 39.9 + index / 1e4,
    longitude: -82.9,
  };
}
