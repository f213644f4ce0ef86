import { PROVIDER_ORIGINS } from '../../provider-origins.ts';

/** "v1/property/skip-trace" as an address. */
export const urlOf = (endpoint: string): string => `${PROVIDER_ORIGINS.batchdata}/api/${endpoint}`;

/** What every call says of its sender. */
export const headersFor = (key: string): Record<string, string> => ({
  authorization: `Bearer ${key}`,
  accept: 'application/json',
});
