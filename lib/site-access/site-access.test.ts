import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { addedOrigins, askableOrigin, hostOf, originOwnName } from './site-access.ts';

describe('askableOrigin', () => {
  it.each([
    ['https://www.homes.example/listing/1?a=b#c', 'https://www.homes.example/*'],
    ['http://homes.example:8080/x', 'http://homes.example:8080/*'],
    ['https://www.rightmove.co.uk/properties/1', 'https://www.rightmove.co.uk/*'],
    ['https://www.zillow.com/homedetails/1_zpid/', null],
    ['chrome://extensions', null],
    ['file:///home.html', null],
    ['', null],
  ])('gives for %s exactly its origin, or nothing to ask for', (url, origin) => {
    expect(askableOrigin(url)).toBe(origin);
  });
});

describe('addedOrigins', () => {
  afterEach(() => vi.restoreAllMocks());

  it('gives what the user added and not what the manifest names', async () => {
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
      manifest_version: 3,
      name: 'LeadFlow',
      version: '1',
      host_permissions: ['https://api.provider.example/*'],
      optional_host_permissions: ['https://api.later.example/*', 'https://*/*'],
      content_scripts: [{ matches: ['*://*.zillow.com/*'] }],
    });
    const origins = [
      'https://b.example/*',
      '*://*.zillow.com/*',
      'https://a.example/*',
      'https://api.provider.example/*',
      'https://api.later.example/*',
    ];
    vi.spyOn<{ getAll: () => Promise<object> }, 'getAll'>(
      browser.permissions,
      'getAll',
    ).mockResolvedValue({ origins });
    expect(await addedOrigins()).toEqual(['https://a.example/*', 'https://b.example/*']);
  });
});

describe('hostOf', () => {
  it.each([
    ['*://*.zillow.com/*', 'zillow.com'],
    ['https://www.homes.example/*', 'homes.example'],
    ['http://homes.example:8080/*', 'homes.example:8080'],
  ])('reads %s as %s', (pattern, host) => expect(hostOf(pattern)).toBe(host));
});

describe('originOwnName', () => {
  it('knows a site with a reader by its name and any other by its host', () => {
    expect(originOwnName('https://www.rightmove.co.uk/*')).toEqual({
      id: 'rightmove',
      name: 'Rightmove',
    });
    expect(originOwnName('https://www.homes.example/*')).toEqual({
      id: 'www.homes.example',
      name: 'homes.example',
    });
  });
});
