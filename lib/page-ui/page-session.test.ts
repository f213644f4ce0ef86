// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import { aLeadOnPage, fakeBackground } from '../../tests/support/fake-background.ts';
import { NO_RULES } from '../domain/buy-box.ts';
import type { Listing, Reading } from '../domain/listing.ts';
import type { PageSettings } from '../messaging/protocol.ts';
import { ok } from '../shared/result.ts';
import { ListingUi } from './listing-ui.ts';
import { PageSession } from './page-session.ts';
import { Picker } from './picker.ts';
import { ResultsUi } from './results-ui.ts';

const nothing: Reading = { kind: 'none', reason: 'not-a-listing', warnings: [] };
const reading = (listing: Listing): Extract<Reading, { kind: 'listing' }> => ({
  kind: 'listing',
  listing,
  warnings: [],
});
const home = (listingId: string): Extract<Reading, { kind: 'listing' }> =>
  reading(aListing({ listingId }));
const rows: Reading = {
  kind: 'results',
  listings: ['1', '2'].map((listingId) =>
    aListing({ listingId, url: `https://www.zillow.com/homedetails/${listingId}_zpid/` }),
  ),
  total: 2,
  warnings: [],
};

function aCard(): Element {
  const card = document.createElement('article');
  card.append(document.createElement('img'));
  return card;
}

