import type { ListingStatus } from '../domain/listing.ts';

/** First match wins: "Active Under Contract" is contingent, "not for sale" is not for sale. */
const WORDS: [ListingStatus, RegExp][] = [
  [
    'off-market',
    /off.?(?:the.)?market|no longer|removed|make me move|not for sale|withdrawn|expired|cancell?ed|delisted|public record|^other$/,
  ],
  ['contingent', /contingen|active.*(under )?contract|backup|kick.?out/],
  [
    'pending',
    /pending|under contract|under agreement|in escrow|pendiente|under offer|offer accepted|sale agreed|sold (?:stc|subject)|\bsstc|\breserved/,
  ],
  ['rented', /\brented|\bleased|let agreed|alquilad/],
  ['sold', /\bsold|\bclosed|last list price|vendid|\bvendue?\b/],
  ['coming-soon', /coming.soon|pr[oó]ximamente/],
  ['auction', /auction|subasta/],
  ['foreclosure', /foreclos|bank.owned|\breo\b/],
  ['for-rent', /for.rent|for.lease|rental|alquila|en alquiler|à louer/],
  ['for-sale', /\bactive|for.sale|^new\b|by owner|fsbo|back on market|en venta|se vende|à vendre/],
];

/** The status a site's own word stands for ("FOR_SALE", "Condo for sale", "Pending"), else null. */
export function parseStatus(raw: unknown): ListingStatus | null {
  if (typeof raw !== 'string') return null;
  const text = raw.slice(0, 200).replaceAll('_', ' ').trim().toLowerCase();
  return WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
