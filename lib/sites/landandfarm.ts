import { landNetwork } from './land-network.ts';

/** Land And Farm. */
export const landandfarm = landNetwork('landandfarm');
