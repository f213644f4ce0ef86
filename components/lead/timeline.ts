import { DATASETS, PROVIDER_NAMES } from '@/lib/domain/dataset.ts';
import type { EventDetail, PipelineEvent, RowChange } from '@/lib/domain/event.ts';
import type { Fact, FactName, Facts } from '@/lib/domain/facts.ts';
import type { Price } from '@/lib/domain/listing.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import type { Micros } from '@/lib/shared/money.ts';
import { formatPrice, plural } from '@/components/ui/format.ts';
import { FACT_LABELS, factText } from './fact-words.ts';

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
  wasUndone: boolean;
}

export interface TimelineNames {
  stages: readonly Pick<Stage, 'id' | 'name'>[];
  /** The name of a site by its registry id. */
  siteName: (site: string) => string;
}

/** The timeline of one lead, newest first. */
export function timelineEntries(
  events: readonly PipelineEvent[],
  leadId: string,
  names: TimelineNames,
): TimelineEntry[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return events
    .toSorted((a, b) => b.at - a.at)
    .map((event) => ({
      id: event.id,
      at: event.at,
      ...wordsOf(event, leadId, names, byId),
      canUndo: event.undoneBy === null && UNDOABLE.has(event.detail.kind),
      wasUndone: event.undoneBy !== null,
    }));
}

/**
 * What the timeline offers to take back. A capture is not: undoing it removes the lead, which belongs
 * to the moment of saving. A lookup is not: money that left does not come back.
 */
const UNDOABLE: ReadonlySet<EventDetail['kind']> = new Set<EventDetail['kind']>([
  'seen-again',
  'moved',
  'edited',
  'noted',
  'tagged',
]);

type Words = Pick<TimelineEntry, 'title' | 'text' | 'mark' | 'chargedMicros'>;

interface Context {
  /** The change this lead's row went through, if the event changed it. */
  change: RowChange | undefined;
  leadId: string;
  names: TimelineNames;
  byId: ReadonlyMap<string, PipelineEvent>;
}

type Catalogue = {
  [Kind in EventDetail['kind']]: (
    detail: Extract<EventDetail, { kind: Kind }>,
    context: Context,
  ) => Words;
};

/** Every kind of event in words. A kind without words does not compile. */
const EVENT_WORDS: Catalogue = {
  captured: (detail, { names }) => plain('Captured', capturedText(detail, names)),
  'seen-again': (detail, { names }) => seenAgainWords(detail, names),
  moved: ({ fromStageId, toStageId }, { names }) =>
    plain('Moved', `${stageName(fromStageId, names)} → ${stageName(toStageId, names)}`),
  edited: ({ fact }, { change }) => plain('Edited', editedText(fact, change)),
  noted: () => plain('Note', 'changed'),
  tagged: (_, { change }) => plain('Tags', tagsText(change)),
  'looked-up': lookedUpWords,
  undone: ({ eventId }, { leadId, names, byId }) => {
    const undone = byId.get(eventId);
    if (undone === undefined) return plain('Undone', '');
    const { title, text } = wordsOf(undone, leadId, names, byId);
    return plain('Undone', `${title} ${text}`.trim());
  },
};

function wordsOf(
  event: PipelineEvent,
  leadId: string,
  names: TimelineNames,
  byId: ReadonlyMap<string, PipelineEvent>,
): Words {
  const say = EVENT_WORDS[event.detail.kind] as (detail: EventDetail, context: Context) => Words;
  const change = event.changes.find(({ table, key }) => table === 'leads' && key === leadId);
  return say(event.detail, { change, leadId, names, byId });
}

const plain = (title: string, text: string): Words => ({
  title,
  text,
  mark: 'plain',
  chargedMicros: null,
});

function capturedText(
  { site, created, known }: Extract<EventDetail, { kind: 'captured' }>,
  { siteName }: TimelineNames,
): string {
  const others = created + known - 1;
  const from = `from ${siteName(site)}`;
  return others > 0 ? `${from} with ${plural(others, 'other')}` : from;
}

function seenAgainWords(
  { site, priceFrom, priceTo }: Extract<EventDetail, { kind: 'seen-again' }>,
  { siteName }: TimelineNames,
): Words {
  if (priceFrom === null || priceTo === null || samePrice(priceFrom, priceTo))
    return plain('Seen again', `on ${siteName(site)}`);
  const cut = priceTo.amount < priceFrom.amount;
  return {
    title: cut ? 'Price cut' : 'Price raised',
    text: `${formatPrice(priceFrom)} → ${formatPrice(priceTo)} on ${siteName(site)}`,
    mark: cut ? 'good' : 'plain',
    chargedMicros: null,
  };
}

const samePrice = (a: Price, b: Price): boolean => formatPrice(a) === formatPrice(b);

const stageName = (id: string, { stages }: TimelineNames): string =>
  stages.find((stage) => stage.id === id)?.name ?? 'a removed stage';

function editedText(fact: FactName, change: RowChange | undefined): string {
  const from = factIn(change?.before, fact);
  const to = factIn(change?.after, fact);
  const label = FACT_LABELS[fact].toLowerCase();
  return from === null && to === null
    ? label
    : `${label} ${from ?? 'unknown'} → ${to ?? 'unknown'}`;
}

type RowSide = RowChange['before'] | undefined;

/** The shown text of a fact in one side of a change, null when it was unknown there. */
function factIn(side: RowSide, name: FactName): string | null {
  const fact: Fact | undefined = (side?.['facts'] as Facts | undefined)?.[name];
  return fact === undefined ? null : factText(name, fact.value);
}

function tagsText(change: RowChange | undefined): string {
  const before = tagsIn(change?.before);
  const after = tagsIn(change?.after);
  const added = after.filter((tag) => !before.includes(tag)).map((tag) => `+ ${tag}`);
  const removed = before.filter((tag) => !after.includes(tag)).map((tag) => `− ${tag}`);
  return [...added, ...removed].join(', ') || 'changed';
}

const tagsIn = (side: RowSide): string[] => (side?.['tags'] as string[] | undefined) ?? [];

function lookedUpWords({
  dataset,
  chargedMicros,
  outcome,
}: Extract<EventDetail, { kind: 'looked-up' }>): Words {
  const { title, provider } = DATASETS[dataset];
  const found = outcome === 'no-match' ? ' · nothing found' : '';
  return { title, text: `${PROVIDER_NAMES[provider]}${found}`, mark: 'spend', chargedMicros };
}
