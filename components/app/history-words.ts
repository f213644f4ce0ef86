import { plural } from '@/components/ui/format.ts';
import type { HistoryStep } from '@/lib/domain/history.ts';

/** What a change was, as the words after "Undone:". */
const CHANGES: Record<HistoryStep['kind'], string> = {
  captured: 'saving',
  'seen-again': 'saving again',
  moved: 'move',
  edited: 'edit',
  noted: 'note',
  tagged: 'tags',
  'deal-set': 'deal figure',
  task: 'task',
  merged: 'merge',
  split: 'split',
  'told-apart': '“not the same house”',
  imported: 'import',
  restored: 'restore',
  'looked-up': 'look-up',
  'person-erased': 'erasure',
  undone: 'undo',
  redone: 'redo',
};

/** "move of 123 Sample St", "saving of 12 leads" */
export function historyWords({ kind, leads, line }: HistoryStep): string {
  const whose = leads === 1 ? line : plural(leads, 'lead');
  return whose === null ? CHANGES[kind] : `${CHANGES[kind]} of ${whose}`;
}