/** Where jsdom has no such observer, one that sees nothing. */
class Blind {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** The sessions of the test that runs. */
const started: PageSession[] = [];

function start(settings: Partial<PageSettings> = {}, expectsListing = true) {
  const background = fakeBackground({
    'listing.seen': ({ listings }) => ok(listings.map(() => null)),
    'results.choices': () => ok({ buyBox: NO_RULES, hidden: [] }),
    'page.badge': () => ok(null),
    'listing.capture-many': ({ listings }) =>
      ok({
        created: listings.length,
        known: 0,
        eventId: 'e1',
        leads: listings.map(() => aLeadOnPage({ stageName: 'New' })),
      }),
    'listing.capture': () =>
      ok({ lead: aLeadOnPage({ stageName: 'New' }), eventId: 'e1', outcome: 'new' }),
  });
  const cards = ['1', '2'].map((listingId) => ({ listingId, element: aCard() }));
  const session = new PageSession({
    site: { id: 'zillow', name: 'Zillow', cardElements: () => cards },
    settings: {
      siteOn: true,
      corner: 'bottom-right',
      saveShortcut: 'Alt+S',
      pointed: [],
      ...settings,
    },
    ask: background.ask,
    now: Date.now,
    expectsListing: () => expectsListing,
    again: () => {},
    taught: () => {},
    loadListingUi: () => Promise.resolve((...parts) => new ListingUi(...parts)),
    loadResultsUi: () => Promise.resolve((...parts) => new ResultsUi(...parts)),
    loadFixTools: () => Promise.resolve(null),
    loadPicker: () => Promise.resolve((...parts) => new Picker(...parts)),
  });
  started.push(session);
  return { session, cards, ...background };
}

describe('PageSession', () => {
  let roots: ShadowRoot[];
  let modes: (string | undefined)[];

  beforeEach(() => {
    roots = [];
    modes = [];
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    attach.mockImplementation(function (this: Element, init: ShadowRootInit) {
      attach.mockRestore();
      const root = this.attachShadow(init);
      roots.push(root);
      modes.push(init.mode);
      return root;
    });
    vi.stubGlobal('IntersectionObserver', Blind);
    vi.stubGlobal('PerformanceObserver', Blind);
  });
  afterEach(() => {
    for (const session of started.splice(0)) session.stop();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  /** Text of the bars in sight. */
  const seen = () =>
    [...(roots[0]?.querySelectorAll('.frame:not([hidden]) .row') ?? [])]
      .map((bar) => bar.textContent)
      .join();
  const announced = () => roots[0]?.querySelector('[role=status]')?.textContent;
  const reach = (text: string) => vi.waitFor(() => expect(seen()).toContain(text));

  it('adds one element beside the body, its root closed, and touches nothing else', async () => {
    const before = document.body.innerHTML;
    const { session } = start();
    session.hear(home('1'), true);
    await reach('Save lead');
    expect(modes).toEqual(['closed']);
    expect(document.documentElement.lastElementChild?.localName).toBe('leadflow-pill');
    expect(document.body.innerHTML).toBe(before);
  });

  it.each([
    ['Ctrl+Shift+K', 'Save leadCtrlShiftK'],
    [null, 'Save lead'],
  ])('names the key that is set to save: %s', async (saveShortcut, words) => {
    const { session } = start({ saveShortcut });
    session.hear(home('1'), true);
    await reach('Save lead');
    expect(seen()).toBe(words);
  });

  it.each([
    [true, 'No listing here'],
    [false, undefined],
  ])('marks a page without a listing when its address promised one: %s', (promised, label) => {
    const { session } = start({}, promised);
    session.hear(nothing, true);
    const mark = roots[0]?.querySelector('.frame:not([hidden]) .mark');
    expect(mark?.getAttribute('aria-label')).toBe(label);
  });

  it('says why nothing was saved of a page without a listing', () => {
    const { session } = start({}, false);
    session.hear(nothing, true);
    session.save();
    expect(seen()).toContain('Nothing savedNo listing here');
    expect(announced()).toBe('Nothing saved. No listing here');
  });

  it('saves the row whose card was pointed at', async () => {
    const { session, asked, cards } = start();
    session.hear(rows, true);
    await reach('2 homes');
    session.savePointed({ element: cards[1]?.element.firstElementChild ?? null, link: null });
    await reach('Saved 1 to New');
    const saves = asked.filter(({ type }) => type === 'listing.capture-many');
    expect(saves).toMatchObject([{ payload: { listings: [{ listingId: '2' }] } }]);
    session.savePointed({ element: cards[1]?.element ?? null, link: null });
    expect(seen()).toContain('Already in New');
  });

  it('saves nothing for a link to a page that is not open, and offers to open it', async () => {
    const { session, asked } = start();
    session.hear(home('1'), true);
    await reach('Save lead');
    const link = 'https://www.zillow.com/homedetails/other/3_zpid/';
    session.savePointed({ element: document.body, link });
    expect(seen()).toContain('Not saved: open it first');
    expect(seen()).toContain('Open');
    expect(asked.map(({ type }) => type)).not.toContain('listing.capture');
  });

  it('saves the page itself when no other home was pointed at', async () => {
    const { session, asked } = start();
    session.hear(home('1'), true);
    await reach('Save lead');
    session.savePointed({ element: document.body, link: null });
    await reach('Saved to New');
    expect(asked).toContainEqual({
      type: 'listing.capture',
      payload: expect.objectContaining({ listing: home('1').listing }),
    });
  });

  it('leaves a page alone that may still become a listing', () => {
    const { session } = start();
    session.hear(nothing, false);
    expect(document.querySelector('leadflow-pill')).toBeNull();
  });

  it('never shows the pill of a listing the page has left', async () => {
    const { session } = start();
    session.hear(home('1'), true);
    await reach('Save lead');
    session.save();
    await reach('Saved to New');
    session.hear(nothing, false);
    expect(seen()).toBe('');
    session.hear(home('2'), true);
    await reach('Save lead');
  });

  it('waits while the page shows one listing and its state another', async () => {
    const { session, asked } = start();
    const stale: Reading = {
      kind: 'listing',
      listing: aListing({ listingId: '2' }),
      warnings: [{ code: 'stale-state', field: null, detail: '' }],
    };
    session.hear(stale, false);
    expect(asked).toEqual([]);
    session.hear(stale, true);
    await reach('Save lead');
    expect(asked).toMatchObject([{ type: 'listing.seen', payload: { atRest: false } }]);
  });

  it('takes nothing for the word of a page that is not at rest, also when the user saves it', async () => {
    const { session, asked } = start();
    session.hear(home('1'), false);
    await reach('Save lead');
    session.save();
    await reach('Saved to New');
    session.hear(rows, false);
    await reach('2 homes');
    const words = asked.flatMap(({ type, payload }) => (type === 'listing.seen' ? [payload] : []));
    expect(words).toMatchObject([{ atRest: false }, { atRest: false }]);
  });

  it('shows a dock instead of a pill on a results page', async () => {
    const { session } = start();
    session.hear(home('1'), true);
    await reach('Save lead');
    session.hear(rows, true);
    await reach('2 homes');
    expect(seen()).not.toContain('Save lead');
    session.hear(home('1'), true);
    await reach('Save lead');
    expect(seen()).not.toContain('2 homes');
  });

  it('tells the panel which listing is shown', () => {
    const { session } = start();
    session.hear(home('1'), true);
    expect(session.reading).toEqual(home('1'));
    session.hear(rows, true);
    expect(session.reading).toEqual(rows);
  });

  it('keeps away from a site that is off until the user saves by key', async () => {
    const { session, asked } = start({ siteOn: false });
    session.hear(home('1'), true);
    expect(document.querySelector('leadflow-pill')).toBeNull();
    expect(asked).toEqual([]);
    session.save();
    await reach('Saved to New');
  });

  it('hides in full screen', async () => {
    const { session } = start();
    session.hear(home('1'), true);
    await reach('Save lead');
    const layer = roots[0]?.querySelector<HTMLElement>('.ui');
    Object.defineProperty(document, 'fullscreenElement', { value: document.body, writable: true });
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(layer?.hidden).toBe(true);
    Object.defineProperty(document, 'fullscreenElement', { value: null });
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(layer?.hidden).toBe(false);
  });

  it('leaves nothing of itself on a page it leaves', async () => {
    const { session } = start();
    session.hear(home('1'), true);
    await reach('Save lead');
    session.stop();
    expect(document.querySelector('leadflow-pill')).toBeNull();
    expect(session.reading).toBeNull();
  });

  it('announces a save', async () => {
    const { session } = start();
    session.hear(home('1'), true);
    await reach('Save lead');
    session.save();
    await vi.waitFor(() => expect(announced()).toBe('Saved to New'));
  });
});
