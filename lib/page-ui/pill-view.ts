import type { Listing, NoneReason, Warning } from '../domain/listing.ts';
import type { Captured, LeadOnPage, MaybeLead } from '../messaging/protocol.ts';
import { matchReasonWords } from '../domain/match-words.ts';
import { isPointable } from '../domain/pointed-field.ts';
import type { Failure } from '../shared/failure.ts';
import { readingHealth } from '../sites/health.ts';
import { barView, type BarView } from './bar-view.ts';
import { failedBar, type HomeAttempt } from './failed-bar.ts';
import { leadNews } from './lead-news.ts';
import { ageWords, missingWords } from './words.ts';

/** Where the one thing a person does with a listing stands. */
export type ListingStep =
  | { kind: 'rest' }
  | { kind: 'saving' }
  | { kind: 'saved'; captured: Captured }
  | { kind: 'joined'; line: string }
  | { kind: 'undone' }
  | { kind: 'failed'; attempt: HomeAttempt; failure: Failure };

/** All the pill of one listing depends on. */
export interface PillState {
  listing: Listing;
  warnings: readonly Warning[];
  /** False while the page may still be rendering: what is missing then is not yet held against it. */
  settled: boolean;
  /** The lead this house is already, if any. */
  lead: LeadOnPage | null;
  /** Another lead that may be this house, as long as the user has not said whether it is. */
  maybe: MaybeLead | null;
  step: ListingStep;
}

/** What the pill shows for a listing. */
export function pillView(state: PillState, now: number): BarView {
  const { step } = state;
  if (step.kind === 'saving')
    return barView({ tone: 'plain', icon: 'mark', title: 'Saving', busy: true });
  if (step.kind === 'saved') return savedView(step.captured);
  if (step.kind === 'failed') return failedBar(step.attempt, step.failure);
  if (step.kind === 'joined') return joinedView(step.line);
  const rest = restView(state, now);
  return step.kind === 'undone' ? { ...rest, announcement: 'Undone' } : rest;
}

/** The small round mark of a page on a served site that gives no listing. */
export const markView = (reason: NoneReason): BarView =>
  barView({
    tone: 'mark',
    icon: 'mark',
    title: NONE_WORDS[reason],
    actions: [{ id: 'menu', label: 'LeadFlow', primary: false }],
  });

/** Why a page gives no listing. */
export const NONE_WORDS: Record<NoneReason, string> = {
  'not-a-listing': 'No listing here',
  blocked: 'The site shows a check first',
  unsupported: 'Not the page of one home',
};

/** What is shown for a moment after a site was switched off. */
export const siteOffView = (siteName: string): BarView =>
  barView({
    tone: 'plain',
    icon: 'mark',
    title: `Off on ${siteName}`,
    detail: 'On again in Settings',
    actions: [{ id: 'switch-on', label: 'Undo', primary: false }],
    yields: true,
    announcement: `LeadFlow is off on ${siteName}`,
  });

function restView(state: PillState, now: number): BarView {
  const { lead, maybe, listing, settled } = state;
  if (maybe !== null && settled) return questionView(maybe);
  return lead === null ? newView(state) : knownView(lead, listing, now);
}

function questionView({ line, reasons: [reason] }: MaybeLead): BarView {
  const why = reason === undefined ? '' : `: ${matchReasonWords(reason)}`;
  return barView({
    tone: 'plain',
    icon: 'mark',
    title: 'Same house as a lead?',
    detail: line + why,
    actions: [
      { id: 'join', label: 'Join', primary: true },
      { id: 'apart', label: 'Not it', primary: false },
    ],
  });
}

const joinedView = (line: string): BarView =>
  barView({
    tone: 'good',
    icon: 'check',
    title: `Joined with ${line}`,
    actions: [
      { id: 'undo', label: 'Undo', primary: false },
      { id: 'open', label: 'Open', primary: false },
    ],
    yields: true,
    announcement: `Joined with ${line}`,
  });

function newView(state: PillState): BarView {
  const { expected, missing, fellBack } = readingHealth(state);
  if (!state.settled || (missing.length === 0 && !fellBack))
    return barView({
      tone: 'save',
      icon: 'mark',
      title: 'Save lead',
      actions: [{ id: 'save', label: 'Save lead', primary: true }],
    });
  return barView({
    tone: 'warn',
    icon: 'alert',
    title: `${expected - missing.length} of ${expected} fields`,
    detail: missing.length > 0 ? missingWords(missing) : 'Read without the site’s own data',
    actions: [
      ...(missing.some(isPointable) ? [{ id: 'fix', label: 'Fix', primary: false } as const] : []),
      { id: 'save', label: 'Save', primary: true },
    ],
  });
}

function savedView({ lead, outcome, eventId }: Captured): BarView {
  const known = eventId === null ? 'Nothing new for' : 'Updated in';
  const title = `${outcome === 'new' ? 'Saved to' : known} ${lead.stageName}`;
  return barView({
    tone: 'good',
    icon: 'check',
    title,
    actions: [
      ...(eventId === null ? [] : [{ id: 'undo', label: 'Undo', primary: false } as const]),
      { id: 'open', label: 'Open', primary: false },
    ],
    yields: true,
    announcement: title,
  });
}

function knownView(lead: LeadOnPage, listing: Listing, now: number): BarView {
  const news = leadNews(lead, listing, now);
  return barView({
    tone: 'plain',
    icon: 'mark',
    title: news?.title ?? `In ${lead.stageName}`,
    detail: news?.detail ?? ageWords(lead.stageSinceAt, now),
    actions: [{ id: 'open', label: 'Open', primary: news !== null }],
  });
}
