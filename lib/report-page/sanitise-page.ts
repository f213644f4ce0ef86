import type { Listing, Reading } from '../domain/listing.ts';
import { Disguise, type Random } from './disguise.ts';
import { COORDINATE, disguiseFraction, LONGEST_TEXT, type JsonDisguise } from './disguise-json.ts';
import { disguiseDataScript, disguiseProgram, isDataType } from './disguise-script.ts';
import { disguiseUrl, isAddress } from './disguise-url.ts';
import { isKnownWord } from './known-words.ts';

/** Leaves room for what a report says of itself. */
const MAX_LENGTH = 1_990_000;
/** A page that is blocked is told by the scripts of the bot check. */
const BOT_CHECK = /KPSDK/;
const TEXT = 3;
const COMMENT = 8;

export interface SanitisedPage {
  html: string;
  /** The page's address in the same disguise. */
  url: string;
}

/** What no reader reads, or may hold anything. */
const LEFT_OUT =
  'style,iframe:not([src*="_Incapsula"]),object,embed,video,audio,canvas,noscript,svg,template,leadflow-pill,input,textarea,select,' +
  'link:not([rel="canonical"]),meta[http-equiv],meta[name*="csrf" i],meta[name*="token" i],meta[name*="verification" i]';
const LEFT_OUT_ATTRIBUTE =
  /^on|\d{4}|^(?:style|nonce|integrity|srcset|sizes|value|placeholder|srcdoc|action|formaction|ping|jsaction)$/i;
/** Written by programmers, and what readers find elements by. */
const CODE_ATTRIBUTE =
  /^(?:class|id|itemprop|itemtype|itemscope|type|name|property|rel|role|lang|charset|data-(?:test|qa|tn|rf-test|label|cy|zrr).*)$/i;

/**
 * A page in disguise: its structure, its data and what its reading says stay; names, contacts, addresses, ids,
 * tokens and all other words become made up, the same by the same. The document is not changed.
 */
export function sanitisePage(
  document: Document,
  url: string,
  reading: Reading,
  random: Random = Math.random,
): SanitisedPage {
  const listings = listingsOf(reading);
  const siteName = siteNameOf(url);
  const disguise = new Disguise({
    numbers: new Set(listings.flatMap(numbersOf)),
    names: new Set(listings.flatMap(namesOf)),
    siteName,
    random,
  });
  const tools = { disguise, siteName };
  const root = document.documentElement.cloneNode(true) as HTMLElement;
  for (const element of root.querySelectorAll(LEFT_OUT)) element.remove();
  for (const script of root.querySelectorAll('script')) disguiseScript(script, tools);
  for (const element of [root, ...root.querySelectorAll('*')]) disguiseElement(element, tools);
  leaveOutBulk(root);
  return { html: `<!doctype html>\n${root.outerHTML}`, url: disguiseUrl(url, siteName, disguise) };
}

function disguiseScript(script: HTMLScriptElement, tools: JsonDisguise): void {
  const text = script.textContent;
  if (isDataType(script.type)) {
    script.textContent = disguiseDataScript(text, tools);
    return;
  }
  script.textContent = disguiseProgram(text, tools) ?? BOT_CHECK.exec(text)?.[0] ?? '';
}

function disguiseElement(element: Element, tools: JsonDisguise): void {
  for (const { name, value } of element.attributes) {
    if (!LEFT_OUT_ATTRIBUTE.test(name))
      element.setAttribute(name, disguiseAttribute(name, value, tools));
  }
  for (const name of element.getAttributeNames())
    if (LEFT_OUT_ATTRIBUTE.test(name)) element.removeAttribute(name);
  // The 2 of square feet stands in a sup.
  if (element.localName === 'script' || element.localName === 'sup') return;
  for (const child of Array.from(element.childNodes)) disguiseNode(child, tools.disguise);
}

function disguiseNode(node: ChildNode, disguise: Disguise): void {
  if (node.nodeType === COMMENT) node.remove();
  else if (node.nodeType === TEXT)
    node.textContent = disguise.text((node.textContent ?? '').slice(0, LONGEST_TEXT));
}

function disguiseAttribute(
  name: string,
  value: string,
  { disguise, siteName }: JsonDisguise,
): string {
  if (name === 'itemtype') return value;
  if (CODE_ATTRIBUTE.test(name)) return disguise.code(value);
  if (COORDINATE.test(name)) return disguiseFraction(value, disguise);
  if (isAddress(value)) return disguiseUrl(value, siteName, disguise);
  return disguise.text(value.slice(0, LONGEST_TEXT));
}

const listingsOf = (reading: Reading): Listing[] => {
  if (reading.kind === 'listing') return [reading.listing];
  return reading.kind === 'results' ? reading.listings : [];
};

/** The numbers of a reading, as plain digits. */
function numbersOf(listing: Listing): string[] {
  const { price, estimate, rentEstimate, beds, baths, sqft, lot, yearBuilt } = listing;
  const { daysOnMarket, hoaMonthly } = listing;
  const all = [price?.amount, price?.max, estimate, rentEstimate, beds, baths, sqft, lot?.value];
  return [...all, yearBuilt, daysOnMarket, hoaMonthly].flatMap((one) =>
    one === null || one === undefined ? [] : String(one),
  );
}

/** The words of names and places that a reading knows, lower case. */
function namesOf({ agent, broker, address, mlsName }: Listing): string[] {
  const all = [agent?.name, agent?.email, broker?.name, address.street, address.city, mlsName];
  return all
    .flatMap((name) => name?.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    .filter((word) => !isKnownWord(word));
}

/** "zillow" of www.zillow.com. */
const siteNameOf = (url: string): string => {
  const parts = new URL(url).hostname.split('.');
  return parts.find((part) => !/^(?:www|m|\w{1,2})$/.test(part)) ?? '';
};

/** Takes the largest scripts away while the whole is too long to attach. */
function leaveOutBulk(root: Element): void {
  const bySize = [...root.querySelectorAll('script')].toSorted(
    (a, b) => b.textContent.length - a.textContent.length,
  );
  for (const script of bySize) {
    if (root.outerHTML.length <= MAX_LENGTH) return;
    script.remove();
  }
  if (root.outerHTML.length > MAX_LENGTH) root.querySelector('body')?.remove();
}
