import { describe, expect, it } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import { aLeadOnPage } from '../../tests/support/fake-background.ts';
import type { ListingField, Warning } from '../domain/listing.ts';
import { DAY_MS } from '../shared/clock.ts';
import { markView, pillView, type PillState } from './pill-view.ts';

const NOW = new Date(2026, 10, 24, 12).getTime();

const missing = (field: ListingField): Warning => ({ code: 'missing-field', field, detail: '' });

const state = (parts: Partial<PillState> = {}): PillState => ({
  listing: aListing({
    where: { address: 'state', price: 'state', beds: 'state', agent: 'state' },
    expected: ['address', 'price', 'beds', 'baths', 'lot', 'photos'],
  }),
  warnings: [],
  settled: true,
  lead: null,
  maybe: null,
  step: { kind: 'rest' },
  ...parts,
});

const view = (parts: Partial<PillState> = {}) => pillView(state(parts), NOW);

describe('pillView', () => {
  it('asks whether a house is a lead it resembles, with why', () => {
    const maybe: PillState['maybe'] = {
      duplicateId: null,
      leadId: 'lead-2',
      line: '123 Sample St',
      reasons: [{ kind: 'parcel', value: '00-0000-123' }],
    };
    expect(pillView(state({ maybe }), NOW)).toMatchObject({
      title: 'Same house as a lead?',
      detail: '123 Sample St: Parcel 00-0000-123 matches',
      actions: [{ label: 'Join', primary: true }, { label: 'Not it' }],
    });
    expect(pillView(state({ maybe, settled: false }), NOW).title).toBe('Save lead');
  });

  it('offers to save a house that is no lead', () => {
    expect(view()).toMatchObject({ tone: 'save', title: 'Save lead', detail: null });
  });

  it('is amber with the count of what the site normally shows, and offers to fix it', () => {
    const shown = view({ warnings: [missing('baths'), missing('lot')] });
    expect(shown).toMatchObject({
      tone: 'warn',
      title: '4 of 6 fields',
      detail: 'Baths and lot not found',
    });
    expect(shown.actions.map(({ id }) => id)).toEqual(['fix', 'save']);
  });

  it('offers no fix for what nobody can point at or type', () => {
    const shown = view({ warnings: [missing('photos')] });
    expect(shown.actions.map(({ id }) => id)).toEqual(['save']);
  });

  it('is amber when a whole reading came from weaker places than the site’s own data', () => {
    const listing = aListing({ where: { address: 'dom' }, expected: ['address'] });
    expect(view({ listing })).toMatchObject({
      tone: 'warn',
      title: '1 of 1 fields',
      detail: 'Read without the site’s own data',
    });
    expect(view({ listing, settled: false }).tone).toBe('save');
  });

  it('holds nothing against a page that is still rendering', () => {
    expect(view({ warnings: [missing('baths')], settled: false }).tone).toBe('save');
  });

  it('is busy while saving', () => {
    expect(view({ step: { kind: 'saving' } })).toMatchObject({ busy: true, title: 'Saving' });
  });

  it('says where a new lead was saved, with Undo, and yields', () => {
    const captured = {
      lead: aLeadOnPage({ stageName: 'New' }),
      eventId: 'e1',
      outcome: 'new',
    } as const;
    const shown = view({ lead: captured.lead, step: { kind: 'saved', captured } });
    expect(shown).toMatchObject({ tone: 'good', title: 'Saved to New', yields: true });
    expect(shown.announcement).toBe('Saved to New');
    expect(shown.actions.map(({ id }) => id)).toEqual(['undo', 'open']);
  });

  it('offers no Undo when the page said nothing new', () => {
    const captured = { lead: aLeadOnPage(), eventId: null, outcome: 'known' } as const;
    const shown = view({ lead: captured.lead, step: { kind: 'saved', captured } });
    expect(shown.title).toBe('Nothing new for Contacted');
    expect(shown.actions.map(({ id }) => id)).toEqual(['open']);
  });

  it('says in which stage a known house is and since when', () => {
    const lead = aLeadOnPage({ stageSinceAt: NOW - 11 * DAY_MS });
    expect(view({ lead })).toMatchObject({ title: 'In Contacted', detail: '11 days' });
  });

  it('says how the price changed while that is news', () => {
    const lastAt = NOW - 15 * DAY_MS;
    const priceChange = { from: 259_000, to: 249_000, at: NOW, lastAt };
    expect(view({ lead: aLeadOnPage({ priceChange }) })).toMatchObject({
      title: '$10,000 lower',
      detail: 'Was $259,000 on Nov 9, logged',
    });
  });

  it('says why a save failed and how to go on', () => {
    const shown = view({
      step: { kind: 'failed', attempt: 'save', failure: { kind: 'storage-full' } },
    });
    expect(shown).toMatchObject({ tone: 'bad', title: 'Not saved' });
    expect(shown.detail).toMatch(/device is full/);
    expect(shown.actions.map(({ id }) => id)).toEqual(['retry']);
  });

  it('asks for a reload after LeadFlow was updated', () => {
    const shown = view({
      step: { kind: 'failed', attempt: 'save', failure: { kind: 'extension-reloaded' } },
    });
    expect(shown.detail).toMatch(/LeadFlow was updated/);
    expect(shown.actions.map(({ id }) => id)).toEqual(['reload']);
  });

  it('says that a save was undone to those who cannot see it', () => {
    expect(view({ step: { kind: 'undone' } })).toMatchObject({
      tone: 'save',
      announcement: 'Undone',
    });
  });
});

describe('markView', () => {
  it('tells a check of the site from a page without a listing', () => {
    expect(markView('blocked').title).not.toBe(markView('not-a-listing').title);
  });
});
