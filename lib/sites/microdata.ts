/** A microdata item as the schema.org node it stands for, so that JSON-LD and microdata are read alike. */
interface SchemaNode {
  '@type': string;
  [property: string]: unknown;
}

/** The outermost schema.org items of the page, in page order. */
export function microdataNodes(document: Document): SchemaNode[] {
  return [...document.querySelectorAll('[itemscope][itemtype*="schema.org/"]')]
    .filter((item) => !item.hasAttribute('itemprop'))
    .slice(0, 200)
    .map(toNode);
}

function toNode(item: Element): SchemaNode {
  const node: SchemaNode = {
    '@type': (item.getAttribute('itemtype') ?? '').replace(/\S*\//g, ''),
  };
  for (const element of item.querySelectorAll('[itemprop]')) {
    if (element.parentElement?.closest('[itemscope]') !== item) continue;
    const name = element.getAttribute('itemprop') ?? '';
    node[name] ??= element.hasAttribute('itemscope') ? toNode(element) : valueOf(element);
  }
  return node;
}

function valueOf(element: Element): string {
  for (const name of ['content', 'href', 'src', 'datetime']) {
    const value = element.getAttribute(name);
    if (value) return value;
  }
  return element.textContent.slice(0, 20_000);
}
