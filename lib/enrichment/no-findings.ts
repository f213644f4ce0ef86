import type { Findings } from './provider.ts';

/** The answer of a provider that knows nothing of the home. */
export const NO_FINDINGS: Findings = { matched: false, facts: {}, persons: [], dataAsOf: null };
