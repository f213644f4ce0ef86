import { z } from '../../../domain/zod.ts';
import { date, flag, positive, section, text } from '../../loose-values.ts';

export const name = section({ first: text, middle: text, last: text, full: text });
export const address = section({ street: text, city: text, state: text, zip: text });

/** No home has more people, no person more phones, than a screen could show. */
const MAX_LIST = 50;

/** A list that may be absent or something else; what is too long for any home is cut. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z
    .unknown()
    .optional()
    .transform((value): unknown[] => (Array.isArray(value) ? value.slice(0, MAX_LIST) : []))
    .pipe(z.array(item));

/** A count of zero is a count. */
const count = z.number().int().min(0).nullable().catch(null).default(null);

/** What an answer counts of itself; the bill goes by it. */
export const counts = section({ results: section({ matchCount: count, errorCount: count }) });

/** The id that was sent: within the echoed request, or beside it. */
export const echo = { request: section({ requestId: text }), requestId: text };

/** A phone as all endpoints about people and phones write it. */
export const phone = section({
  number: text,
  type: text,
  carrier: text,
  reachable: flag,
  dnc: flag,
  tcpa: flag,
  score: positive,
  rank: positive,
});
export type BatchDataPhone = z.infer<typeof phone>;

export const emails = list(section({ email: text }));

const person = section({
  ...echo,
  name,
  propertyAddress: address,
  phoneNumbers: list(phone),
  emails,
  litigator: flag,
  dnc: section({ tcpa: flag }),
  death: section({ deceased: flag }),
  property: section({
    owner: section({ name, mailingAddress: address }),
    absenteeOwner: flag,
    vacant: flag,
  }),
  meta: section({ matched: flag, error: flag }),
});
export type BatchDataPerson = z.infer<typeof person>;

/** Answer of `property/skip-trace`, version 1. No match is one person with `meta.matched: false`. */
export const skipTraceSchema = z.object({
  results: z.object({ persons: z.array(person), meta: counts }),
});

/** Every refusal of BatchData. Its presence tells their own answer from one of a proxy on the way. */
export const refusalSchema = z.object({
  status: z.object({ code: z.coerce.number(), message: text }),
});

/** Answer of `wallet/balance`, in US dollars. */
export const walletSchema = z.object({ results: z.object({ balance: z.number(), asOf: date }) });
