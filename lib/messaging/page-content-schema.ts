import { z } from '../domain/zod.ts';
import { listingSchema } from '../domain/listing-schema.ts';

/** What a tab answers to `page.content`, as far as it is used: it comes from beside a hostile page. */
export const pageContentSchema = z.object({
  title: z.string().transform((title) => title.slice(0, 200)),
  reading: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('listing'), listing: listingSchema }),
    z.object({ kind: z.literal('results') }),
    z.object({
      kind: z.literal('none'),
      reason: z.enum(['not-a-listing', 'blocked', 'unsupported']),
    }),
  ]),
});
