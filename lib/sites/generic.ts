import type { FieldSource, Listing, ListingField, Warning } from '../domain/listing.ts';
import type { RawFacts } from './build-field.ts';
import { fill, finish, newDraft } from './draft.ts';
import { headingHome, shownFacts } from './heading-home.ts';
import { asText, at } from './json.ts';
import { propertyFacts } from './labelled-facts.ts';
import { type HomeNode, homeFacts, homeNodes, jsonLdHomes, merge } from './json-ld.ts';
import { metaHome } from './meta-home.ts';
import { microdataNodes } from './microdata.ts';
import { nothing } from './nothing.ts';
import { parseAddressLine } from './parse-address.ts';
import { results } from './results.ts';
import type { SiteReader } from './site.ts';

const EXPECTED: readonly ListingField[] = ['address', 'price', 'beds', 'baths', 'sqft'];
const TRACKING = /^(?:utm_.*|[a-z]*clid|gad?_.*|mc_.id|_ga|ref|referrer|src)$/i;
/** From this many homes with pages of their own, a page is a list. */
const LIST = 3;

/** One home some source of the page describes, and which. */
interface Candidate {
  source: FieldSource;
  facts: RawFacts;
  url: string | null;
  listed: boolean;
  street: string;
}

/** Any other site, by the standards pages share: JSON-LD, microdata and Open Graph. */
export const generic: SiteReader = {
  expected: EXPECTED,
  read(document, url) {
    const warnings: Warning[] = [];
    const page = withoutTracking(url);
    const candidates = [
      ...toCandidates(jsonLdHomes(document, warnings), 'json-ld', page),
      ...toCandidates(homeNodes(microdataNodes(document), page), 'microdata', page),
    ];
    const alone = new Set(candidates.map((one) => one.street || one.url)).size === 1;
    const heading = `${document.title} ${document.querySelector('h1')?.textContent ?? ''}`;
    const own = candidates.filter((one) => isThisPage(one, page, alone, heading.toLowerCase()));
    const home = readHome(document, page, own, warnings);
    if (home) return { kind: 'listing', listing: home, warnings };
    const others = candidates.filter((one) => one.listed || (one.url && !samePage(one.url, page)));
    if (others.length < LIST) return nothing('not-a-listing', warnings);
    const rows = others.map((row) => readRow(row, page, warnings));
    return results(rows, null, warnings);
  },
  cardElements: () => [],
};

function readHome(
  document: Document,
  page: string,
  own: Candidate[],
  warnings: Warning[],
): Listing | null {
  const draft = newDraft('generic', page, warnings);
  for (const { source, facts, street } of own) {
    if (street === own[0]?.street) fill(draft, source, facts);
  }
  const { address } = draft.listing;
  const meta = metaHome(document);
  // Meta elements can be of the office or of another home: they must name the same street.
  if (meta && (!own.length || streetOf(meta).includes(address.street?.toLowerCase() ?? '?'))) {
    fill(draft, 'meta', meta);
  }
  const isKnown = address.street !== null || draft.listing.lat !== null;
  const shown = isKnown ? shownFacts(document) : headingHome(document);
  if (!shown) return null;
  fill(draft, 'dom', { ...shown, ...siteFacts(page) });
  return finish(draft, EXPECTED);
}

/** Sites where all homes are sold the same way, whatever their pages say of it. */
function siteFacts(page: string): RawFacts {
  const host = new URL(page).hostname;
  return {
    ...(/(?:^|\.)(?:auction|bid4assets|hubzu|xome)\.com$/.test(host) && { status: 'auction' }),
    ...(/fsbo|byowner/.test(host) && { byOwner: true }),
  };
}

function readRow(row: Candidate, page: string, warnings: Warning[]): Listing {
  const draft = newDraft('generic', row.url ?? page, warnings);
  fill(draft, row.source, row.facts);
  return finish(draft, []);
}

/** Homes with a street or a place. A Product only adds its price, to the home with the same link. */
function toCandidates(nodes: HomeNode[], source: FieldSource, page: string): Candidate[] {
  const found: Candidate[] = [];
  for (const { node, url, listed, ...one } of nodes) {
    const facts = nodeFacts(node);
    const twin = url && found.find((other) => other.url === url);
    const isHome = one.isHome || streetOf(facts) !== '';
    if (isHome && !twin) found.push({ source, facts, url, listed, street: streetOf(facts) });
    else if (isHome && twin) merge(twin.facts, facts);
    else if (twin) addPrice(twin, facts);
    else if (found.length === 1 && found[0] && url && samePage(url, page))
      addPrice(found[0], facts);
  }
  return found.filter(({ facts, street }) => street || facts.lat);
}

/** What a node says, its name included where that is the address. */
function nodeFacts(node: unknown): RawFacts {
  const facts = homeFacts(node);
  for (const path of PARTS) merge(facts, propertyFacts(path ? at(node, path) : node));
  const name = asText(at(node, 'name')).trim();
  const [, county] = /,\s*([^,]+) County$/.exec(name) ?? [];
  if (county) {
    // Auction.com has the county where the city belongs; its name has both.
    const line = name.replace(/,[^,]+County$/, '').replace(asText(facts.street), '');
    const city = parseAddressLine(line)?.city;
    if (city && asText(facts.city).replace(/ County$/, '') === county) facts.city = city;
  }
  const isAddress = /^\d/.test(parseAddressLine(name)?.street ?? '');
  if (!facts.street && !facts.addressLine && isAddress) facts.addressLine = name;
  return facts;
}

/** Where a listing's `additionalProperty` can be. */
const PARTS = ['', 'mainEntity', 'itemOffered', 'offers.itemOffered'];

function addPrice({ facts }: Candidate, { price, currency, priceKind }: RawFacts): void {
  if (facts.price === undefined) Object.assign(facts, { price, currency, priceKind });
}

const streetOf = ({ street, addressLine }: RawFacts) =>
  asText(street ?? addressLine)
    .trim()
    .toLowerCase();

/** A page that describes several homes is about the one it names itself after: by link, title or heading. */
function isThisPage(one: Candidate, page: string, alone: boolean, heading: string): boolean {
  if (one.url && samePage(one.url, page)) return true;
  if (one.listed) return false;
  if (alone && !one.url) return true;
  return one.street.length > 4 && heading.includes(one.street);
}

function samePage(one: string, other: string): boolean {
  const [a, b] = [one, other].map((link) =>
    link.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/?(?:#.*)?$/, ''),
  );
  return a === b;
}

function withoutTracking(url: URL): string {
  const clean = new URL(url);
  for (const name of new Set(clean.searchParams.keys())) {
    if (TRACKING.test(name)) clean.searchParams.delete(name);
  }
  clean.hash = '';
  return clean.href;
}
