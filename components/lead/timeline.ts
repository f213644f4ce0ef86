import { DATASETS } from '@/lib/domain/dataset.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import type {
  EventDetail,
  PipelineEvent,
  RowChange,
  SeenAgain,
  TaskDeed,
} from '@/lib/domain/event.ts';
import { isCommand, isUndoable } from '@/lib/domain/history.ts';
import type { FactName, Observation } from '@/lib/domain/facts.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import type { Micros } from '@/lib/shared/money.ts';
import { plural } from '@/components/ui/format.ts';
import { factInSentence, factText } from '@/components/app/fact-words.ts';
import { DEAL_LABELS, dealText } from './deal-words.ts';
import { seenAgainWords } from './seen-again-words.ts';

/** One line of a lead's timeline, in words. */
export interface TimelineEntry {
  id: string;
  at: number;
  /** What happened, in one or two words: "Moved". */
  title: string;
  /** The rest of the sentence: "Research → Contacted". */
  text: string;
  mark: 'plain' | 'spend' | 'good';
  /** What it cost; null where nothing was bought. */
  chargedMicros: Micros | null;
  canUndo: boolean;
  canRedo: boolean;
  wasUndone: boolean;
}

/** What the words of a timeline are made from, beside its events. */
export interface TimelineContext {
  leadId: string;
  stages: readonly Pick<Stage, 'id' | 'name'>[];
  observations: readonly Observation[];
  /** The name of a site by its registry id. */
  siteName: (site: string) => string;
}

/** The timeline of one lead, newest first. */
export function timelineEntries(
  events: readonly PipelineEvent[],
  context: TimelineContext,
): TimelineEntry[] {
  return events
    .toSorted((a, b) => b.at - a.at)
    .map((event) => ({
      id: event.id,
      at: event.at,
      ...wordsOf(event, { ...context, events }),
      canUndo: event.undoneBy === null && isOffered(event.detail.kind),
      canRedo: event.undoneBy !== null && isOffered(event.detail.kind),
      wasUndone: event.undoneBy !== null && isCommand(event.detail.kind),
    }));
}

/**
 * What the timeline offers to take back. A capture is not: undoing it removes the lead, which belongs
 * to the moment of saving. A lookup is not: money that left does not come back.
 */
const isOffered = (kind: EventDetail['kind']): boolean => isUndoable(kind) && kind !== 'captured';

type Words = Pick<TimelineEntry, 'title' | 'text' | 'mark' | 'chargedMicros'>;

type Context = TimelineContext & { events: readonly PipelineEvent[] };

type Catalogue = {
  [Kind in EventDetail['kind']]: (
    detail: Extract<EventDetail, { kind: Kind }>,
    event: PipelineEvent,
    context: Context,
  ) => Words;
};

/** Every kind of event in words. A kind without words does not compile. */
const EVENT_WORDS: Catalogue = {
  captured: (detail, _, context) => plain('Captured', capturedText(detail, context)),
  'seen-again': (detail, event, context) => seenAgainEntry(event, detail, context),
  moved: ({ fromStageId, toStageId }, _, context) =>
    plain('Moved', `${stageName(fromStageId, context)} → ${stageName(toStageId, context)}`),
  edited: ({ fact }, event, context) => plain('Edited', editedText(fact, event, context)),
  noted: () => plain('Note', 'changed'),
  tagged: (_, event, { leadId }) => plain('Tags', tagsText(event, leadId)),
  'deal-set': ({ field, value }) =>
    plain(
      'Deal',
      `${DEAL_LABELS[field]} ${value === null ? 'as the facts say' : `to ${dealText(field, value)}`}`,
    ),
  task: ({ did, title }) => plain(TASK_WORDS[did], title),
  'looked-up': (detail) => lookedUpWords(detail),
  merged: ({ lines }) => plain('Merged', `with ${lines.join(', ')}`),
  split: ({ line }) => plain('Split', `${line} is a lead of its own again`),
  'told-apart': ({ lines }) => plain('Not the same house', lines.join(' and ')),
  imported: ({ fileName }) => plain('Imported', `from ${fileName}`),
  restored: ({ fileName }) => plain('Restored', `from ${fileName}`),
  'person-erased': () => plain('Erased', 'a person, at your word'),
  undone: ({ eventId }, _, context) => plain('Undone', textOf(eventId, context)),
  redone: ({ eventId }, _, context) => plain('Done again', textOf(eventId, context)),
};

