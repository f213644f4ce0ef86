import { z } from '../../../domain/zod.ts';
import { date, flag, positive, section, text } from '../../loose-values.ts';

const name = section({ first: text, middle: text, last: text, full: text });
const address = section({ street: text, city: text, state: text, zip: text });

const phone = section({
  number: text,
  type: text,
  carrier: text,
  reachable: flag,
  dnc: flag,
  score: positive,
});

/** No home has more people, no person more phones, than a screen could show. */
const MAX_LIST = 50;

const list = <Item extends z.ZodType>(item: Item) =>
  z
    .unknown()
    .optional()
    .transform((value): unknown[] => (Array.isArray(value) ? value.slice(0, MAX_LIST) : []))
    .pipe(z.array(item));

const person = section({
  name,
  propertyAddress: address,
  phoneNumbers: list(phone),
  emails: list(section({ email: text })),
  litigator: flag,
  dnc: section({ tcpa: flag }),
  death: section({ deceased: flag }),
  property: section({
    owner: section({ name, mailingAddress: address }),
    absenteeOwner: flag,
  }),
  meta: section({ matched: flag, error: flag }),
  request: section({ requestId: text }),
});
export type BatchDataPerson = z.infer<typeof person>;

/** Answer of `property/skip-trace`, version 1. No match is one person with `meta.matched: false`. */
export const skipTraceSchema = z.object({
  results: z.object({
    persons: z.array(person),
    meta: section({ results: section({ matchCount: z.number().optional().catch(undefined) }) }),
  }),
});
export type SkipTraceAnswer = z.infer<typeof skipTraceSchema>;

/** Every refusal of BatchData. Its presence tells their own answer from one of a proxy on the way. */
export const refusalSchema = z.object({
  status: z.object({ code: z.coerce.number(), message: text }),
});

/** Answer of `wallet/balance`, in US dollars. */
export const walletSchema = z.object({ results: z.object({ balance: z.number(), asOf: date }) });
