/** Longer text around a value is a section of the page and no label. */
const MOST_TEXT = 2000;
const LEVELS = 4;

/** What stands right beside a value: "Bathrooms" before it, "baths" behind it. */
export interface PlaceWords {
  /** From the value before on, at most 60 characters. */
  before: string;
  /** Up to 60 characters; empty where they lead to an amount of their own. */
  after: string;
}

/** The words beside an element, in the nearest element around it that says more than it does. */
export function wordsBeside(element: Element): PlaceWords {
  const around = surroundings(element);
  if (around === null) return { before: '', after: '' };
  const range = element.ownerDocument.createRange();
  range.setStart(around, 0);
  range.setEndBefore(element);
  const before = /[^\d]*$/.exec(range.toString())?.[0] ?? '';
  range.setStartAfter(element);
  range.setEnd(around, around.childNodes.length);
  const [after = '', next] = range.toString().split(/[$£€]\s?(?=\d)/);
  return {
    before: spaced(before).slice(-60),
    after: next === undefined ? spaced(after).slice(0, 60) : '',
  };
}

/**
 * What tells a value from others of its kind, without the digits that change from home to home:
 * "bathrooms" for "Bathrooms: 2", "ba" for "2 ba". Null where nothing does. A value that is words itself
 * (`isText`) is told by the words before it alone.
 */
export function placeLabel(element: Element, isText: boolean): string | null {
  const own = element.textContent.slice(0, 200);
  const { before, after } = wordsBeside(element);
  const named = isText ? (/^([^:]+):/.exec(own)?.[1] ?? '') : own;
  return [named, before, after.split(/\d/)[0] ?? ''].map(lettersOnly).find(Boolean) ?? null;
}

function surroundings(element: Element): Element | null {
  const own = element.textContent.trim().length;
  let around = element.parentElement;
  for (let level = 0; around !== null && level < LEVELS; level += 1) {
    const length = around.textContent.trim().length;
    if (length > MOST_TEXT) return null;
    if (length > own) return around;
    around = around.parentElement;
  }
  return null;
}

const spaced = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

const lettersOnly = (text: string) =>
  spaced(text.toLowerCase().replaceAll(/[^\p{L}]+/gu, ' ')).slice(-60);
