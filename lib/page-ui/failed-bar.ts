import type { Failure } from '../shared/failure.ts';
import { wordsOnPage } from '../shared/page-failure-words.ts';
import { barView, type BarView } from './bar-view.ts';

/** What was tried when it failed; Retry tries it again. */
export type Attempt = 'save' | 'undo' | 'open';
/** Homes of a results page can also be hidden. */
export type RowsAttempt = Attempt | 'hide';
/** One home alone can also be taught, and be the same house as a lead or not. */
export type HomeAttempt = Attempt | 'remember' | 'join' | 'apart';

const NOT_DONE: Record<RowsAttempt | HomeAttempt, string> = {
  save: 'Not saved',
  undo: 'Not undone',
  open: 'Not opened',
  hide: 'Not remembered',
  join: 'Not joined',
  apart: 'Not remembered',
  remember: 'Saved, but the place is not remembered',
};

/** The red bar: what did not happen, why, and the way on. */
export function failedBar(attempt: RowsAttempt | HomeAttempt, failure: Failure): BarView {
  const { title, detail, action } = wordsOnPage(failure);
  return barView({
    tone: 'bad',
    icon: 'cross',
    title: NOT_DONE[attempt],
    detail: `${title} ${detail}`,
    actions: [
      action === 'reload-page'
        ? { id: 'reload', label: 'Reload', primary: false }
        : { id: 'retry', label: 'Retry', primary: false },
    ],
    announcement: `${NOT_DONE[attempt]}. ${title} ${detail}`,
  });
}
