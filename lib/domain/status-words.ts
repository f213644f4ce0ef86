import type { ListingStatus } from './listing.ts';

/** What a status is called on screen. */
export const STATUS_WORDS: Record<ListingStatus, string> = {
  'for-sale': 'For sale',
  pending: 'Pending',
  contingent: 'Contingent',
  sold: 'Sold',
  'off-market': 'Off market',
  'coming-soon': 'Coming soon',
  auction: 'Auction',
  foreclosure: 'Foreclosure',
  'for-rent': 'For rent',
  rented: 'Rented',
};
