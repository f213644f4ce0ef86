import { z } from '../domain/zod.ts';
import { columnSetSchema } from '../domain/column-set-schema.ts';
import { budgetsSchema } from '../domain/budget-schema.ts';
import { buyBoxSchema } from '../domain/buy-box-schema.ts';
import { DATASET_IDS } from '../domain/dataset.ts';
import { dealEditSchema } from '../domain/deal-schema.ts';
import { factEditSchema, typedFactsSchema } from '../domain/fact-edit.ts';
import { columnChoiceSchema, importOptionsSchema } from '../domain/import-schema.ts';
import type { FactName } from '../domain/facts.ts';
import { listingSchema } from '../domain/listing-schema.ts';
import { isPlainSelector, MAX_LABEL_LENGTH, POINTABLE_FIELDS } from '../domain/pointed-field.ts';
import { taskEditSchema, taskFieldsSchema } from '../domain/task-schema.ts';
import { PILL_CORNERS } from '../domain/pill-corner.ts';
import { PROVIDER_IDS } from '../shared/failure.ts';
import type { MessageType, Payload } from './protocol.ts';

const id = z.string().min(1).max(80);
const ids = z.array(id).min(1).max(50_000);
/** An id of the catalogue, or the host of a site that has none. */
const site = z.string().min(1).max(253);
/** Two ids. */
const duplicateId = z.string().min(1).max(170);
const note = z.string().max(20_000);
const provider = z.enum(PROVIDER_IDS);
const micros = z.number().int().min(0);
const listings = z.array(listingSchema).min(1).max(1000);
/** An address or "site:id". */
const hidingKey = z.string().min(1).max(2000);
const datasets = z.array(z.enum(DATASET_IDS)).min(1);
const tags = z.array(z.string().min(1).max(60)).max(50);
const pointable = z.enum(POINTABLE_FIELDS);
const pointedField = z.object({
  site,
  field: pointable,
  selector: z.string().refine(isPlainSelector, 'not a plain selector'),
  label: z.string().min(1).max(MAX_LABEL_LENGTH).nullable(),
  at: z.number().int().min(0),
});

const lookupScope = z.union([
  z.strictObject({ lookupId: id }),
  z.strictObject({ leadId: id }),
  z.strictObject({ provider }),
  z.strictObject({ all: z.literal(true) }),
]);

