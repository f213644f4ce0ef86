import { z } from 'zod';
import { parseAskedAddress, type AskedAddress } from '../asked-address.ts';
import { unbilled, type StandInAnswer } from '../provider-call.ts';
import { errorBody } from './batchdata-bodies.ts';

const addressSchema = z.object({
  street: z.string().default(''),
  city: z.string().default(''),
  state: z.string().default(''),
  zip: z.string().default(''),
});
export type GivenAddress = z.infer<typeof addressSchema>;

/** The address of an item stands under one of two names, or is the item itself. */
const itemSchema = z.object({
  requestId: z.string().optional(),
  propertyAddress: addressSchema.optional(),
  address: addressSchema.optional(),
  ...addressSchema.shape,
});

const bodySchema = z.object({
  requests: z.array(itemSchema).min(1),
  options: z
    .object({
      includeTCPABlacklistedPhones: z.boolean().default(false),
      showRequests: z.boolean().default(false),
      take: z.int().min(0).max(500).default(25),
    })
    .prefault({}),
});
export type Options = z.infer<typeof bodySchema>['options'];

/** One home that was asked about. */
export interface AskedItem {
  requestId: string | undefined;
  given: GivenAddress;
  /** As text, for the bill. */
  asked: string;
  /** The home, or why there is none. */
  home: AskedAddress | 'error' | 'no-match';
}

export interface AskedItems {
  items: AskedItem[];
  options: Options;
}

/** Reads a call about homes; the refusal when it holds none, or more than the endpoint takes. */
export function readItems(body: unknown, max: number): AskedItems | StandInAnswer {
  const request = bodySchema.safeParse(body);
  if (!request.success) return unbilled(400, errorBody(400, 'requests is required'));
  const { requests, options } = request.data;
  if (requests.length > max)
    return unbilled(400, errorBody(400, `requests is limited to ${max} items`));
  // Nobody promises that answers come in the order asked, so they do not.
  return { items: requests.map(readItem).toReversed(), options };
}

function readItem(item: z.infer<typeof itemSchema>): AskedItem {
  const { requestId, street, city, state, zip } = item;
  const given = item.propertyAddress ?? item.address ?? { street, city, state, zip };
  const asked = `${given.street}, ${given.city}, ${given.state} ${given.zip}`;
  return { requestId, given, asked, home: homeOf(given, asked) };
}

function homeOf({ street, city, state, zip }: GivenAddress, asked: string): AskedItem['home'] {
  if (street === '' || (zip === '' && (city === '' || state === ''))) return 'error';
  const home = parseAskedAddress(asked);
  return home === null || /\bNOWHERE\b/.test(home.street) ? 'no-match' : home;
}

/** Whether this is a home that is there. */
export const isHome = (home: AskedItem['home']): home is AskedAddress => typeof home === 'object';

/** What an answer counts of itself. */
export function countsOf(items: readonly AskedItem[]) {
  const count = (kind: 'error' | 'no-match') => items.filter(({ home }) => home === kind).length;
  return {
    requestCount: items.length,
    matchCount: items.length - count('error') - count('no-match'),
    noMatchCount: count('no-match'),
    errorCount: count('error'),
  };
}

/** How one item came out. */
export const outcomeMeta = (home: AskedItem['home']) => ({
  matched: isHome(home),
  error: home === 'error',
  ...(home === 'error' ? { errorMessage: 'Invalid address' } : {}),
});
