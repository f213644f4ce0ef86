import { generateKeyBetween } from 'fractional-indexing';
import { z } from '../domain/zod.ts';
import { ownDealSchema } from '../domain/deal-schema.ts';
import { MATCH_KINDS, pairId, type Duplicate } from '../domain/duplicate.ts';
import type { PostalAddress } from '../domain/listing.ts';
import type { Stage } from '../domain/stage.ts';
import type { Task } from '../domain/task.ts';
import { taskFieldsSchema } from '../domain/task-schema.ts';
import { SAMPLE_ID_PREFIX } from '../sample/sample-id.ts';
import type { StoredLead, StoredMergedLead } from './archive-rows.ts';
import { count, id, short, text, time, webUrl, type ShapeOf } from './value-schemas.ts';

/** A place between others; one that is none would break every later move in its stage. */
const rank = z.string().max(10_000).refine(isRank, 'not a place');

function isRank(value: string): boolean {
  try {
    generateKeyBetween(value, null);
    return true;
  } catch {
    return false;
  }
}

export const leadId = id.refine((value) => !value.startsWith(SAMPLE_ID_PREFIX), 'a sample lead');

export const stageSchema = z.object({
  id,
  name: short.min(1),
  order: z.number(),
  kind: z.enum(['open', 'won', 'dead']),
  progress: z.number().min(0).max(100),
  softLimit: count.nullable(),
  ageLimitDays: z.number().min(0).nullable(),
} satisfies ShapeOf<Stage>);

const line = short.nullable();
export const addressSchema: z.ZodType<PostalAddress> = z.object({
  street: line,
  unit: line,
  city: line,
  state: line,
  zip: line,
  country: line,
});

/** A lead as a line holds it. */
export const leadSchema = z.object({
  id: leadId,
  stageId: id,
  rank,
  stageSinceAt: time,
  address: addressSchema,
  addressKey: z.string().max(1000).nullable(),
  listingKeys: z.array(short).max(10_000),
  sightings: z
    .array(z.object({ site: short, url: webUrl, firstSeenAt: time, lastSeenAt: time }))
    .max(10_000),
  absorbed: z.array(z.object({ id: leadId })).max(10_000),
  missingFields: z.array(short).max(1000),
  tags: z.array(short.min(1)).max(10_000),
  note: text,
  deal: ownDealSchema.nullable().exactOptional(),
  createdAt: time,
  updatedAt: time,
} satisfies ShapeOf<StoredLead>);

const place = z.object({ stageId: id, rank, stageSinceAt: time });

/** A merged lead as a line holds it. */
export const mergedLeadSchema = z.object({
  id: leadId,
  intoId: leadId,
  at: time,
  row: leadSchema,
  gave: z.object({
    eventId: id,
    listingKeys: z.array(short).max(10_000),
    sites: z.array(short).max(10_000),
    tags: z.array(short).max(10_000),
    note: text.nullable(),
    stage: z.object({ before: place, after: place }).nullable(),
  }),
} satisfies ShapeOf<StoredMergedLead>);

export const duplicateSchema = z.object({
  id: z.string().min(3).max(401),
  leadIds: z.tuple([leadId, leadId]),
  reasons: z.array(z.object({ kind: z.enum(MATCH_KINDS), value: short.nullable() })).max(100),
  state: z.enum(['open', 'joined', 'different']),
  at: time,
  stateAt: time,
} satisfies ShapeOf<Duplicate>);

export const taskSchema = z.object({
  id,
  leadId,
  ...taskFieldsSchema.shape,
  doneAt: time.nullable(),
  createdAt: time,
} satisfies ShapeOf<Task>);

/** Whether a question goes by the id of its pair, as every later question about the two expects. */
export const isOfItsPair = (row: z.infer<typeof duplicateSchema>): boolean =>
  row.id === pairId(...row.leadIds);