const TASK_WORDS: Record<TaskDeed, string> = {
  added: 'Task',
  changed: 'Task changed',
  snoozed: 'Snoozed',
  done: 'Done',
  reopened: 'Open again',
  removed: 'Task removed',
};

/** What the event of that id says; nothing where it is no longer kept. */
function textOf(eventId: string, context: Context): string {
  const event = context.events.find(({ id }) => id === eventId);
  if (event === undefined) return '';
  const { title, text } = wordsOf(event, context);
  return `${title} ${text}`.trim();
}

function wordsOf(event: PipelineEvent, context: Context): Words {
  const say = EVENT_WORDS[event.detail.kind] as (
    detail: EventDetail,
    event: PipelineEvent,
    context: Context,
  ) => Words;
  return say(event.detail, event, context);
}

const plain = (title: string, text: string): Words => ({
  title,
  text,
  mark: 'plain',
  chargedMicros: null,
});

function capturedText(
  { site, created, known }: Extract<EventDetail, { kind: 'captured' }>,
  { siteName }: TimelineContext,
): string {
  const others = created + known - 1;
  const from = `from ${siteName(site)}`;
  return others > 0 ? `${from} with ${plural(others, 'other')}` : from;
}

/** A price that fell is in the buyer's favour. */
function seenAgainEntry(event: PipelineEvent, detail: SeenAgain, context: Context): Words {
  const { priceFrom, priceTo } = detail;
  const fell = priceFrom !== null && priceTo !== null && priceTo.amount < priceFrom.amount;
  const words = seenAgainWords(detail, {
    site: context.siteName(detail.site),
    daysBefore: daysBefore(event, detail.site, context.events),
  });
  return { ...plain(words.title, words.text), mark: fell ? 'good' : 'plain' };
}

/** Days on market of all listings of a site before the one that this event tells of. */
function daysBefore({ at }: PipelineEvent, site: string, events: readonly PipelineEvent[]): number {
  return events
    .filter((event) => event.at <= at && event.undoneBy === null)
    .map(({ detail }) => (detail.kind === 'seen-again' && detail.site === site ? detail : null))
    .reduce((days, detail) => days + (detail?.relisting?.daysReached ?? 0), 0);
}

const stageName = (id: string, { stages }: TimelineContext): string =>
  stages.find((stage) => stage.id === id)?.name ?? 'a removed stage';

/** An edit is an observation of the user's own; one that clears hands the fact back to the sources. */
function editedText(
  fact: FactName,
  { observationIds }: PipelineEvent,
  { observations }: TimelineContext,
): string {
  const label = factInSentence(fact);
  const edit = observations.find(({ id }) => observationIds.includes(id));
  if (edit?.cleared === fact) return `${label} back to the sources`;
  const value = edit?.facts[fact];
  return value === undefined ? label : `${label} to ${factText(fact, value)}`;
}

function tagsText({ changes }: PipelineEvent, leadId: string): string {
  const change = changes.find(({ table, key }) => table === 'leads' && key === leadId);
  const before = tagsIn(change?.before);
  const after = tagsIn(change?.after);
  const added = after.filter((tag) => !before.includes(tag)).map((tag) => `+ ${tag}`);
  const removed = before.filter((tag) => !after.includes(tag)).map((tag) => `− ${tag}`);
  return [...added, ...removed].join(', ') || 'changed';
}

const tagsIn = (side: RowChange['before'] | undefined): string[] =>
  (side?.['tags'] as string[] | undefined) ?? [];

function lookedUpWords({
  dataset,
  chargedMicros,
  outcome,
}: Extract<EventDetail, { kind: 'looked-up' }>): Words {
  const { title, provider } = DATASETS[dataset];
  const found = outcome === 'no-match' ? ' · nothing found' : '';
  return { title, text: `${PROVIDER_NAMES[provider]}${found}`, mark: 'spend', chargedMicros };
}
