// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import type { Listing, ListingField, Reading } from '../domain/listing.ts';
import type { PointableField, PointedField } from '../domain/pointed-field.ts';
import { elementAt, lastingPlace } from './lasting-place.ts';
import { fillPointed, readElement } from './pointed-fields.ts';

const page = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const marked = (document: Document): Element => {
  const element = document.querySelector('[data-here]');
  if (element === null) throw new Error('No element marked data-here');
  return element;
};
const missing = (...fields: ListingField[]): Reading['warnings'] =>
  fields.map((field) => ({ code: 'missing-field', field, detail: '' }));
const reading = (listing: Partial<Listing>, ...fields: ListingField[]): Reading => ({
  kind: 'listing',
  listing: aListing(listing),
  warnings: missing(...fields),
});

/** Points at the marked element of one page, and reads another page with that. */
function teach(field: PointableField, from: string): PointedField {
  const place = lastingPlace(marked(page(from)), field);
  if (place === null) throw new Error('No lasting place');
  return { site: 'zillow', field, at: 1, ...place };
}

describe('lastingPlace', () => {
  it.each([
    [
      'the test id',
      '<p><b data-here data-testid="bath-count">2</b></p>',
      '[data-testid="bath-count"]',
      null,
    ],
    [
      'a test id around it',
      '<p data-testid="baths"><b data-here>2</b> <i>ba</i></p>',
      '[data-testid="baths"] b',
      'ba',
    ],
    ['words of a list', '<ul><li>Beds: 3</li><li data-here>Baths: 2</li></ul>', 'li', 'baths'],
    [
      'the term beside it',
      '<dl><dt>Beds</dt><dd>3</dd><dt>Baths</dt><dd data-here>2</dd></dl>',
      'dd',
      'baths',
    ],
    [
      'a class in words',
      '<p>Baths <b data-here class="css-1x8ab fact-value">2</b></p>',
      '.fact-value',
      'baths',
    ],
  ])('goes by %s', (_, html, selector, label) => {
    expect(lastingPlace(marked(page(html)), 'baths')).toEqual({ selector, label });
  });

  it.each([
    [
      'hashed classes',
      '<div class="sc-a1b2 kXyZab"><b data-here class="css-9f8e">2</b><b>3</b></div>',
    ],
    ['ids of the home', '<p id="home-900700123"><b data-here>2</b><b>3</b></p>'],
    ['its position', '<p><b>1</b><b>2</b><b data-here>2</b></p>'],
  ])('does not go by %s', (_, html) => {
    expect(lastingPlace(marked(page(html)), 'baths')).toBeNull();
  });

  it('finds exactly the element it was made for', () => {
    const document = page(
      '<dl class="facts"><dt>Beds</dt><dd>3</dd><dt>Baths</dt><dd data-here>2</dd></dl><dl><dt>Baths</dt><dd>9</dd></dl>',
    );
    const place = lastingPlace(marked(document), 'baths');
    expect(place).toEqual({ selector: '.facts dd', label: 'baths' });
    expect(place && elementAt(document, place, 'baths')).toBe(marked(document));
  });
});

describe('fillPointed', () => {
  const taught = teach(
    'baths',
    '<dl><dt>Beds</dt><dd>3</dd><dt>Baths</dt><dd data-here>2</dd></dl>',
  );
  const other = page('<dl><dt>Baths</dt><dd>3.5</dd><dt>Built</dt><dd>1962</dd></dl>');

  it('reads the next page of the site where the user pointed', () => {
    const filled = fillPointed(other, reading({ baths: null }, 'baths', 'lot'), [taught], () => []);
    expect(filled).toMatchObject({ listing: { baths: 3.5, where: { baths: 'pointed' } } });
    expect(filled.warnings).toEqual(missing('lot'));
  });

  it('never writes over what the reader found', () => {
    const found = reading({ baths: 2 });
    expect(fillPointed(other, found, [taught], () => [])).toBe(found);
  });

  it('warns where the place holds no such value', () => {
    const odd = page('<dl><dt>Baths</dt><dd>40,000</dd></dl>');
    const filled = fillPointed(odd, reading({ baths: null }, 'baths'), [taught], () => []);
    expect(filled).toMatchObject({ listing: { baths: null } });
    expect(filled.warnings.map(({ code }) => code)).toEqual(['missing-field', 'odd-value']);
  });

  it('does not choose between two places', () => {
    const two = page('<dl><dt>Baths</dt><dd>1</dd></dl><dl><dt>Baths</dt><dd>2</dd></dl>');
    const missed = reading({ baths: null }, 'baths');
    expect(fillPointed(two, missed, [taught], () => [])).toBe(missed);
  });

  it.each(['div:has(*)', '*', 'dd{', 'a b c d'])('never looks up "%s"', (selector) => {
    const missed = reading({ baths: null }, 'baths');
    expect(fillPointed(other, missed, [{ ...taught, selector }], () => [])).toBe(missed);
  });

  it('gives no price where an estimate stands in its place', () => {
    const price = teach('price', '<p>Price <b data-here data-testid="price">$450,000</b></p>');
    const missed = reading({ price: null }, 'price');
    const asked = page('<p>Price <b data-testid="price">$460,000</b></p>');
    expect(fillPointed(asked, missed, [price], () => [])).toMatchObject({
      listing: { price: { amount: 460_000 } },
    });
    for (const html of [
      '<p><b data-testid="price">$455,000</b> Zestimate®</p>',
      '<div><p><b data-testid="price">$455,000</b></p><p>Zestimate® as of Nov 24</p></div>',
      '<p>Est. value <b data-testid="price">$455,000</b></p>',
      '<p><b data-testid="price">$2,900/mo</b></p>',
    ])
      expect(fillPointed(page(html), missed, [price], () => [])).toMatchObject({
        listing: { price: null },
      });
    const sold = reading({ price: null, status: 'sold' });
    expect(fillPointed(asked, sold, [price], () => [])).toBe(sold);
  });
});

describe('readElement', () => {
  it('reads a price that a payment follows', () => {
    const element = marked(
      page('<p><b data-here>$450,000</b><span>Est. payment $2,900/mo</span></p>'),
    );
    expect(readElement('price', element, aListing(), [])).toMatchObject({
      ok: true,
      value: { amount: 450_000 },
    });
  });

  it('refuses the card of another home', () => {
    const document = page('<article>Baths <b data-here>2</b></article>');
    const card = document.querySelector('article');
    const cards = card ? [{ listingId: '77', element: card }] : [];
    expect(readElement('baths', marked(document), aListing(), cards)).toEqual({
      ok: false,
      failure: 'other-home',
    });
  });
});
