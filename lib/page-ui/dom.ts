/**
 * Builds an element with attributes and children. Text goes in as text and never as HTML, so nothing
 * a page wrote can become markup, and a page's Trusted Types policy has nothing to refuse.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button that only a person can press: clicks a page's script makes up are ignored. */
export function button(
  attributes: Record<string, string>,
  press: () => void,
  ...children: (Node | string)[]
): HTMLButtonElement {
  const element = el('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', (event) => {
    if (event.isTrusted) press();
  });
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** One of `icons.ts` as an SVG of the text's colour; hidden from screen readers, so words must go with it. */
export function icon(path: string, className = 'ic'): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  for (const [name, value] of [
    ['viewBox', '0 0 24 24'],
    ['aria-hidden', 'true'],
    ['class', className],
  ] as const)
    svg.setAttribute(name, value);
  return svg;
}
