import { addressLine } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import type { LeadOnPage } from '../messaging/protocol.ts';
import { rowId } from './results-session.ts';
import { priceWords } from './words.ts';

/** One line of the picker. */
export interface PickerRow {
  id: string;
  title: string;
  detail: string;
  lead: LeadOnPage | null;
}

/** The rows whose address or facts hold every word of `filter`, in page order. */
export function pickerRows(
  rows: readonly Listing[],
  leads: ReadonlyMap<string, LeadOnPage>,
  filter: string,
): PickerRow[] {
  const words = filter.toLowerCase().split(/\s+/);
  return rows
    .map((row) => pickerRow(row, leads))
    .filter(({ title, detail }) => {
      const text = `${title} ${detail}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
}

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

function pickerRow(listing: Listing, leads: ReadonlyMap<string, LeadOnPage>): PickerRow {
  const { price, beds, baths, sqft } = listing;
  const id = rowId(listing);
  const facts = [
    price && priceWords(price.amount, price.currency),
    beds !== null && `${beds} bd`,
    baths !== null && `${baths} ba`,
    sqft !== null && `${sqft.toLocaleString('en-US')} sq ft`,
    listing.address.city,
  ];
  return {
    id,
    title: addressLine(listing.address),
    detail: facts.filter((fact) => typeof fact === 'string' && fact !== '').join(' · '),
    lead: leads.get(id) ?? null,
  };
}
