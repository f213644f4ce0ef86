import { describe, expect, it } from 'vitest';
import { aListing, asking } from '../../tests/support/builders.ts';
import { aLeadOnPage } from '../../tests/support/fake-background.ts';
import type { LeadOnPage } from '../messaging/protocol.ts';
import { DAY_MS } from '../shared/clock.ts';
import { freshPriceChange, freshStatusWord, leadNews } from './lead-news.ts';

const NOW = new Date(2026, 10, 24, 12).getTime();
const lastAt = new Date(2026, 10, 9, 12).getTime();
const at = NOW - 2 * DAY_MS;

const priceChange = { from: 259_000, to: 249_000, at, lastAt };
const statusChange = { from: 'for-sale', to: 'pending', at, lastAt } as const;
const relisting = { site: 'zillow', at, daysReached: 142 };

const news = (lead: Partial<LeadOnPage>, listing = aListing()) =>
  leadNews(aLeadOnPage(lead), listing, NOW);

describe('leadNews', () => {
  it('says by how much the price fell or rose, and what it was when', () => {
    expect(news({ priceChange })).toEqual({
      title: '$10,000 lower',
      detail: 'Was $259,000 on Nov 9, logged',
    });
    const raised = { ...priceChange, from: 240_000 };
    expect(news({ priceChange: raised })?.title).toBe('$9,000 higher');
  });

  it('says since when a price is other where nobody knows when the old one was read', () => {
    const old = { from: 259_000, to: 249_000, at };
    expect(news({ priceChange: old })?.detail).toBe('Was $259,000 until Nov 22, logged');
  });

  it('says what the status became', () => {
    expect(news({ statusChange }, aListing({ status: 'pending' }))).toEqual({
      title: 'Now pending',
      detail: 'Was for sale until Nov 9, logged',
    });
  });

  it('says that a house was listed anew, with what the old clock had reached', () => {
    expect(news({ relisting, priceChange })).toEqual({
      title: 'Relisted, $10,000 lower',
      detail: 'The clock was at 142 days, logged',
    });
    expect(news({ relisting: { ...relisting, daysReached: null } })?.detail).toMatch(
      /new listing id/,
    );
  });

  it('is null on the page of a site that did not list it anew', () => {
    expect(news({ relisting: { ...relisting, site: 'redfin' } })).toBeNull();
  });

  it('is null when the page says something else by now', () => {
    expect(news({ priceChange }, aListing({ price: asking(240_000) }))).toBeNull();
    expect(news({ statusChange }, aListing({ status: null }))).toBeNull();
  });

  it('is null after two weeks', () => {
    const old = NOW - 15 * DAY_MS;
    expect(news({ priceChange: { ...priceChange, at: old } })).toBeNull();
    expect(news({ relisting: { ...relisting, at: old } })).toBeNull();
  });
});

describe('freshPriceChange', () => {
  it('is null when the page shows no price', () => {
    expect(
      freshPriceChange(aLeadOnPage({ priceChange }), aListing({ price: null }), NOW),
    ).toBeNull();
  });
});

describe('freshStatusWord', () => {
  it('is the new status while the page says it too', () => {
    const lead = aLeadOnPage({ statusChange });
    expect(freshStatusWord(lead, aListing({ status: 'pending' }), NOW)).toBe('Pending');
    expect(freshStatusWord(lead, aListing({ status: 'sold' }), NOW)).toBeNull();
  });
});
