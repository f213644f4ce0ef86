import { z } from '../../../domain/zod.ts';
import { coordinate, section, text } from '../../loose-values.ts';

/** The first of a layer. One that failed is there too, as `{"status":"Layer query encountered an error…"}`, and names nothing. */
const layer = section({ NAME: text, GEOID: text });

const match = section({
  matchedAddress: text,
  /** x is the longitude. */
  coordinates: section({ x: coordinate, y: coordinate }),
  addressComponents: section({ zip: text }),
  geographies: section({ Counties: layer, 'Census Tracts': layer }),
});
export type CensusMatch = z.infer<typeof match>;

/** Answer of `geographies/address`. No match is an empty list. */
export const geocodeSchema = z.object({
  result: z.object({ addressMatches: z.array(match).max(100) }),
});
