import { z } from '../../../domain/zod.ts';
import { section, text } from '../../loose-values.ts';

const block = section({ block_fips: text, county_fips: text, county_name: text });
export type FccBlock = z.infer<typeof block>;

/** Answer of `census/area`: the block at a point; empty outside of the United States. */
export const areaSchema = z.object({ results: z.array(block).max(100) });
