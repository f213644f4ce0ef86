import { z } from 'zod';
import { priceSchema } from './listing-schema.ts';

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
