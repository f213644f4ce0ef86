// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import type { Reading, Warning } from '../domain/listing.ts';
import { watchPage } from './watch-page.ts';

const nothing: Reading = { kind: 'none', reason: 'not-a-listing', warnings: [] };
const listing = (warnings: Warning[] = []): Reading => ({
  kind: 'listing',
  listing: aListing(),
  warnings,
});
const ALL_PAUSES_MS = 7000;

function watch(first: Reading) {
  let reading = first;
  const read = vi.fn<() => Reading>(() => reading);
  const heard: [Reading, boolean][] = [];
  const page = watchPage({ read, hear: (next, settled) => heard.push([next, settled]) });
  page.again();
  return { page, read, heard, becomes: (next: Reading) => (reading = next) };
}

const change = () => document.body.append('more');

describe('watchPage', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('reads a whole listing once', async () => {
    const { read, heard } = watch(listing());
    await vi.advanceTimersByTimeAsync(ALL_PAUSES_MS);
    expect(read).toHaveBeenCalledTimes(1);
    expect(heard).toEqual([[listing(), true]]);
  });

  it('does not read again a page that does not change', async () => {
    const { read, heard } = watch(nothing);
    await vi.advanceTimersByTimeAsync(ALL_PAUSES_MS);
    expect(read).toHaveBeenCalledTimes(1);
    expect(heard.at(-1)).toEqual([nothing, true]);
  });

  it('hears of a listing that renders late, unsettled before', async () => {
    const { heard, becomes } = watch(nothing);
    await vi.advanceTimersByTimeAsync(100);
    expect(heard).toEqual([[nothing, false]]);
    becomes(listing());
    change();
    await vi.advanceTimersByTimeAsync(150);
    expect(heard.at(-1)).toEqual([listing(), true]);
  });

  it('gives up on a page that changes for ever', async () => {
    const { read, heard } = watch(nothing);
    const busy = setInterval(change, 50);
    await vi.advanceTimersByTimeAsync(60_000);
    clearInterval(busy);
    expect(read.mock.calls.length).toBeLessThanOrEqual(10);
    expect(heard.at(-1)).toEqual([nothing, true]);
  });

  it('finds a listing that comes long after the page counted as final', async () => {
    const { heard, becomes } = watch(nothing);
    await vi.advanceTimersByTimeAsync(ALL_PAUSES_MS);
    expect(heard.at(-1)).toEqual([nothing, true]);
    await vi.advanceTimersByTimeAsync(10_000);
    becomes(listing());
    change();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(heard.at(-1)).toEqual([listing(), true]);
  });

  it('looks no more once it is stopped', async () => {
    const { page, read } = watch(nothing);
    await vi.advanceTimersByTimeAsync(10);
    page.stop();
    change();
    await vi.advanceTimersByTimeAsync(60_000);
    page.navigated();
    await vi.advanceTimersByTimeAsync(ALL_PAUSES_MS);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('looks again at a listing that misses fields', async () => {
    const partly = listing([{ code: 'missing-field', field: 'lot', detail: '' }]);
    const { heard, becomes } = watch(partly);
    await vi.advanceTimersByTimeAsync(1);
    becomes(listing());
    change();
    await vi.advanceTimersByTimeAsync(ALL_PAUSES_MS);
    expect(heard[0]).toEqual([partly, false]);
    expect(heard.at(-1)).toEqual([listing(), true]);
  });

  it('follows a page that moves on, even from a whole listing to the next', async () => {
    const { page, heard, becomes } = watch(listing());
    await vi.advanceTimersByTimeAsync(10);
    page.navigated();
    await vi.advanceTimersByTimeAsync(10);
    const next: Reading = { kind: 'listing', listing: aListing({ listingId: '2' }), warnings: [] };
    becomes(next);
    change();
    await vi.advanceTimersByTimeAsync(ALL_PAUSES_MS);
    expect(heard.at(-1)).toEqual([next, true]);
  });

  it('does nothing before it is asked to', async () => {
    const read = vi.fn<() => Reading>(() => nothing);
    const page = watchPage({ read, hear: () => {} });
    page.navigated();
    await vi.advanceTimersByTimeAsync(ALL_PAUSES_MS);
    expect(page.active).toBe(false);
    expect(read).not.toHaveBeenCalled();
  });
});
