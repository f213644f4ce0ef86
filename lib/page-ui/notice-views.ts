import type { NoneReason } from '../domain/listing.ts';
import type { LeadOnPage } from '../messaging/protocol.ts';
import { barView, type BarView } from './bar-view.ts';
import { NONE_WORDS } from './pill-view.ts';

/** Asked to save a page that gives no listing. */
export const nothingToSaveView = (reason: NoneReason): BarView =>
  barView({
    tone: 'plain',
    icon: 'mark',
    title: 'Nothing saved',
    detail: NONE_WORDS[reason],
    yields: true,
    announcement: `Nothing saved. ${NONE_WORDS[reason]}`,
  });

/** Asked to save the home of a link to a page that is not open: it would have to be fetched, which is never done. */
export const notHereView = (): BarView =>
  barView({
    tone: 'plain',
    icon: 'mark',
    title: 'Not saved: open it first',
    detail: 'Only pages you open are read',
    actions: [{ id: 'open-link', label: 'Open', primary: true }],
    yields: true,
    announcement: 'Not saved. Open that page first: only pages you open are read.',
  });

/** Asked to save a home that is a lead. */
export const alreadySavedView = ({ stageName }: LeadOnPage): BarView =>
  barView({
    tone: 'good',
    icon: 'check',
    title: `Already in ${stageName}`,
    actions: [{ id: 'open', label: 'Open', primary: false }],
    yields: true,
    announcement: `Already in ${stageName}`,
  });
