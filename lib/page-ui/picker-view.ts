import { addressLine } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import { groupDigits } from '../shared/group-digits.ts';
import { priceWords } from '../shared/price-words.ts';
import { rowId, rowState, type ResultsState } from './results-state.ts';
import type { Standing } from './results-summary.ts';

/** One line of the picker. */
export interface PickerRow extends Standing {
  id: string;
  title: string;
  detail: string;
  listing: Listing;
  /** All that the filter's words are looked for in, in lower case. */
  text: string;
}

/** The rows in page order, without those the user hid. */
export const pickerRows = (state: ResultsState): PickerRow[] =>
  state.rows
    .map((listing) => pickerRow(listing, state))
    .filter(({ lead, hidden }) => lead !== null || !hidden);

/** State of "Select all": over the rows shown that can still be saved. */
export function allState(
  shown: readonly PickerRow[],
  picked: ReadonlySet<string>,
): 'all' | 'some' | 'none' {
  const open = shown.filter(({ lead }) => lead === null);
  const count = open.filter(({ id }) => picked.has(id)).length;
  if (count === 0) return 'none';
  return count === open.length ? 'all' : 'some';
}

/** What the filter's words find in a row besides what it shows. */
const VERDICT_WORDS = { pass: 'passes', fail: 'fails', unknown: 'unknown' };

function pickerRow(listing: Listing, state: ResultsState): PickerRow {
  const { price, beds, baths, sqft, address } = listing;
  const id = rowId(listing);
  const { lead, verdict, hidden } = rowState(state, id);
  const facts = [
    price && priceWords(price.amount, price.currency),
    beds !== null && `${beds} bd`,
    baths !== null && `${baths} ba`,
    sqft !== null && `${groupDigits(sqft)} sq ft`,
    address.city,
  ];
  const title = addressLine(address);
  const detail = facts.filter((fact) => typeof fact === 'string' && fact !== '').join(' · ');
  const judged = verdict && `${VERDICT_WORDS[verdict.kind]} ${verdict.detail}`;
  const text = [title, detail, address.zip, listing.type, lead?.stageName, judged].join(' ');
  return { id, title, detail, listing, lead, verdict, hidden, text: text.toLowerCase() };
}
