/** Of a page with more elements than this, only the first are looked through. */
const MOST_ELEMENTS = 20_000;
const LONGEST_TEXT = 80;

/** The elements of a page, in order, whose own short text reads as a value: what the arrow keys go through. */
export function placesOf(document: Document, reads: (element: Element) => boolean): Element[] {
  const places: Element[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let looked = 0; looked < MOST_ELEMENTS && walker.nextNode() !== null; looked += 1) {
    const { parentElement: element, textContent } = walker.currentNode;
    if (element === null || places.at(-1) === element || !textContent?.trim()) continue;
    if (element.textContent.length > LONGEST_TEXT || !isShown(element)) continue;
    if (reads(element)) places.push(element);
  }
  return places;
}

const isShown = (element: Element): boolean =>
  !/^(?:script|style|noscript|template)$/.test(element.localName) &&
  element.checkVisibility({ visibilityProperty: true });
