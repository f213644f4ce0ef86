import { nothing } from './nothing.ts';
import type { Site } from './site.ts';

/** Redfin in the United States and Canada: details and results. */
export const redfin: Site = {
  id: 'redfin',
  name: 'Redfin',
  matches: ['*://*.redfin.com/*', '*://*.redfin.ca/*'],
  host: /(^|\.)redfin\.(com|ca)$/,
  shape: (url) => (/\/home\/\d+/.test(url.pathname) ? 'details' : 'other'),
  read: () => nothing('not-a-listing'),
  cardElements: () => [],
};
