import { askablePhones } from '@/lib/domain/contact.ts';
import type { QuoteItem } from '@/lib/domain/lookup.ts';
import { knownOfLead, missingInput } from '@/lib/enrichment/known-of-lead.ts';
import type { LeadPage } from './read-lead-page.ts';

/** One item of a quote for several, as it is when asked for alone: then nothing else finds out what it is asked by. */
export function askAlone(item: QuoteItem, { lead, contacts }: Pick<LeadPage, 'lead' | 'contacts'>) {
  if (item.kind !== 'buy') return item;
  const { phones } = askablePhones(contacts ?? undefined);
  const reason = missingInput(item.dataset, knownOfLead(lead, phones));
  return reason === null ? item : { ...item, kind: 'left-out' as const, priceMicros: 0, reason };
}
