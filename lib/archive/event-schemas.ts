import { z } from '../domain/zod.ts';
import { ADDRESS_KEY_VERSION } from '../address/address.ts';
import { propertyAddress } from '../address/property-address.ts';
import { DATASET_IDS } from '../domain/dataset.ts';
import { DEAL_FIELDS } from '../domain/deal.ts';
import {
  TASK_DEEDS,
  type ChangedTable,
  type EventDetail,
  type PipelineEvent,
  type RowChange,
} from '../domain/event.ts';
import { LISTING_STATUSES, type PostalAddress } from '../domain/listing.ts';
import { factNameSchema, priceSchema } from './facts-schema.ts';
import { restingLead } from './given-leads.ts';
import {
  duplicateSchema,
  leadSchema,
  mergedLeadSchema,
  stageSchema,
  taskSchema,
} from './lead-schemas.ts';
import {
  anyKind,
  count,
  id,
  micros,
  short,
  time,
  type ByKind,
  type ShapeOf,
} from './value-schemas.ts';

const status = z.enum(LISTING_STATUSES);
type DetailShape<Kind extends EventDetail['kind']> = Omit<
  ShapeOf<Extract<EventDetail, { kind: Kind }>>,
  'kind'
>;
const detail = <Kind extends EventDetail['kind'], Shape extends DetailShape<Kind>>(
  kind: Kind,
  shape: Shape,
) => z.object({ kind: z.literal(kind), ...shape });

const DETAILS: ByKind<EventDetail> = {
  captured: detail('captured', { site: short, created: count, known: count }),
  'seen-again': detail('seen-again', {
    site: short,
    priceFrom: priceSchema.nullable(),
    priceTo: priceSchema.nullable(),
    status: z.object({ from: status, to: status }).exactOptional(),
    relisting: z.object({ daysReached: z.number().nullable() }).exactOptional(),
  }),
  moved: detail('moved', { fromStageId: id, toStageId: id }),
  edited: detail('edited', { fact: factNameSchema }),
  noted: detail('noted', {}),
  tagged: detail('tagged', {}),
  'deal-set': detail('deal-set', {
    field: z.enum(DEAL_FIELDS),
    value: z.number().nullable(),
  }),
  task: detail('task', { did: z.enum(TASK_DEEDS), title: short }),
  'looked-up': detail('looked-up', {
    dataset: z.enum(DATASET_IDS),
    chargedMicros: micros,
    outcome: z.enum(['found', 'no-match']),
  }),
  merged: detail('merged', { absorbedIds: z.array(id).max(10_000), lines: z.array(short) }),
  split: detail('split', { leadId: id, line: short }),
  'told-apart': detail('told-apart', { lines: z.array(short).max(10_000) }),
  imported: detail('imported', { importId: id, fileName: short, created: count, filled: count }),
  restored: detail('restored', { importId: id, fileName: short, leads: count }),
  'person-erased': detail('person-erased', {}),
  undone: detail('undone', { eventId: id }),
  redone: detail('redone', { eventId: id }),
};

const indexEntry = z
  .string()
  .regex(/^[almnpst]:/)
  .max(4000);

/**
 * What an undo writes back, by table. The parts of a lead that follow from others are left out or computed: an
 * undo computes the rest.
 */
const ROWS: Record<ChangedTable, { whole: z.ZodType<object>; part: z.ZodType<object> }> = {
  leads: rowSchemas(
    leadSchema.extend({
      absorbed: z.array(z.object({ id, identityKeys: z.array(indexEntry).max(10_000) })),
      updatedAt: time.exactOptional(),
    }),
    withAddressKey,
  ),
  stages: rowSchemas(stageSchema),
  mergedLeads: rowSchemas(mergedLeadSchema, withRestingLead),
  duplicates: rowSchemas(duplicateSchema),
  tasks: rowSchemas(taskSchema),
};

function rowSchemas<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  complete: (row: Record<string, unknown>) => Record<string, unknown> = (row) => row,
) {
  const parts = Object.entries<z.core.$ZodType>(schema.shape);
  const part = z.object(
    Object.fromEntries(parts.map(([name, value]) => [name, z.exactOptional(value)])),
  );
  return {
    whole: schema.transform((row) => complete(row as Record<string, unknown>)),
    part: part.transform((row) => complete(row)),
  };
}

function withAddressKey(row: Record<string, unknown>): Record<string, unknown> {
  const sample = 'createdAt' in row ? { sample: false } : {};
  if (!('address' in row)) return { ...row, ...sample };
  const addressKey = propertyAddress(row['address'] as PostalAddress)?.key ?? null;
  return { ...row, addressKey, addressKeyVersion: ADDRESS_KEY_VERSION, ...sample };
}

function withRestingLead(row: Record<string, unknown>): Record<string, unknown> {
  const lead = row['row'];
  return lead === undefined ? row : { ...row, row: restingLead(lead as never) };
}

/** A row that an undo would bring back must be whole; of others the fields that changed are enough. */
const changeSchema: z.ZodType<RowChange> = z
  .object({
    table: z.enum(Object.keys(ROWS) as [ChangedTable, ...ChangedTable[]]),
    key: id,
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
  })
  .transform(({ table, key, before, after }, context): RowChange => {
    const { whole, part } = ROWS[table];
    const side = (schema: z.ZodType<object>, value: Record<string, unknown> | null) => {
      if (value === null) return null;
      const parsed = schema.safeParse(value);
      const row = parsed.data as Record<string, unknown> | undefined;
      // An undo writes the row under its own id.
      if (row !== undefined && (row['id'] ?? key) === key) return row;
      context.addIssue({ code: 'custom', message: `a change of ${table} that is none` });
      return z.NEVER;
    };
    return {
      table,
      key,
      before: side(after === null ? whole : part, before),
      after: side(part, after),
    };
  });

export const eventSchema: z.ZodType<PipelineEvent> = z.object({
  id,
  at: time,
  actor: z.enum(['user', 'system']),
  leadIds: z.array(id).max(500_000),
  detail: anyKind(DETAILS),
  changes: z.array(changeSchema).max(500_000),
  observationIds: z.array(id).max(500_000),
  withdrawnIds: z.array(id).max(500_000).exactOptional(),
  undoneBy: id.nullable(),
} satisfies ShapeOf<PipelineEvent>);
