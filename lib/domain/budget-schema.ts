import { PROVIDER_IDS } from '../shared/failure.ts';
import type { Budgets } from './budget.ts';
import { z } from './zod.ts';

/** More than this is a typing error: a million dollars. */
const MOST_MICROS = 1e12;
const fence = z.number().int().min(0).max(MOST_MICROS);

/** Budgets as the settings send them. */
export const budgetsSchema: z.ZodType<Budgets> = z.object({
  day: fence.nullable(),
  month: fence.nullable(),
  lead: fence.nullable(),
  provider: z.partialRecord(z.enum(PROVIDER_IDS), fence),
});
