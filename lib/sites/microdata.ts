/** A microdata or RDFa item as the schema.org node it stands for, so that it and JSON-LD are read alike. */
interface SchemaNode {
  '@type': string;
  [property: string]: unknown;
}

/** How a page marks items: where one begins, its type, and what names a property. */
interface Marks {
  roots: string;
  scope: string;
  type: string;
  property: string;
}

const MICRODATA: Marks = {
  roots: '[itemscope][itemtype*="schema.org/"]',
  scope: 'itemscope',
  type: 'itemtype',
  property: 'itemprop',
};
const RDFA: Marks = {
  roots: '[vocab*="schema.org"][typeof],[vocab*="schema.org"] [typeof],[typeof^="schema:"]',
  scope: 'typeof',
  type: 'typeof',
  property: 'property',
};

/** The outermost schema.org items of the page, in page order. */
export function microdataNodes(document: Document): SchemaNode[] {
  return [MICRODATA, RDFA].flatMap((marks) =>
    [...document.querySelectorAll(marks.roots)]
      .filter((item) => !item.hasAttribute(marks.property))
      .slice(0, 200)
      .map((item) => toNode(item, marks)),
  );
}

function toNode(item: Element, marks: Marks): SchemaNode {
  const { scope, type, property } = marks;
  const node: SchemaNode = {
    '@type': (item.getAttribute(type) ?? '').replace(/\S*[/:]/g, ''),
  };
  for (const element of item.querySelectorAll(`[${property}]`)) {
    if (element.parentElement?.closest(`[${scope}]`) !== item) continue;
    const name = (element.getAttribute(property) ?? '').replace(/^schema:/, '');
    node[name] ??= element.hasAttribute(scope) ? toNode(element, marks) : valueOf(element);
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
