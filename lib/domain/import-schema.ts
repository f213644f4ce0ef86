import { z } from './zod.ts';
import {
  DATE_ORDERS,
  IMPORT_FIELDS,
  NUMBER_STYLES,
  type ColumnChoice,
  type ImportField,
} from './import-field.ts';
import { KNOWN_LEAD_POLICIES, type ImportOptions } from './import-job.ts';

const field = z.enum(Object.keys(IMPORT_FIELDS) as [ImportField, ...ImportField[]]);
const place = z.number().int().min(1).max(100);

/** Where a column of a file goes, as a page sends it. */
export const columnChoiceSchema: z.ZodType<ColumnChoice> = z.object({
  target: z.object({ field, number: place, person: place, of: field.exactOptional() }).nullable(),
  numbers: z.enum(NUMBER_STYLES),
  dates: z.enum(DATE_ORDERS),
});

/** What the user decided about an import, as a page sends it. */
export const importOptionsSchema: z.ZodType<ImportOptions> = z.object({
  known: z.enum(KNOWN_LEAD_POLICIES),
  mayMoveBack: z.boolean(),
  stageId: z.string().min(1).max(80),
});
