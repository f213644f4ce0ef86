import { describe, expect, it } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import { aLeadOnPage } from '../../tests/support/fake-background.ts';
import { chipView, type RowState } from './chip-view.ts';

const AT_REST = { lead: null, verdict: null, hidden: false, saving: false, failed: false };
const NOW = Date.UTC(2026, 10, 24);
const view = (parts: Partial<RowState>) => chipView(aListing(), { ...AT_REST, ...parts }, NOW);

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
    expect(chipView(aListing({ status: 'pending' }), { ...AT_REST, lead }, NOW)).toMatchObject({
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

  it('offers to hide what can still be saved, and nothing else', () => {
    expect(view({}).hideLabel).toBe('Hide 123 Sample St');
    expect(view({ failed: true }).hideLabel).toBe('Hide 123 Sample St');
    expect(view({ lead: aLeadOnPage() }).hideLabel).toBeNull();
    expect(view({ saving: true }).hideLabel).toBeNull();
  });

  it('says that a home is hidden, and how to show it again', () => {
    expect(view({ hidden: true })).toMatchObject({
      tone: 'hidden',
      text: 'Hidden by you',
      label: 'Hidden by you. Show 123 Sample St again',
      hideLabel: null,
    });
  });

  it('shows a lead as one even when it was hidden before', () => {
    expect(view({ hidden: true, lead: aLeadOnPage() }).tone).toBe('lead');
  });

  it('carries what the buy box says, whatever else is shown', () => {
    const verdict = { kind: 'pass', words: 'Passes 5 of 5', detail: 'Passes 5 of 5' } as const;
    for (const parts of [{}, { lead: aLeadOnPage() }, { hidden: true }, { saving: true }])
      expect(view({ ...parts, verdict }).verdict).toBe(verdict);
  });
});
