import type { RawFacts } from './build-field.ts';
import { linesOf } from './dom.ts';
import { BESIDE, labelledFacts } from './labelled-facts.ts';
import { parseAddressLine } from './parse-address.ts';
import { toPrice } from './parse-money.ts';

const PRICE = '[class*="price" i],[id*="price" i],[data-testid*="price" i],[data-elm-id*="bid" i]';
/** Facts of a home beside its address: a page with two of them is about one. */
const FACTS = ['beds', 'baths', 'sqft', 'lot', 'yearBuilt', 'mlsId'] as const;

/** What a page shows of the home that it is about: facts beside their labels, and the price at its heading. */
export function shownFacts(document: Document): RawFacts {
  const facts = labelledFacts(document);
  facts.price ??= headingPrice(document);
  return facts;
}

/** A home that only the page's heading names, or null: the whole address, and facts beside it. */
export function headingHome(document: Document): RawFacts | null {
  const headings = document.querySelectorAll('h1');
  const [heading] = headings;
  if (!heading || headings.length > 1) return null;
  const addressLine = linesOf(heading)
    .trim()
    .replaceAll(/,?\s*\n\s*/g, ', ');
  if (!/^\d/.test(parseAddressLine(addressLine)?.street ?? '')) return null;
  const facts = shownFacts(document);
  return FACTS.filter((field) => facts[field]).length >= 2 ? { ...facts, addressLine } : null;
}

/**
 * The price that stands with the page's heading. Further away it can be of another home, and where
 * several are shown, none is known to be the price.
 */
function headingPrice(document: Document): string | undefined {
  let around = document.querySelector('h1')?.parentElement;
  for (let up = 0; up < 4 && around && !/^(?:BODY|MAIN)$/.test(around.tagName); up += 1) {
    const shown = [...around.querySelectorAll(PRICE)]
      .filter((element) => !element.closest(BESIDE) && element.textContent.length < 60)
      .map((element) => element.textContent.trim())
      .filter((text) => isPrice(document, text));
    const amounts = new Set(shown.map((text) => toPrice(text, 'USD', 'asking')?.amount));
    if (amounts.size > 0) return amounts.size === 1 ? shown[0] : undefined;
    around = around.parentElement;
  }
  return undefined;
}

/** By the month is a payment, where the page does not say that it is a rent. */
function isPrice(document: Document, text: string): boolean {
  const price = toPrice(text, 'USD', 'asking');
  if (price?.kind === 'rent') return /\b(?:rent|lease)/i.test(document.title);
  return price !== null && price.amount >= 1000;
}
