import { z } from '../../../domain/zod.ts';
import { section, text } from '../../loose-values.ts';

/** FEMA writes -9999 where it has no height. Heights below sea level are real. */
const height = z
  .unknown()
  .optional()
  .transform((value) =>
    typeof value === 'number' && value > -9000 && value < 30_000 ? value : null,
  );

const zone = section({
  attributes: section({ FLD_ZONE: text, ZONE_SUBTY: text, SFHA_TF: text, STATIC_BFE: height }),
});
export type FemaZone = z.infer<typeof zone>;

/** What ArcGIS answers: the zones at a point, or a fault, both with HTTP 200. */
export const floodSchema = z.union([
  z.object({ error: z.object({ code: z.number().catch(0) }) }),
  z.object({ features: z.array(zone).max(100) }),
]);
export type FloodAnswer = z.infer<typeof floodSchema>;
