import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Listing, Reading } from '@/lib/domain/listing.ts';
import { aListing } from '@/tests/support/builders.ts';
import { readTabs, type OpenTab } from './read-tabs.ts';

const tab = (id: number, parts: Partial<OpenTab> = {}): OpenTab => ({
  id,
  index: id - 1,
  status: 'complete',
  discarded: false,
  ...parts,
});
const shows = (listing: Listing) => content({ kind: 'listing', listing, warnings: [] });
const content = (reading: Reading, title = 'A page') => ({ title, reading });
const home = (listingId: string) => aListing({ listingId });

/** Tabs in which a page answers by its number; without one nobody does. */
const answering = (answers: Record<number, unknown>) => (tabId: number) =>
  Promise.resolve(answers[tabId]);

describe('readTabs', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives each home once, in the order of the tabs, and counts the tabs', async () => {
    const ask = answering({ 1: shows(home('b')), 2: shows(home('a')), 3: shows(home('b')) });
    const { listings, tabs, unread } = await readTabs([tab(1), tab(2), tab(3)], ask);
    expect(listings.map(({ listingId }) => listingId)).toEqual(['b', 'a']);
    expect([tabs, unread]).toEqual([3, []]);
  });

  it('says why a tab gave no home', async () => {
    const ask = answering({
      1: content({ kind: 'none', reason: 'blocked', warnings: [] }, 'Robot check'),
      2: content({ kind: 'results', listings: [home('a')], total: 1, warnings: [] }, 'Homes'),
      3: {
        title: 'Odd',
        reading: { kind: 'listing', listing: { ...home('a'), url: 'javascript:1' } },
      },
    });
    const { listings, unread } = await readTabs(
      [tab(1), tab(2), tab(3), tab(4, { status: 'loading' })],
      ask,
    );
    expect(listings).toEqual([]);
    expect(unread).toMatchObject([
      { title: 'Robot check', why: 'The site shows a check first' },
      { title: 'Homes', why: 'A list: pick from it there' },
      { title: 'Tab 3', why: 'Gave nothing usable' },
      { title: 'Tab 4', why: 'Still loading' },
    ]);
  });

  it('does not wait for a page that never answers', async () => {
    const never = Promise.withResolvers<never>().promise;
    const ask = vi.fn<(tabId: number) => Promise<unknown>>(async () => shows(home('a')));
    ask.mockReturnValueOnce(never);
    const reading = readTabs([tab(1), tab(2)], ask);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await reading).toMatchObject({
      listings: [{ listingId: 'a' }],
      unread: [{ title: 'Tab 1', why: 'Did not answer' }],
    });
  });

  it('leaves tabs without a content script out, and those that sleep alone', async () => {
    const ask = vi.fn<(tabId: number) => Promise<unknown>>(() => Promise.resolve());
    const tabs = [tab(1), tab(2, { discarded: true }), tab(3, { frozen: true })];
    expect(await readTabs(tabs, ask)).toEqual({ listings: [], tabs: 0, unread: [], asleep: 2 });
    expect(ask.mock.calls.map(([id]) => id)).toEqual([1]);
  });
});
