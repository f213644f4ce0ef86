import { addressLine } from '../domain/lead.ts';
import type { Verdict } from '../domain/buy-box-judge.ts';
import type { Listing } from '../domain/listing.ts';
import type { LeadOnPage } from '../messaging/protocol.ts';
import type { Standing } from './results-summary.ts';
import { freshPriceChange, freshStatusWord } from './lead-news.ts';
import { priceWords } from '../shared/price-words.ts';

/** What the chip on a card shows. */
export interface ChipView {
  tone: 'save' | 'busy' | 'lead' | 'bad' | 'hidden';
  text: string;
  /** Said by screen readers in place of `text`. */
  label: string;
  lead: LeadOnPage | null;
  /** "$10k" and which way, when the price is news. */
  price: { text: string; lower: boolean } | null;
  /** What the buy box says. */
  verdict: Verdict | null;
  /** What the button that hides the home is called; null when there is nothing to hide. */
  hideLabel: string | null;
}

/** Where a row of a results page stands. */
export interface RowState extends Standing {
  saving: boolean;
  failed: boolean;
}

/** What the chip of one row shows. */
export function chipView(
  listing: Listing,
  { lead, verdict, hidden, saving, failed }: RowState,
  now: number,
): ChipView {
  const home = addressLine(listing.address);
  const chip = { lead: null, price: null, verdict, hideLabel: null };
  if (saving) return { ...chip, tone: 'busy', text: 'Saving', label: `Saving ${home}` };
  if (lead !== null) {
    const status = freshStatusWord(lead, listing, now);
    const text = status === null ? lead.stageName : `${lead.stageName} · ${status}`;
    return {
      ...chip,
      tone: 'lead',
      text,
      label: `In ${text}. Open ${home}`,
      lead,
      price: priceNews(listing, lead, now),
    };
  }
  if (hidden)
    return {
      ...chip,
      tone: 'hidden',
      text: 'Hidden by you',
      label: `Hidden by you. Show ${home} again`,
    };
  const open = { ...chip, hideLabel: `Hide ${home}` };
  if (failed) return { ...open, tone: 'bad', text: 'Not saved', label: `Not saved. Retry ${home}` };
  return { ...open, tone: 'save', text: 'Save', label: `Save ${home}` };
}

function priceNews(listing: Listing, lead: LeadOnPage, now: number): ChipView['price'] {
  const news = freshPriceChange(lead, listing, now);
  if (listing.price === null || news === null) return null;
  const step = Math.abs(news.to - news.from);
  return {
    text: priceWords(step, listing.price.currency, true),
    lower: news.to < news.from,
  };
}
