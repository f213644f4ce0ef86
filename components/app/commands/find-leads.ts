import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { addressLine, cityLine, type Lead } from '@/lib/domain/lead.ts';

/** Whether a text holds every word of a query. */
export function holdsWords(text: string, query: string): boolean {
  const lower = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}

/** Leads whose address, tags or note hold every word, those changed last first. None without a word. */
export async function findLeads(
  db: LeadFlowDatabase,
  query: string,
  most: number,
): Promise<Lead[]> {
  if (query.trim() === '') return [];
  const leads = await db.leads.toArray();
  return leads
    .filter((lead) => holdsWords(textOf(lead), query.trim()))
    .toSorted((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, most);
}

const textOf = ({ address, tags, note }: Lead): string =>
  `${addressLine(address)} ${cityLine(address)} ${tags.join(' ')} ${note}`;
