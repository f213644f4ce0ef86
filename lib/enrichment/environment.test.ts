import { expect, it } from 'vitest';
import { hostPermissions, placedUrl, PRODUCTION, readEnvironment } from './environment.ts';

const STAND_IN = {
  WXT_ENVIRONMENT: 'stand-in',
  WXT_ATTOM_BASE: 'http://127.0.0.1:8787/attom/',
};

it('asks the providers themselves unless a build says otherwise', () => {
  expect(readEnvironment({ MODE: 'production' })).toEqual(PRODUCTION);
  const url = 'https://api.batchdata.com/api/v1/wallet/balance';
  expect(placedUrl(PRODUCTION, url)).toBe(url);
});

it('puts the base of the build in the place of the provider, and asks for that host alone', () => {
  const environment = readEnvironment(STAND_IN);
  expect(placedUrl(environment, 'https://api.gateway.attomdata.com/propertyapi/v1.0.0/x')).toBe(
    'http://127.0.0.1:8787/attom/propertyapi/v1.0.0/x',
  );
  expect(hostPermissions(environment)).toEqual({ given: ['http://127.0.0.1:8787/*'], asked: [] });
});

it('has every provider from the start but those that Chrome asks about when their key is saved', () => {
  const { given, asked } = hostPermissions(PRODUCTION);
  expect(asked).toEqual(['https://api.rentcast.io/*', 'https://www.huduser.gov/*']);
  expect(given).toHaveLength(5);
});

it('never sends to a provider the build gives no place, nor to a host that only looks like one', () => {
  const environment = readEnvironment(STAND_IN);
  for (const url of [
    'https://api.batchdata.com/api/v1/wallet/balance',
    'https://api.gateway.attomdata.com.example.com/x',
  ])
    expect(() => placedUrl(environment, url)).toThrow('No provider');
});

it.each([
  [{ WXT_ENVIRONMENT: 'staging' }, 'Invalid option'],
  [{ ...STAND_IN, WXT_ENVIRONMENT: 'production' }, 'leave WXT_*_BASE out'],
  [{ WXT_ATTOM_BASE: 'https://proxy.example.com' }, 'leave WXT_*_BASE out'],
  [{ ...STAND_IN, WXT_ATTOM_BASE: 'http://proxy.example.com' }, 'only local hosts'],
  [{ ...STAND_IN, WXT_ATTOM_BASE: 'javascript:alert(1)' }, 'Invalid URL'],
])('refuses to build with %j', (variables, why) => {
  expect(() => readEnvironment(variables)).toThrow(why);
});
