import { addressLine, cityLine, type Lead } from '@/lib/domain/lead.ts';

export const SORTS = ['newest', 'price'] as const;
export type Sort = (typeof SORTS)[number];

/** The leads that an import made; all of them for null. */
export const ofImport = (leads: readonly Lead[], importId: string | null): readonly Lead[] =>
  importId === null ? leads : leads.filter((lead) => lead.importId === importId);

/** The leads whose address, owner or tags hold every word of the query, in any order. */
export function findLeads(leads: readonly Lead[], query: string): Lead[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return leads.filter((lead) => {
    const text = searchText(lead);
    return words.every((word) => text.includes(word));
  });
}

function searchText({ address, facts, tags }: Lead): string {
  return [addressLine(address), cityLine(address), ...(facts.ownerNames?.value ?? []), ...tags]
    .join(' ')
    .toLowerCase();
}

/** Newest first, or cheapest first with unknown prices at the end. */
export function sortLeads(leads: readonly Lead[], sort: Sort): Lead[] {
  if (sort === 'newest') return leads.toSorted((a, b) => b.createdAt - a.createdAt);
  return leads.toSorted((a, b) => priceRank(a) - priceRank(b) || b.createdAt - a.createdAt);
}

const priceRank = ({ facts }: Lead): number =>
  facts.price?.value.amount ?? Number.POSITIVE_INFINITY;
