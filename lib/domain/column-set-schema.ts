import { z } from './zod.ts';
import { DATE_FORMATS, PHONE_FORMATS, type OwnColumnSet } from './column-set.ts';

const name = z.string().trim().min(1).max(60);

/** A column set as it may be stored. */
export const columnSetSchema: z.ZodType<OwnColumnSet> = z.object({
  id: z.string().min(1).max(80),
  name,
  columns: z
    .array(z.object({ id: z.string().min(1).max(40), header: name }))
    .min(1)
    .max(200),
  format: z.object({
    dates: z.enum(DATE_FORMATS),
    phones: z.enum(PHONE_FORMATS),
    byteOrderMark: z.boolean(),
  }),
});
