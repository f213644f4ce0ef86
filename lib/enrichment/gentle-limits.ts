import type { ProviderLimits } from './provider.ts';

/** For public services, which name no limit and are everybody's: two calls a second, one after the other. */
export const GENTLE_LIMITS: ProviderLimits = {
  window: { max: 2, perMs: 1000 },
  pace: { max: 1, perMs: 500 },
  concurrency: 2,
};
