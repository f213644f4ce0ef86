import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

const buildHosts = () => import('./build-hosts.ts');

it('names the provider’s own host in the ordinary build', async () => {
  const { buildHost } = await buildHosts();
  expect(buildHost('rentcast')).toEqual({
    host: 'api.rentcast.io',
    pattern: 'https://api.rentcast.io/*',
  });
});

it('names the host that stands in for a provider, and none for one that is not called', async () => {
  vi.stubEnv('WXT_ENVIRONMENT', 'stand-in');
  vi.stubEnv('WXT_ATTOM_BASE', 'http://127.0.0.1:8787/attom');
  const { buildHost } = await buildHosts();
  expect(buildHost('attom')).toEqual({
    host: '127.0.0.1:8787',
    pattern: 'http://127.0.0.1:8787/*',
  });
  expect(buildHost('rentcast')).toBeNull();
});
