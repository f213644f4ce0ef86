// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createOverlay, type Overlay } from './overlay.ts';

const shown = () => document.querySelectorAll('leadflow-pill');

describe('createOverlay', () => {
  let overlay: Overlay;
  afterEach(() => {
    overlay.remove();
    document.documentElement.removeAttribute('style');
  });

  it('comes back when the page throws it out', async () => {
    overlay = createOverlay();
    overlay.host.remove();
    await vi.waitFor(() => expect(shown()).toHaveLength(1));
  });

  it('comes back when the page writes its whole document anew, more than once', async () => {
    overlay = createOverlay();
    for (const title of ['one', 'two']) {
      const root = document.createElement('html');
      root.innerHTML = `<head><title>${title}</title></head><body></body>`;
      document.documentElement.replaceWith(root);
      await vi.waitFor(() => expect(root.lastElementChild).toBe(overlay.host));
    }
  });

  it('does not fight a page that keeps throwing it out', async () => {
    overlay = createOverlay();
    let thrown = 0;
    const guard = new MutationObserver(() => {
      const [host] = shown();
      if (host === undefined) return;
      thrown += 1;
      host.remove();
    });
    guard.observe(document.documentElement, { childList: true });
    overlay.host.remove();
    await vi.waitFor(() => expect(thrown).toBeGreaterThan(1));
    const soFar = thrown;
    document.body.append('more');
    await Promise.resolve();
    guard.disconnect();
    expect(soFar).toBeLessThanOrEqual(6);
    expect(shown()).toHaveLength(0);
  });

  it('leaves the page to a newer one', async () => {
    overlay = createOverlay();
    const newer = createOverlay();
    await Promise.resolve();
    expect([...shown()]).toEqual([newer.host]);
    newer.remove();
  });

  it('follows a page that turns dark', async () => {
    overlay = createOverlay();
    expect(overlay.layer.dataset['theme']).toBe('light');
    document.documentElement.style.backgroundColor = 'rgb(10, 10, 10)';
    await vi.waitFor(() => expect(overlay.layer.dataset['theme']).toBe('dark'));
  });

  it('stays away once it was removed', async () => {
    overlay = createOverlay();
    overlay.remove();
    overlay.refresh();
    document.documentElement.style.color = 'red';
    await Promise.resolve();
    expect(shown()).toHaveLength(0);
  });
});
