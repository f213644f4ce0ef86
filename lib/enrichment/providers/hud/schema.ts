import { z } from '../../../domain/zod.ts';
import { positive, section, text } from '../../loose-values.ts';

const rents = section({
  zip_code: text,
  Efficiency: positive,
  'One-Bedroom': positive,
  'Two-Bedroom': positive,
  'Three-Bedroom': positive,
  'Four-Bedroom': positive,
});
export type HudRents = z.infer<typeof rents>;

/** Where HUD reckons by small areas there is one entry for each ZIP, and one for the whole. */
const list = z
  .unknown()
  .optional()
  .transform((value): unknown[] => (Array.isArray(value) ? value.slice(0, 2000) : [value]))
  .pipe(z.array(rents));

/** Answer of `fmr/data/{entity}`. */
export const fairRentsSchema = z.object({
  data: z.object({ area_name: text, year: positive, basicdata: list }),
});
export type HudFairRents = z.infer<typeof fairRentsSchema>['data'];
