import { nothing } from './nothing.ts';
import type { Site } from './site.ts';

/** Zillow: details, results and the pages of earlier years. */
export const zillow: Site = {
  id: 'zillow',
  name: 'Zillow',
  matches: ['*://*.zillow.com/*'],
  host: /(^|\.)zillow\.com$/,
  shape: (url) => (/\/\d+_zpid\b/.test(url.pathname) ? 'details' : 'other'),
  read: () => nothing('not-a-listing'),
  cardElements: () => [],
};
