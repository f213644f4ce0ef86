// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import type { Reading } from '../domain/listing.ts';
import { pointedHome } from './pointed-home.ts';

const address = (id: string) => `https://www.zillow.com/homedetails/${id}_zpid/`;
const SEARCH = 'https://www.zillow.com/sampleton-oh/';
const rows: Reading = {
  kind: 'results',
  listings: ['1', '2'].map((listingId) => aListing({ listingId, url: address(listingId) })),
  total: null,
  warnings: [],
};
const home: Reading = {
  kind: 'listing',
  listing: aListing({ listingId: '1', url: address('1') }),
  warnings: [],
};

function cardsOn(html: string) {
  document.body.innerHTML = html;
  return [...document.querySelectorAll('article')].map((element) => ({
    listingId: element.id,
    element,
  }));
}
const at = (selector: string) => document.querySelector(selector);

describe('pointedHome', () => {
  it('gives the row of the card under the pointer, of the inner one where cards stand in cards', () => {
    const cards = cardsOn('<article id=1><b></b><article id=2><i></i></article></article>');
    const row = (element: Element | null) =>
      pointedHome({ element, link: null }, rows, cards, SEARCH);
    expect(row(at('b'))).toEqual({ kind: 'row', id: '1' });
    expect(row(at('i'))).toEqual({ kind: 'row', id: '2' });
  });

  it('gives the row a link leads to where there is no card', () => {
    const link = `${address('2').replace('www.', '')}?from=map#photos`;
    const pointed = { element: document.body, link };
    expect(pointedHome(pointed, rows, [], SEARCH)).toEqual({ kind: 'row', id: '2' });
  });

  it('never takes a link to another page for the home of this one', () => {
    const link = address('3');
    const pointed = { element: document.body, link };
    expect(pointedHome(pointed, home, [], address('1'))).toEqual({ kind: 'elsewhere', link });
    expect(pointedHome(pointed, rows, [], SEARCH)).toEqual({ kind: 'elsewhere', link });
  });

  it('takes a card that is no row, such as a nearby home, by its link', () => {
    const cards = cardsOn('<article id=9><b></b></article>');
    const pointed = { element: at('b'), link: address('9') };
    expect(pointedHome(pointed, home, cards, address('1')).kind).toBe('elsewhere');
  });

  it.each([null, 'tel:555-0100', `${address('1')}#map`, `${address('1')}?photo=2`])(
    'means the page itself with the link %s',
    (link) => {
      const pointed = { element: document.body, link };
      expect(pointedHome(pointed, home, [], address('1'))).toEqual({ kind: 'page' });
    },
  );
});
