import { z } from './zod.ts';
import { LIMIT_RULES, type BuyBox } from './buy-box.ts';
import { LISTING_STATUSES } from './listing.ts';
import { PROPERTY_TYPES } from './property-type.ts';

const limit = z.number().finite().min(0).max(1e10).nullable();
const limits = z
  .object({ min: limit, max: limit })
  .refine(({ min, max }) => min === null || max === null || min <= max, 'more than at most');
const phrases = z.array(z.string().trim().min(1).max(80)).max(100);

/** A buy box as the settings send it. */
export const buyBoxSchema: z.ZodType<BuyBox> = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  limits: z.partialRecord(z.enum(LIMIT_RULES), limits),
  types: z.array(z.enum(PROPERTY_TYPES)),
  statuses: z.array(z.enum(LISTING_STATUSES)),
  places: phrases,
  words: phrases,
  avoidWords: phrases,
});
