import type { Listing, ListingField, Warning } from '../domain/listing.ts';
import type { RawFacts } from './build-field.ts';
import { metaContent, textOf, textsOf } from './dom.ts';
import { fill, finish, newDraft } from './draft.ts';
import { asText, at, list, scriptJson } from './json.ts';
import { homeFacts } from './json-ld.ts';
import { nothing } from './nothing.ts';
import { parseAcres } from './parse-acres.ts';
import { parseAddressLine } from './parse-address.ts';
import { parseCounts } from './parse-counts.ts';
import { readHome } from './read-home.ts';
import { cardsByLink } from './read-rows.ts';
import { results } from './results.ts';
import type { CardElement, SiteReader } from './site.ts';

/** What postings of a category are. */
const OFFERS: Record<string, RawFacts> = {
  apa: { status: 'for rent' },
  rea: { status: 'for sale' },
  reb: { status: 'for sale', byOwner: false },
  reo: { status: 'for sale', byOwner: true },
};
const TITLE = '.title,.titlestring,.posting-title,.result-title';
const TYPE =
  /^(?:apartment|condo|cottage\/cabin|duplex|flat|house|in-law|land|loft|manufactured|townhouse)$/;
/** Cards of the page as its scripts draw it, else those it is served with. */
const CARDS = ['.cl-search-result', '.cl-static-search-result', 'li.result-row'];

const EXPECTED: readonly ListingField[] = [
  'address',
  'lat',
  'lng',
  'price',
  'beds',
  'baths',
  'sqft',
  'type',
  'description',
  'photos',
];

