import { z } from './zod.ts';
import { LISTING_STATUSES } from './listing.ts';
import { lotSchema, priceSchema } from './listing-schema.ts';
import type { TypedFacts } from './pointed-field.ts';

const count = z.number().min(0).max(1e7);

const edit = <Name extends string, Value extends z.ZodType>(fact: Name, value: Value) =>
  z.object({ fact: z.literal(fact), value: value.nullable() });

/** The user's own value of a fact; null goes back to what the sources say. */
export const factEditSchema = z.discriminatedUnion('fact', [
  edit('price', priceSchema),
  edit('beds', count),
  edit('baths', count),
  edit('sqft', count),
  edit('yearBuilt', z.number().int().min(1000).max(3000)),
  edit('type', z.string().min(1).max(200)),
  edit('apn', z.string().min(1).max(100)),
]);
export type FactEdit = z.infer<typeof factEditSchema>;

/** Values the user typed where a page's reader found none. */
export const typedFactsSchema: z.ZodType<TypedFacts> = z.object({
  price: priceSchema.exactOptional(),
  beds: count.exactOptional(),
  baths: count.exactOptional(),
  sqft: count.exactOptional(),
  lot: lotSchema.exactOptional(),
  yearBuilt: z.number().int().min(1000).max(3000).exactOptional(),
  type: z.string().min(1).max(200).exactOptional(),
  status: z.enum(LISTING_STATUSES).exactOptional(),
  daysOnMarket: count.exactOptional(),
  hoaMonthly: count.exactOptional(),
});
