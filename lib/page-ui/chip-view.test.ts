import { describe, expect, it } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import { aLeadOnPage } from '../../tests/support/fake-background.ts';
import { chipView, type RowState } from './chip-view.ts';

const NOW = Date.UTC(2026, 10, 24);
const view = (parts: Partial<RowState>) =>
  chipView(aListing(), { lead: null, saving: false, failed: false, ...parts }, NOW);

describe('chipView', () => {
  it('offers to save and names the home', () => {
    expect(view({})).toMatchObject({ tone: 'save', text: 'Save', label: 'Save 123 Sample St' });
  });

  it('shows the stage of a lead', () => {
    expect(view({ lead: aLeadOnPage() })).toMatchObject({
      tone: 'lead',
      text: 'Contacted',
      label: 'In Contacted. Open 123 Sample St',
      price: null,
    });
  });

  it('adds a price change that is news', () => {
    const lead = aLeadOnPage({ priceChange: { from: 259_000, to: 249_000, at: NOW - 1000 } });
    expect(view({ lead }).price).toEqual({ text: '$10k', lower: true });
  });

  it('adds what the status became while that is news', () => {
    const statusChange = { from: 'for-sale', to: 'pending', at: NOW - 1000 } as const;
    const lead = aLeadOnPage({ statusChange });
    expect(
      chipView(aListing({ status: 'pending' }), { lead, saving: false, failed: false }, NOW),
    ).toMatchObject({
      text: 'Contacted · Pending',
      label: 'In Contacted · Pending. Open 123 Sample St',
    });
  });

  it('is busy before it is anything else', () => {
    expect(view({ saving: true, failed: true }).tone).toBe('busy');
  });

  it('offers to try again after a failure', () => {
    expect(view({ failed: true })).toMatchObject({ tone: 'bad', text: 'Not saved' });
  });
});