/** Ten digits in older links, 22 characters since 2026. */
const idOf = (link: string): string | null =>
  /\/d\/[^/]+\/([\w-]+)(?:\.html)?(?=[?#]|$)/.exec(link)?.[1] ?? null;

/** Craigslist, homes for sale and for rent. Postings of rooms, wanted ads and services give no lead. */
export const craigslist: SiteReader = {
  expected: EXPECTED,
  read(document, url, shape) {
    if (shape === 'other') return nothing('not-a-listing');
    const warnings: Warning[] = [];
    const offer = OFFERS[categoryOf(document, url)];
    if (!offer) return nothing('not-a-listing');
    const ownId = idOf(url.pathname);
    return ownId
      ? readPosting(document, url, ownId, offer, warnings)
      : readSearch(document, url, offer, warnings);
  },
  cardElements: postingCards,
};

/** The category by its short name; a posting's newer address does not have it. */
function categoryOf(document: Document, url: URL): string {
  const crumb = document.querySelector('.crumb.category a')?.getAttribute('href') ?? '';
  const script = [...document.scripts].find((one) => one.textContent.includes('categoryAbbr'));
  return (
    /\/(\w{3})\/d\//.exec(url.pathname)?.[1] ??
    (url.searchParams.get('cat') || /^\/search\/.*?(\w{3})\/?$/.exec(url.pathname)?.[1]) ??
    /(?:cat=|\/)(\w{3})$/.exec(crumb)?.[1] ??
    /categoryAbbr\W+(\w{3})/.exec(script?.textContent ?? '')?.[1] ??
    ''
  );
}

function readPosting(
  document: Document,
  url: URL,
  ownId: string,
  offer: RawFacts,
  warnings: Warning[],
) {
  // Of a posting that was deleted or has run out, only its place is left.
  if (!document.querySelector('.postingtitletext')) return nothing('not-a-listing', warnings);
  return readHome(
    { site: 'craigslist', url, listingId: ownId, expected: EXPECTED },
    [
      ['dom', () => ({ ...postingFacts(document), ...offer })],
      // The place by the map; JSON-LD has the posting's area, which can be another city.
      ['meta', () => placeFacts(document)],
      [
        'json-ld',
        () => {
          const node = scriptJson(document, '#ld_posting_data', warnings);
          return node ? homeFacts(node) : null;
        },
      ],
    ],
    warnings,
  );
}

function postingFacts(document: Document): RawFacts {
  const map = document.querySelector('#map');
  const attributes = textsOf(document, '.attrgroup .shared-line-bubble,.attrgroup .important');
  const words = `${attributes} ${textOf(document, '.postingtitletext .housing') ?? ''}`;
  const type = [...document.querySelectorAll('.attrgroup span,.attrgroup .valu')]
    .map((element) => element.textContent.trim())
    .find((text) => TYPE.test(text));
  return {
    ...streetFacts(document),
    ...housingFacts(words),
    price: realPrice(textOf(document, '.postingtitletext .price')),
    type,
    lot: type === 'land' ? parseAcres(textOf(document, '#titletextonly') ?? '') : undefined,
    lat: map?.getAttribute('data-latitude'),
    lng: map?.getAttribute('data-longitude'),
    description: textOf(document, '#postingbody')?.replace(/^\s*QR Code Link to This Post/, ''),
    photos: photosOf(document),
  };
}

/** The street the poster gave, if any: "1506 N 116th St, Wauwatosa, WI 53226" or only "W 5th St near Main". */
function streetFacts(document: Document): RawFacts {
  const line =
    textOf(document, 'h2.street-address') ?? textOf(document, 'div.mapaddress:not(:has(a))') ?? '';
  const shown = line.replace(/\s+near\s.*/is, '').trim();
  return parseAddressLine(shown) ? { addressLine: shown } : { street: shown.split(',')[0] };
}

/** "2br - 925ft2", "3BR / 2.5Ba", "0BR". */
function housingFacts(words: string): RawFacts {
  const sqft = /(\d[\d,]*)\s*ft2/.exec(words)?.[1];
  return { ...parseCounts(words.replaceAll('/', ' ')), ...(sqft && { sqft }) };
}

/** Posters write $0 and $1 where they mean "ask". */
const realPrice = (text: string | undefined): string | null =>
  text && !/^\D*[01]\D*$/.test(text) ? text : null;

function photosOf(document: Document): unknown[] {
  const thumbs = [...document.querySelectorAll('#thumbs a')].map((link) =>
    link.getAttribute('href'),
  );
  return thumbs.length ? thumbs : [metaContent(document, 'og:image')];
}

function placeFacts(document: Document): RawFacts {
  const [country, state] = (metaContent(document, 'geo.region') ?? '').split('-');
  return { city: metaContent(document, 'geo.placename'), state, country };
}

function postingCards(document: Document): CardElement[] {
  for (const selector of CARDS) {
    const cards = cardsByLink(document, selector, 'a[href*="/d/"]', idOf);
    if (cards.length) return cards;
  }
  return [];
}

/** The list has no links, and stands in the order of the cards: postings of one name take turns. */
function itemsByName(document: Document, warnings: Warning[]): Map<string, unknown[]> {
  const state = scriptJson(document, '#ld_searchpage_results', warnings);
  const items = list(at(state, 'itemListElement')).map((item) => at(item, 'item'));
  return Map.groupBy(items, (item) => asText(at(item, 'name')).trim());
}

function readSearch(document: Document, url: URL, offer: RawFacts, warnings: Warning[]) {
  const cards = postingCards(document);
  const items = itemsByName(document, warnings);
  const rows = cards.map(({ listingId, element }): Listing => {
    const link = element.querySelector('a[href*="/d/"]')?.getAttribute('href') ?? '';
    const page = URL.parse(link, url) ?? url;
    const draft = newDraft('craigslist', `https://${page.host}${page.pathname}`, warnings);
    draft.listing.listingId = listingId;
    const title = textOf(element, TITLE)?.trim() ?? '';
    fill(draft, 'dom', { ...cardFacts(element), ...offer, description: title });
    const item = items.get(title)?.shift();
    if (item) fill(draft, 'json-ld', { ...homeFacts(item), country: null });
    return finish(draft, []);
  });
  return results(rows, null, warnings);
}

function cardFacts(card: Element): RawFacts {
  return {
    ...housingFacts(textsOf(card, '.housing-meta,.housing,.post-bedrooms,.post-sqft,.meta')),
    price: realPrice(textOf(card, '.price,.priceinfo,.result-price')),
    photos: card.querySelector('img[src^="http"]')?.getAttribute('src'),
  };
}
