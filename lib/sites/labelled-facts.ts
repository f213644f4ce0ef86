import type { RawFacts, RawField } from './build-field.ts';
import { asText, at, list } from './json.ts';
import { parseStatus } from './parse-status.ts';

/** Words that pages put beside facts, whole. Estimates, taxes and payments have others. */
const LABELS: [RawField, RegExp][] = [
  ['beds', /^(?:total |# of )?(?:beds?|bedrooms?)$/],
  ['baths', /^(?:total |# of )?(?:baths?|bathrooms?)(?: total)?$/],
  ['bathsFull', /^(?:full baths?|full bathrooms?|baths? \(full\))$/],
  ['bathsHalf', /^(?:half baths?|half bathrooms?|baths? \(half\))$/],
  [
    'sqft',
    /^(?:sq\.? ?f(?:ee)?t\.?|square (?:feet|footage)|living area|(?:home|building|house|interior) size)$/,
  ],
  ['lot', /^(?:lot (?:size|area)|acres|acreage|lot acres|land (?:size|area))$/],
  ['yearBuilt', /^(?:year built|built(?: in)?)$/],
  ['type', /^(?:(?:property|home|listing) (?:sub-?)?type)$/],
  ['status', /^(?:(?:listing|property|sale) )?status$/],
  ['mlsId', /^mls ?®?(?: ?#| id| no\.?| number)?$/],
  ['apn', /^(?:apn|parcel(?: ?#| id| number)?|tax id)$/],
  ['price', /^(?:(?:list|listing|asking|sale) price|price)$/],
];
const BID = /^(?:(?:opening|starting|current|minimum|reserve|high) bid|reserve(?: price)?)$/;

/** What is of other homes, or is reckoned: similar homes, calculators, taxes, estimates, history. */
export const BESIDE =
  'aside,footer,nav,article ~ article,article:has(~ article),' +
  'similar nearby related recommend carousel property-card propertycard listing-card listingcard calculator mortgage payment tax history estimate'
    .split(' ')
    .map((word) => `[class*="${word}" i],[id*="${word}" i]`)
    .join(',');
const MARKED = 'dt,th,td,li,strong,b,label,span,div,p,h3,h4,h5,h6';
const STATUS = '[class*="status" i],[class*="badge" i],[class*="ribbon" i],[class*="flag" i]';

/**
 * Facts that a page shows beside their labels: "Bedrooms" and "3" in elements next to each other, or
 * "Bedrooms: 3" in one. A fact that is there twice with different values is none.
 */
export function labelledFacts(document: Document): RawFacts {
  const found = new Map<RawField, Set<string>>();
  let isAuction = false;
  for (const element of [...document.querySelectorAll(MARKED)].slice(0, 10_000)) {
    // What holds more than a label and its value is not asked for its text: pages are deep.
    const shown = element.childElementCount > 3 ? '' : element.textContent;
    if (!shown || shown.length > 120) continue;
    const [label = '', inside = ''] = shown.trim().split(/\s*:\s*/, 2);
    const field = fieldOf(label.trim());
    if (!field || element.closest(BESIDE)) continue;
    isAuction ||= BID.test(label.trim().toLowerCase());
    const value = (inside || valueBeside(element)).trim();
    if (!value || value.length > 80) continue;
    const values = found.get(field) ?? found.set(field, new Set()).get(field);
    values?.add(/acre/i.test(label) && /^[\d.,]+$/.test(value) ? `${value} acres` : value);
  }
  const sure = [...found].flatMap(([field, values]) =>
    values.size === 1 ? [[field, ...values]] : [],
  );
  const facts: RawFacts = Object.fromEntries(sure);
  if (facts.price) facts.priceKind = isAuction ? 'auction' : undefined;
  facts.status ??= isAuction ? 'auction' : statusShown(document);
  return facts;
}

function fieldOf(label: string): RawField | undefined {
  if (label.length > 30) return undefined;
  const words = label.toLowerCase();
  return BID.test(words) ? 'price' : LABELS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** What stands behind a label: the next element, or the text that follows it in its parent. */
function valueBeside(label: Element): string {
  const next = label.nextElementSibling;
  const text = label.nextSibling?.nodeType === 3 ? (label.nextSibling.nodeValue ?? '') : '';
  return text.trim().replace(/^:\s*/, '') || (next?.textContent ?? '');
}

/** The status on the page's badge, where all badges beside the home's say the same. */
function statusShown(document: Document): string | undefined {
  const words = [...document.querySelectorAll(STATUS)]
    .filter((element) => element.childElementCount < 3 && element.textContent.length < 40)
    .filter((element) => parseStatus(element.textContent.trim()) !== null)
    .filter((element) => !element.closest(BESIDE))
    .map((element) => element.textContent.trim());
  return new Set(words.map(parseStatus)).size === 1 ? words[0] : undefined;
}

/** The facts of schema.org's `additionalProperty`, by the same labels. */
export function propertyFacts(node: unknown): RawFacts {
  const named = list(at(node, 'additionalProperty')).slice(0, 100);
  return Object.fromEntries(
    named.flatMap((property) => {
      const field = fieldOf(asText(at(property, 'name')).trim());
      return field && field !== 'price' ? [[field, at(property, 'value')]] : [];
    }),
  );
}
