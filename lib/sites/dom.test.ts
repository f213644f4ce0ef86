import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { textOf } from './dom.ts';

const { window } = new JSDOM();
const parse = (html: string) => new window.DOMParser().parseFromString(html, 'text/html');

it.each([
  ['<h1>12 Oak St</h1>', '12 Oak St'],
  ['<h1>$<span>298,</span><b>500</b></h1>', '$298,500'],
  ['<h1>12 Oak St<br>Springfield</h1>', '12 Oak St\nSpringfield'],
  ['<h1><div>12 Oak St</div><div>Springfield</div></h1>', '\n12 Oak St\nSpringfield'],
  ['<h1>One<br>\n  Two</h1>', 'One\nTwo'],
  ['<p>no heading</p>', undefined],
])('reads the heading of %s', (html, text) => {
  expect(textOf(parse(html), 'h1')).toBe(text);
});
