import {
  isPlainSelector,
  type PointableField,
  type PointedField,
} from '../domain/pointed-field.ts';
import { placeLabel } from './place-words.ts';

/** How a place is found again. */
export type Place = Pick<PointedField, 'selector' | 'label'>;

/** What sites put on elements for their own tests, or that says what the element is. */
const LASTING_ATTRIBUTES = [
  'data-testid',
  'data-test',
  'data-test-id',
  'data-rf-test-id',
  'data-qa',
  'data-tn',
  'data-label',
  'itemprop',
  'name',
];
/** Words, no run of digits: an id of this one home does not last. */
const LASTING_VALUE = /^(?!.*\d{3})[\w .:-]{2,60}$/;
const LASTING_ID = /^(?!.*\d{3})[a-z][\w-]{2,40}$/i;
/** Whole words ("home-facts", "HomeFacts"), which hashes and utility classes are not. */
const LASTING_CLASS = /^(?!(?:sc|css|jsx|is|has)-)(?:[A-Z]?[a-z]{2,}[-_]{0,2}){1,6}$/;
const LEVELS = 8;
/** A place among more alike is none: looking through them would cost the page too much. */
const MOST_ALIKE = 300;

/** Whether a field's value is words and no number. */
const isText = (field: PointableField) => field === 'type' || field === 'status';

/**
 * How an element is found again on another page of its site: by what the site itself names it, else by
 * its class or tag and the words beside it. Never by its position, which differs from home to home.
 * Null where nothing lasting leads to this one element alone.
 */
export function lastingPlace(element: Element, field: PointableField): Place | null {
  const label = placeLabel(element, isText(field));
  for (const selector of selectorsOf(element)) {
    const alike = select(element.ownerDocument, selector);
    const isNamed = !/(?:^| )[a-z][a-z0-9-]*$/i.test(selector);
    if (isNamed && alike.length === 1)
      return { selector, label: selector.endsWith(']') ? null : label };
    if (
      label !== null &&
      alike.filter((one) => placeLabel(one, isText(field)) === label).length === 1
    )
      return { selector, label };
  }
  return null;
}

/** The one element at a place, or null: none, several, or a selector that is not ours. */
export function elementAt(
  document: Document,
  { selector, label }: Place,
  field: PointableField,
): Element | null {
  const alike = select(document, selector);
  const [only, ...others] =
    label === null ? alike : alike.filter((one) => placeLabel(one, isText(field)) === label);
  return only !== undefined && others.length === 0 ? only : null;
}

function select(document: Document, selector: string): Element[] {
  if (!isPlainSelector(selector)) return [];
  const found = document.querySelectorAll(selector);
  return found.length > MOST_ALIKE ? [] : [...found];
}

/** Selectors of an element, the most lasting first. */
function selectorsOf(element: Element): string[] {
  const own = [...namesOf(element), ...classesOf(element)];
  const around: string[] = [];
  let parent = element.parentElement;
  for (let level = 0; parent !== null && level < LEVELS; level += 1) {
    around.push(...namesOf(parent), ...classesOf(parent));
    parent = parent.parentElement;
  }
  const within = [...own, element.localName].flatMap((last) =>
    around.map((first) => `${first} ${last}`),
  );
  return [...own, ...within, element.localName].filter(isPlainSelector);
}

function namesOf(element: Element): string[] {
  const attributes = LASTING_ATTRIBUTES.flatMap((name) => {
    const value = element.getAttribute(name);
    return value !== null && LASTING_VALUE.test(value) ? [`[${name}="${value}"]`] : [];
  });
  return LASTING_ID.test(element.id) ? [...attributes, `#${element.id}`] : attributes;
}

const classesOf = (element: Element): string[] =>
  [...element.classList].filter((name) => LASTING_CLASS.test(name)).map((name) => `.${name}`);
