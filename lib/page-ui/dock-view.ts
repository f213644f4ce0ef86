import type { CapturedMany } from '../messaging/protocol.ts';
import type { Failure } from '../shared/failure.ts';
import { barView, type BarView } from './bar-view.ts';
import type { failedBar, RowsAttempt } from './failed-bar.ts';
import { isOffered, summaryWords, wanted, type Standing } from './results-summary.ts';
import { homes } from './words.ts';

/** Where the last thing done with a results page stands. */
export type ResultsStep =
  | { kind: 'rest' }
  | { kind: 'saving'; count: number }
  | { kind: 'saved'; captured: CapturedMany }
  | { kind: 'undone' }
  | { kind: 'failed'; attempt: RowsAttempt; failure: Failure };

/** All the dock depends on. */
export interface DockState {
  rows: readonly Standing[];
  step: ResultsStep;
}

const PICK = { id: 'pick', label: 'Pick', primary: false } as const;
const HIDE = { id: 'hide', label: 'Hide on this page', primary: false } as const;

/** What the dock of a results page shows. `failed` says what was not done, and why. */
export function dockView({ rows, step }: DockState, failed: typeof failedBar): BarView {
  if (step.kind === 'saving')
    return barView({
      tone: 'plain',
      icon: 'mark',
      title: `Saving ${homes(step.count)}`,
      busy: true,
    });
  if (step.kind === 'saved') return savedView(step.captured);
  if (step.kind === 'failed') return failed(step.attempt, step.failure);
  const count = wanted(rows).length;
  return barView({
    tone: 'plain',
    icon: 'mark',
    title: summaryWords(rows),
    actions: [
      ...(rows.some(isOffered) ? [PICK] : []),
      ...(count === 0 ? [] : [{ id: 'save', label: `Save ${count}`, primary: true } as const]),
      HIDE,
    ],
    announcement: step.kind === 'undone' ? 'Save undone' : null,
  });
}

function savedView({ created, known, eventId, leads }: CapturedMany): BarView {
  const stage = leads.find((lead) => lead !== null)?.stageName ?? 'New';
  const twins = known === 0 ? '' : `, ${known} known already`;
  const title =
    created === 0 ? `${homes(known)} known already` : `Saved ${created} to ${stage}${twins}`;
  return barView({
    tone: 'good',
    icon: 'check',
    title,
    actions: eventId === null ? [] : [{ id: 'undo', label: 'Undo', primary: false }],
    yields: true,
    announcement: title,
  });
}