/** What each message must look like. Checked on arrival: content scripts run beside hostile pages. */
export const payloadSchemas: { [Type in MessageType]: z.ZodType<Payload<Type>> } = {
  'listing.capture': z.object({
    listing: listingSchema,
    missingFields: z.array(z.string().max(40)).max(40),
    typed: typedFactsSchema.exactOptional(),
  }),
  'listing.capture-many': z.object({ listings }),
  'listing.seen': z.object({ listings, atRest: z.boolean() }),
  'page.badge': z.object({ stageName: z.string().max(200).nullable() }),
  'listing.maybe': z.object({ listing: listingSchema }),
  'duplicate.join': z.object({ duplicateId }),
  'duplicate.dismiss': z.object({ duplicateId }),
  'page.settings': z.object({ site }),
  'page.set-corner': z.object({ site, corner: z.enum(PILL_CORNERS) }),
  'page.set-site': z.object({ site, on: z.boolean() }),
  'pointed.keep': pointedField,
  'pointed.remove': z.object({ site, field: pointable }),
  'results.choices': z.object({ keys: z.array(hidingKey).max(1000) }),
  'results.hide': z.object({ key: hidingKey, hidden: z.boolean() }),
  'buy-box.set': z.object({ box: buyBoxSchema }),
  'report.open': z.null(),
  'panel.open': z.object({ leadId: id.nullable() }),
  'change.undo': z.object({ eventId: id }),
  'change.redo': z.object({ eventId: id }),
  'history.undo': z.null(),
  'history.redo': z.null(),
  'lead.move': z.object({ leadIds: ids, stageId: id, afterLeadId: id.nullable() }),
  'lead.change-many': z.object({
    leadIds: z.array(id).min(1).max(1000),
    change: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('move'), stageId: id }),
      z.object({ kind: z.literal('tag'), add: tags, remove: tags }),
    ]),
    eventId: id.nullable(),
  }),
  'lead.edit-fact': z.object({ leadId: id, edit: factEditSchema }),
  'lead.note': z.object({ leadId: id, note, base: note.exactOptional() }),
  'lead.tags': z.object({ leadId: id, tags }),
  'lead.choose-fact': z.object({
    leadId: id,
    // A name that is none finds no value to choose.
    fact: z.string().min(1).max(40) as unknown as z.ZodType<FactName>,
    observationId: id.nullable(),
  }),
  'lead.edit-deal': z.object({ leadId: id, edit: dealEditSchema }),
  'task.add': z.object({ leadIds: ids, fields: taskFieldsSchema }),
  'task.edit': z.object({ taskId: id, edit: taskEditSchema }),
  'notifications.asked': z.null(),
  'task.remove': z.object({ taskId: id }),
  'lead.merge': z.object({
    leadId: id,
    absorbedIds: z.array(id).min(1).max(100),
    stageId: id.nullable(),
    edits: z.array(factEditSchema).max(40),
  }),
  'lead.split': z.object({ leadId: id }),
  'person.erase': z.object({ leadId: id, index: z.number().int().min(0), foundAt: z.number() }),
  'lookup.quote': z.object({ leadIds: ids, datasets, refresh: z.boolean() }),
  'lookup.summarize': z.object({ leadIds: ids, datasets, refresh: z.boolean() }),
  'lookup.run': z.object({ leadIds: ids, datasets, refresh: z.boolean(), maxMicros: micros }),
  'lookup.retry': z.object({ lookupId: id, maxMicros: micros }),
  'lookup.settle': z.object({ lookupId: id, charged: z.boolean() }),
  'lookup.cancel': lookupScope,
  'lookup.put-back': z.object({ lookupIds: ids }),
  'lookup.allow-once': z.object({ lookupId: id, maxMicros: micros }),
  'lookup.pause': z.object({ scope: lookupScope, paused: z.boolean() }),
  'provider.reconcile': z.object({ provider }),
  'provider.account': z.object({ provider }),
  'provider.test-key': z.object({ provider, key: z.string().min(1).max(200) }),
  'provider.set-key': z.object({ provider, key: z.string().min(1).max(200).nullable() }),
  'dataset.set-price': z.object({ dataset: z.enum(DATASET_IDS), priceMicros: micros.nullable() }),
  'budget.set': z.object({ budgets: budgetsSchema }),
  'lookup.set-ask-above': z.object({ micros }),
  'lookup.set-set': z.object({ datasets: z.array(z.enum(DATASET_IDS)) }),
  'column-set.save': z.object({ columnSet: columnSetSchema }),
  'column-set.remove': z.object({ id }),
  'import.start': z.object({
    importId: id,
    columns: z.array(columnChoiceSchema).min(1).max(1000),
    options: importOptionsSchema,
  }),
  'archive.restore': z.object({ importId: id }),
  'import.stop': z.object({ importId: id, undo: z.boolean() }),
  'import.undo': z.object({ importId: id }),
  'consent.give': z.null(),
  'free-lookups.set': z.object({ on: z.boolean() }),
  'panel.show-lead': z.object({ leadId: id }),
  'sample.load': z.null(),
  'sample.remove': z.null(),
};

/** The only messages a web page's content script may send; the rest are for our own pages. */
export const CONTENT_SCRIPT_MESSAGES: ReadonlySet<MessageType> = new Set<MessageType>([
  'listing.capture',
  'listing.capture-many',
  'listing.seen',
  'page.badge',
  'page.settings',
  'page.set-corner',
  'page.set-site',
  'pointed.keep',
  'results.choices',
  'results.hide',
  'listing.maybe',
  'duplicate.join',
  'duplicate.dismiss',
  'report.open',
  'panel.open',
  'change.undo',
]);
