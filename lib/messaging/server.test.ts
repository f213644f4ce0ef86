import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aListing } from '@/tests/support/builders.ts';
import { ok } from '../shared/result.ts';
import { serveMessages, type Handlers, type Storage } from './server.ts';

const ROOT = 'chrome-extension://test/';
const inPage = { id: 'test-extension-id', url: 'https://www.zillow.com/x', tab: { id: 7 } };
const inPanel = { id: 'test-extension-id', url: `${ROOT}sidepanel.html` };

/** Sends as Chrome delivers it: the answer, or undefined when nobody took the message. */
async function deliver(message: unknown, sender: object): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const taken: unknown[] = await fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
  return taken.includes(true) ? promise : undefined;
}

const never = () => Promise.withResolvers<never>().promise;

function serve(handlers: Partial<Handlers>, storage: Partial<Storage> = {}): void {
  const open = { open: () => Promise.resolve(), whenBlocked: never };
  serveMessages(handlers as Handlers, { ...open, ...storage });
}

describe('serveMessages', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    fakeBrowser.runtime.id = 'test-extension-id';
    vi.spyOn(browser.runtime, 'getURL').mockReturnValue(ROOT);
  });
  afterEach(() => vi.restoreAllMocks());

  it('gives a handler the checked payload and the tab it came from', async () => {
    const handler = vi.fn<Handlers['listing.seen']>(() => ok([null]));
    serve({ 'listing.seen': handler });
    const listings = [aListing()];
    const answer = await deliver(
      { type: 'listing.seen', payload: { listings, atRest: true } },
      inPage,
    );
    expect(answer).toEqual({ ok: true, value: [null] });
    expect(handler).toHaveBeenCalledWith(
      { listings, atRest: true },
      { tabId: 7, pageUrl: inPage.url },
    );
  });

  it('tells a handler that our own page asks', async () => {
    const handler = vi.fn<Handlers['lead.split']>(() => ok({ eventId: 'e' }));
    serve({ 'lead.split': handler });
    await deliver({ type: 'lead.split', payload: { leadId: 'a' } }, inPanel);
    expect(handler).toHaveBeenCalledWith({ leadId: 'a' }, { tabId: null, pageUrl: null });
  });

  it('refuses a payload that does not fit and names the field', async () => {
    const handler = vi.fn<Handlers['listing.seen']>();
    serve({ 'listing.seen': handler });
    const listings = [aListing({ lat: 400 })];
    expect(
      await deliver({ type: 'listing.seen', payload: { listings, atRest: true } }, inPage),
    ).toEqual({
      ok: false,
      failure: { kind: 'invalid-input', field: 'listings.0.lat' },
    });
    expect(handler).not.toHaveBeenCalled();
  });

  it('refuses to a web page what only our own pages may ask', async () => {
    const handler = vi.fn<Handlers['sample.remove']>(() => ok({ leads: 0 }));
    serve({ 'sample.remove': handler });
    const message = { type: 'sample.remove', payload: null };
    expect(await deliver(message, inPage)).toMatchObject({ ok: false });
    expect(handler).not.toHaveBeenCalled();
    expect(await deliver(message, inPanel)).toEqual({ ok: true, value: { leads: 0 } });
  });

  it('ignores other extensions, other messages and names of inherited properties', async () => {
    serve({ 'sample.load': () => ok({ leads: 40 }) });
    const message = { type: 'sample.load', payload: null };
    expect(await deliver(message, { ...inPanel, id: 'somebody-else' })).toBeUndefined();
    expect(await deliver({ type: 'toString', payload: null }, inPanel)).toBeUndefined();
    expect(await deliver('hello', inPanel)).toBeUndefined();
  });

  it('says that the database is held by another window, and does nothing later', async () => {
    const opening = Promise.withResolvers<void>();
    const handler = vi.fn<Handlers['sample.load']>(() => ok({ leads: 40 }));
    serve(
      { 'sample.load': handler },
      { open: () => opening.promise, whenBlocked: () => Promise.resolve() },
    );
    expect(await deliver({ type: 'sample.load', payload: null }, inPanel)).toEqual({
      ok: false,
      failure: { kind: 'storage-blocked' },
    });
    opening.resolve();
    await opening.promise;
    expect(handler).not.toHaveBeenCalled();
  });

  it('lets the panel open within the press, before the database is', () => {
    const handler = vi.fn<Handlers['panel.open']>(() => ok(null));
    serve({ 'panel.open': handler }, { open: never });
    void deliver({ type: 'panel.open', payload: { leadId: null } }, inPage);
    expect(handler).toHaveBeenCalledOnce();
  });

  it('turns a full disk into its failure and a bug into an id, without its message', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    serve({
      'sample.load': () => {
        throw new DOMException('no space', 'QuotaExceededError');
      },
      'sample.remove': () => {
        throw new TypeError('123 Sample St is not a function');
      },
    });
    expect(await deliver({ type: 'sample.load', payload: null }, inPanel)).toEqual({
      ok: false,
      failure: { kind: 'storage-full' },
    });
    expect(await deliver({ type: 'sample.remove', payload: null }, inPanel)).toMatchObject({
      failure: { kind: 'unexpected' },
    });
    expect(JSON.stringify(log.mock.calls)).not.toContain('Sample St');
  });
});
