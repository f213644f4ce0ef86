import type { Listing, Reading } from '../domain/listing.ts';
import type { PointableField, PointedField } from '../domain/pointed-field.ts';
import { fail, type Result } from '../shared/result.ts';
import type { FactValues } from '../domain/facts.ts';
import { readFieldText, type Unreadable } from './field-text.ts';
import { elementAt } from './lasting-place.ts';
import { withPointed } from './with-pointed.ts';
import { wordsBeside } from './place-words.ts';
import type { CardElement } from './site.ts';

/** More text than this is no single value. */
const LONGEST_VALUE = 160;

/** A field's value at an element of a home's page; what stands in the card of another home is not this home's. */
export function readElement<Field extends PointableField>(
  field: Field,
  element: Element,
  listing: Listing,
  cards: readonly CardElement[],
): Result<FactValues[Field], Unreadable | 'other-home'> {
  const text = element.textContent.trim();
  if (text.length > LONGEST_VALUE) return fail('several-values');
  const isForeign = cards.some(
    (card) => card.listingId !== listing.listingId && card.element.contains(element),
  );
  if (isForeign) return fail('other-home');
  const { before, after } = wordsBeside(element);
  const named = ['aria-label', 'title', 'data-testid', 'itemprop'].map((name) =>
    // "zestimate-value" and "zestimateValue" are words too.
    (element.getAttribute(name) ?? '').replaceAll(/([a-z])([A-Z])/g, '$1 $2'),
  );
  // The words of a field's own text count less than those around it, which is why both are given.
  return readFieldText(field, { text, words: [before, ...named, after].join(' ') }, listing);
}

/**
 * Fills what a site's reader missed from where the user pointed on an earlier page of the site. Never writes over
 * what was found, and fills only what the reader expected: a home that is sold has no asking price. What
 * does not read as the field is left out, with a warning.
 */
export function fillPointed(
  document: Document,
  reading: Reading,
  pointed: readonly PointedField[],
  cards: () => readonly CardElement[],
): Reading {
  if (reading.kind !== 'listing') return reading;
  let filled = reading;
  for (const { field, ...place } of pointed) {
    const isMissed = ({ code, field: missed }: Reading['warnings'][number]) =>
      code === 'missing-field' && missed === field;
    if (!filled.warnings.some(isMissed)) continue;
    const element = elementAt(document, place, field);
    if (element === null) continue;
    const value = readElement(field, element, filled.listing, cards());
    filled = value.ok
      ? {
          ...filled,
          listing: withPointed(filled.listing, field, value.value),
          warnings: filled.warnings.filter((warning) => !isMissed(warning)),
        }
      : { ...filled, warnings: [...filled.warnings, oddValue(field, value.failure)] };
  }
  return filled;
}

const oddValue = (field: PointableField, why: string): Reading['warnings'][number] => ({
  code: 'odd-value',
  field,
  detail: `pointed at: ${why}`,
});
