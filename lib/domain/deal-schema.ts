import { DEAL_FIELDS, isDealValue, type DealField, type OwnDeal } from './deal.ts';
import { z } from './zod.ts';

/** One figure of a deal as the user sets it; null goes back to what the facts say. */
export const dealEditSchema = z
  .object({ field: z.enum(DEAL_FIELDS), value: z.number().nullable() })
  .refine(({ field, value }) => value === null || isDealValue(field, value), 'out of range');
export type DealEdit = z.infer<typeof dealEditSchema>;

/** The user's own figures of one deal. */
export const ownDealSchema: z.ZodType<OwnDeal> = z
  .partialRecord(z.enum(DEAL_FIELDS), z.number())
  .refine(
    (deal) =>
      Object.entries(deal).every(([field, value]) => isDealValue(field as DealField, value)),
    'out of range',
  );
