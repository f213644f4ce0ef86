import type { ListingField, Warning } from '../domain/listing.ts';
import { pick, type PathMap, type RawFacts } from './build-field.ts';
import type { CardReader } from './cards.ts';
import { metaContent, isPageOf, textOf } from './dom.ts';
import { asText, at, list, parseJson, scriptJson } from './json.ts';
import { nothing } from './nothing.ts';
import { ownNodeFacts } from './own-node.ts';
import { parseAcres } from './parse-acres.ts';
import { parseCounts } from './parse-counts.ts';
import { noteStaleState, readHome } from './read-home.ts';
import { cardsAroundLinks, cardsByLink, readRow, readRows } from './read-rows.ts';
import type { CardElement, SiteReader } from './site.ts';

/** A property on its own page and in a list. */
const HOME: PathMap = {
  street: 'address.address1 address',
  city: 'address.city city.name city',
  state: 'address.stateAbbreviation stateAbbreviation state.stateAbbreviation',
  zip: 'address.zip zip',
  lat: 'latitude',
  lng: 'longitude',
  price: 'price',
  beds: 'beds',
  bathsFull: 'baths',
  bathsHalf: 'halfBaths',
  sqft: 'homesqft',
  lot: 'acres',
  type: 'types.0',
  mlsId: 'mlsId',
  agentName: 'brokerName',
  brokerName: 'brokerCompany',
  brokerPhone: 'brokerPhone',
};

const EXPECTED: readonly ListingField[] = ['address', 'price', 'lot', 'description', 'photos'];

const idOf = (link: string): string | null =>
  /\/pid\/(\d+)|\/property\/[^?#]*?[-/](\d+)\/?(?=[?#]|$)/.exec(link)?.slice(1).find(Boolean) ??
  null;

/** Reader of a site of the land.com network, by its id: details and results. Land is sized in acres. */
export function landNetwork(site: string): SiteReader {
  const reader: CardReader = { site, currency: 'USD', idOf, facts: cardFacts };
  return {
    expected: EXPECTED,
    read(document, url, shape) {
      if (shape === 'other') return nothing('not-a-listing');
      const warnings: Warning[] = [];
      const state = serverState(document, warnings);
      const ownId = idOf(url.pathname);
      if (ownId) return readDetails({ document, url, site, ownId, state }, warnings);
      const search = at(state, 'searchPage.searchResults');
      const rows = list(at(search, 'propertyResults')).map((row) =>
        readRow(reader, url, at(row, 'canonicalUrl'), rowFacts(row), warnings),
      );
      const [cards, total] = [landCards(document), at(search, 'totalCount')];
      return readRows({ document, url, rows, total, cards, reader }, warnings);
    },
    cardElements: landCards,
  };
}

/** The pages' state: JSON in an element of its own, or a text with JSON that a script assigns. */
function serverState(document: Document, warnings: Warning[]): unknown {
  const element = scriptJson(document, 'script#__SERVER_STATE__', warnings);
  if (element !== null) return element;
  const texts = [...document.scripts].map((script) => script.textContent);
  const text = texts.find((one) => one.includes('window.serverState'));
  const literal = /window\.serverState\s*=\s*("[^"\\]*(?:\\.[^"\\]*)*")/s.exec(text ?? '')?.[1];
  return literal ? parseJson(asText(parseJson(literal, warnings)), warnings) : null;
}

interface Details {
  document: Document;
  url: URL;
  site: string;
  ownId: string;
  state: unknown;
}

function readDetails({ document, url, site, ownId, state }: Details, warnings: Warning[]) {
  const home = at(state, 'propertyDetailPage.propertyData');
  const own = idOf(asText(at(home, 'canonicalUrl'))) === ownId;
  if (home && !own) noteStaleState(warnings, `no property ${ownId} in the state`);
  const broker = at(state, 'propertyDetailPage.brokerDetails');
  return readHome(
    { site, url, listingId: ownId, expected: EXPECTED },
    [
      [
        'state',
        () =>
          own
            ? { ...homeFacts(home), ...brokerFacts(broker), priceHistory: historyOf(state) }
            : null,
      ],
      ['json-ld', () => inUnitedStates(ownNodeFacts(document, ownId, idOf, warnings))],
      ['meta', () => (isPageOf(document, ownId, idOf) ? metaFacts(document) : null)],
    ],
    warnings,
  );
}

/** The network has no land elsewhere, and its JSON-LD names no country. */
const inUnitedStates = (facts: RawFacts | null): RawFacts | null =>
  facts && { ...facts, country: 'US' };

function homeFacts(home: unknown): RawFacts {
  // Sites write 0 for what land does not have, a price included.
  const facts = pick(home, HOME);
  for (const [field, value] of Object.entries(facts)) {
    if (value === 0) delete facts[field as keyof RawFacts];
  }
  return {
    ...facts,
    lotUnit: 'acres',
    country: 'US',
    description: list(at(home, 'description')).map(asText).join('\n'),
    status: isSet(at(home, 'auctionDate')) ? 'auction' : at(home, 'status'),
  };
}

const brokerFacts = (broker: unknown): RawFacts =>
  pick(broker, {
    agentName: 'contactName name',
    brokerName: 'companyName company',
    brokerPhone: 'phone officePhone',
  });

const rowFacts = (row: unknown): RawFacts => ({
  ...homeFacts(row),
  listingId: idOf(asText(at(row, 'canonicalUrl'))),
});

const historyOf = (state: unknown): unknown[] =>
  list(at(state, 'propertyDetailPage.listingEvents'))
    .map((one) => ({
      date: at(one, 'date'),
      event: at(one, 'eventTitle'),
      amount: at(one, 'price'),
    }))
    .filter(({ date }) => isSet(date));

/** "0001-01-01T00:00:00" stands for no date. */
const isSet = (date: unknown): boolean => /^[12]\d{3}-/.test(asText(date));

function metaFacts(document: Document): RawFacts {
  const title = metaContent(document, 'og:title') ?? document.title;
  return {
    addressLine: textOf(document, 'h1')?.trim(),
    lot: parseAcres(title),
    description: metaContent(document, 'og:description', 'description'),
    photos: [metaContent(document, 'og:image')],
  };
}

function landCards(document: Document): CardElement[] {
  const cards = cardsByLink(document, 'article.property-card', 'a[href*="/property/"]', idOf);
  return cards.length
    ? cards
    : cardsAroundLinks(document, 'a[href*="/pid/"],a[href*="/property/"]', idOf);
}

/** Cards of 2020; later ones have classes of no meaning, and their facts in JSON-LD. */
function cardFacts(card: Element): RawFacts {
  const stats = textOf(card, '.property-card--quick-stats') ?? '';
  const spans = [...card.querySelectorAll('.addressflex > span:not([class])')];
  // "Track Side Ln, Ash Fork, AZ, 86320" stands in spans; land often has no street.
  const [city, state, zip] = spans
    .map((span) => span.textContent.trim())
    .filter((text) => /\w/.test(text));
  const image = card.querySelector('img[data-src]')?.getAttribute('data-src');
  return {
    ...parseCounts(stats),
    street: textOf(card, '.property-card--street-address'),
    city,
    state,
    zip,
    country: 'US',
    lat: card.getAttribute('data-mappable-latitude'),
    lng: card.getAttribute('data-mappable-longitude'),
    price: textOf(card, '.property-card--price'),
    lot: parseAcres(stats),
    brokerName: textOf(card, '.property-card--seller-name'),
    photos: image,
  };
}
