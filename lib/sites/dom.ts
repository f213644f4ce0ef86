import type { RawFacts, RawField } from './build-field.ts';

/** Selectors for each field: the first element that matches gives its text. */
export type SelectorMap = Partial<Record<RawField, string>>;

/** The text of the first match, as `linesOf`. */
export function textOf(root: ParentNode, selector: string): string | undefined {
  const element = root.querySelector(selector);
  return element ? linesOf(element) : undefined;
}

/** What begins a line: text in front of it and behind it was never one word. */
const LINE =
  /^(?:address|article|aside|br|d[dlt]|div|h\d|header|li|ol|p|section|t[dhr]|table|ul)$/i;
/** Elements and texts, for a tree walker. */
const NODES = 5;

/** The text of an element, each block on a line of its own. From the tree, never `innerText`: no layout is needed or forced. */
export function linesOf(element: Element): string {
  if (!element.firstElementChild) return element.textContent.slice(0, 100_000);
  const walker = element.ownerDocument.createTreeWalker(element, NODES);
  let text = '';
  for (let node = walker.nextNode(); node && text.length < 100_000; node = walker.nextNode()) {
    if (node.nodeType === 3)
      text += text.endsWith('\n') ? node.nodeValue?.trimStart() : node.nodeValue;
    else if (LINE.test(node.nodeName)) text += '\n';
  }
  return text;
}

/** The texts of all matches, a space between them, so that "3 beds" and "2 baths" stay apart. */
export function textsOf(root: ParentNode, selector: string): string {
  return [...root.querySelectorAll(selector)]
    .slice(0, 300)
    .map((element) => element.textContent.slice(0, 500))
    .join(' \n');
}

/** Each match on a line of its own, as one reads it: rows of a table of facts, "Year built 1962". */
export function rowLines(root: ParentNode, selector: string): string {
  return [...root.querySelectorAll(selector)]
    .slice(0, 300)
    .map((row) => linesOf(row).slice(0, 500).replace(/\s+/g, ' ').trim())
    .join('\n');
}

/** As `textsOf`, without what stands inside `beside`: cards of other homes on a home's page. */
export function textsBeside(root: ParentNode, selector: string, beside: string): string {
  return [...root.querySelectorAll(selector)]
    .filter((element) => !element.closest(beside))
    .slice(0, 300)
    .map((element) => element.textContent.slice(0, 500))
    .join(' \n');
}

/** Reads the mapped elements. */
export function pickText(root: ParentNode, map: SelectorMap): RawFacts {
  const facts: RawFacts = {};
  for (const [field, selector] of Object.entries(map)) {
    facts[field as RawField] = textOf(root, selector);
  }
  return facts;
}

/** The content of the first of some meta elements that has any, by `property` or `name`. */
export function metaContent(document: Document, ...names: string[]): string | undefined {
  for (const name of names) {
    const meta = document.querySelector(`meta[property="${name}"],meta[name="${name}"]`);
    const content = meta?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return undefined;
}

/** The addresses the document gives for itself; on a page that navigates in place they can be old. */
export function ownAddresses(document: Document): string[] {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return [canonical, metaContent(document, 'og:url')].filter((url) => typeof url === 'string');
}

/** Whether an address that the document gives for itself is of the home `ownId`. */
export const isPageOf = (
  document: Document,
  ownId: string,
  idOf: (address: string) => string | null,
): boolean => ownAddresses(document).some((address) => idOf(address) === ownId);
