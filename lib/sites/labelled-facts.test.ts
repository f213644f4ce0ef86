import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { labelledFacts } from './labelled-facts.ts';

const { window } = new JSDOM();
const read = (html: string) =>
  labelledFacts(new window.DOMParser().parseFromString(html, 'text/html'));

it.each([
  ['<dl><dt>Bedrooms</dt><dd>3</dd></dl>', { beds: '3' }],
  ['<table><tr><th>Baths:</th><td>2.5</td></tr></table>', { baths: '2.5' }],
  ['<li><strong>Year Built:</strong> 1978</li>', { yearBuilt: '1978' }],
  ['<p>Living Area: 1,512 sq. ft.</p>', { sqft: '1,512 sq. ft.' }],
  ['<li>Acres: 0.31</li>', { lot: '0.31 acres' }],
  ['<li>Lot Size: 7,000 sqft</li>', { lot: '7,000 sqft' }],
  ['<b>List Price</b><span>$210,000</span>', { price: '$210,000' }],
  ['<dt>Opening Bid</dt><dd>$61,000</dd>', { price: '$61,000', priceKind: 'auction' }],
  ['<span class="status-badge">Under contract</span>', { status: 'Under contract' }],
])('reads %s', (html, facts) => {
  expect(read(html)).toMatchObject(facts);
});

it.each([
  ['a value that is there twice and differs', '<p>Beds: 3</p><p>Beds: 4</p>'],
  ['an estimate', '<p>Estimated Price: $1</p><p>Est. Payment: $900</p>'],
  ['a tax', '<div class="tax-info"><p>Price: $1</p></div>'],
  ['a home nearby', '<section class="similar-homes"><p>Beds: 3</p></section>'],
  ['a list of articles', '<article><p>Beds: 3</p></article><article><p>Beds: 3</p></article>'],
  [
    'a sentence',
    '<p>Beds: three of them, and there is a garden behind the house too, all of it new, and more still</p>',
  ],
  ['two badges', '<i class="badge">Sold</i><i class="badge">For sale</i>'],
])('reads nothing from %s', (_, html) => {
  const { beds, price, status } = read(html);
  expect([beds, price, status]).toEqual([undefined, undefined, undefined]);
});
