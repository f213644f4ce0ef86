import { describe, expect, it } from 'vitest';
import type { EventDetail, PipelineEvent, RowChange, SeenAgain } from '@/lib/domain/event.ts';
import type { Observation } from '@/lib/domain/facts.ts';
import { DEFAULT_STAGES } from '@/lib/domain/stage.ts';
import { asking } from '@/tests/support/builders.ts';
import { anEvent } from '@/tests/support/row-builders.ts';
import { timelineEntries } from './timeline.ts';

const context = {
  leadId: 'lead-1',
  observations: [],
  stages: DEFAULT_STAGES,
  siteName: (site: string) => (site === 'zillow' ? 'Zillow' : site),
};

const changed = (before: RowChange['before'], after: RowChange['after']): RowChange[] => [
  { table: 'leads', key: 'lead-1', before, after },
];

const words = (event: PipelineEvent, observations: Observation[] = []): string => {
  const [entry] = timelineEntries([event], { ...context, observations });
  return `${entry?.title} ${entry?.text}`;
};

const anEdit = (fields: Partial<Observation>): Observation => ({
  id: 'observation-1',
  leadId: 'lead-1',
  source: 'user',
  at: 1,
  facts: {},
  listing: null,
  lookupId: null,
  dataAsOf: null,
  withdrawnBy: null,
  ...fields,
});

const seenAgain = (from: number | null, to: number | null): SeenAgain => ({
  kind: 'seen-again',
  site: 'zillow',
  priceFrom: from === null ? null : asking(from),
  priceTo: to === null ? null : asking(to),
});

const relisted = (id: string, at: number, daysReached: number, undoneBy: string | null = null) =>
  anEvent({ ...seenAgain(null, null), relisting: { daysReached } }, { id, at, undoneBy });

const edited = (observation: Observation) =>
  words(anEvent({ kind: 'edited', fact: 'sqft' }, { observationIds: [observation.id] }), [
    observation,
  ]);

const canUndo = (detail: EventDetail) => timelineEntries([anEvent(detail)], context)[0]?.canUndo;

describe('timelineEntries', () => {
  it.each<[EventDetail, string]>([
    [{ kind: 'captured', site: 'zillow', created: 1, known: 0 }, 'Captured from Zillow'],
    [
      { kind: 'captured', site: 'zillow', created: 3, known: 2 },
      'Captured from Zillow with 4 others',
    ],
    [
      { kind: 'moved', fromStageId: 'research', toStageId: 'gone' },
      'Moved Research → a removed stage',
    ],
    [seenAgain(259_000, 249_000), 'Price cut $259,000 → $249,000 on Zillow'],
    [seenAgain(249_000, 259_000), 'Price raised $249,000 → $259,000 on Zillow'],
    [seenAgain(249_000, 249_000), 'Seen on Zillow too'],
    [seenAgain(null, 249_000), 'Seen on Zillow too'],
    [
      { ...seenAgain(null, null), status: { from: 'for-sale', to: 'pending' } },
      'Now pending on Zillow, was for sale',
    ],
    [
      { ...seenAgain(259_000, 249_000), status: { from: 'for-sale', to: 'pending' } },
      'Price cut $259,000 → $249,000 on Zillow · now pending, was for sale',
    ],
    [
      { ...seenAgain(259_000, 249_000), relisting: { daysReached: 142 } },
      'Relisted on Zillow, the clock was at 142 days · price cut $259,000 → $249,000',
    ],
    [
      { ...seenAgain(null, null), relisting: { daysReached: null } },
      'Relisted under a new id on Zillow',
    ],
    [{ kind: 'noted' }, 'Note changed'],
    [{ kind: 'edited', fact: 'sqft' }, 'Edited living area'],
  ])('says $kind in words', (detail, expected) => {
    expect(words(anEvent(detail))).toBe(expected);
  });

  it('counts the days of all listings of one site together, without those taken back', () => {
    const events = [relisted('a', 1, 90), relisted('b', 2, 30, 'undo'), relisted('c', 3, 142)];
    expect(timelineEntries(events, context).map(({ text }) => text)).toEqual([
      'on Zillow, the clock was at 142 days, 232 days in all',
      'on Zillow, the clock was at 30 days, 90 days in all',
      'on Zillow, the clock was at 90 days',
    ]);
  });

  it('says to what a fact was edited, or that the sources decide again', () => {
    expect(edited(anEdit({ facts: { sqft: 1512 } }))).toBe('Edited living area to 1,512 sf');
    expect(edited(anEdit({ cleared: 'sqft' }))).toBe('Edited living area back to the sources');
  });

  it('names the tags that came and went', () => {
    const changes = changed({ tags: ['probate', 'vacant'] }, { tags: ['vacant', 'driveby'] });
    expect(words(anEvent({ kind: 'tagged' }, { changes }))).toBe('Tags + driveby, − probate');
  });

  it('shows what a lookup cost, also when it found nothing', () => {
    const event = anEvent({
      kind: 'looked-up',
      dataset: 'contacts',
      chargedMicros: 0,
      outcome: 'no-match',
    });
    expect(timelineEntries([event], context)).toMatchObject([
      {
        title: 'Phones and e-mails',
        text: 'BatchData · nothing found',
        mark: 'spend',
        chargedMicros: 0,
        canUndo: false,
      },
    ]);
  });

  it('tells what an undo took back and offers no second undo of it', () => {
    const move = anEvent(
      { kind: 'moved', fromStageId: 'new', toStageId: 'dead' },
      { id: 'event-1', undoneBy: 'event-2' },
    );
    const undo = anEvent({ kind: 'undone', eventId: 'event-1' }, { id: 'event-2', at: 2 });
    expect(timelineEntries([move, undo], context)).toMatchObject([
      { id: 'event-2', title: 'Undone', text: 'Moved New → Dead', canUndo: false },
      { id: 'event-1', wasUndone: true, canUndo: false },
    ]);
  });

  it('offers to undo moves, edits, notes and tags, not captures', () => {
    expect(canUndo({ kind: 'moved', fromStageId: 'new', toStageId: 'dead' })).toBe(true);
    expect(canUndo({ kind: 'noted' })).toBe(true);
    expect(canUndo({ kind: 'captured', site: 'zillow', created: 1, known: 0 })).toBe(false);
  });
});
