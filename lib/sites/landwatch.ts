import { landNetwork } from './land-network.ts';

/** LandWatch and Land.com, which took over Lands of America. */
export const landwatch = landNetwork('landwatch');
