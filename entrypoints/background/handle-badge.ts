import { browser } from 'wxt/browser';
import type { Handlers } from '@/lib/messaging/server.ts';
import { fail, ok } from '@/lib/shared/result.ts';

/** The accent of the design's light theme; badges know no themes. */
const BADGE_COLOUR = '#005c6b';

/**
 * The toolbar icon says what the page in its tab is: a lead, or nothing. Kept per tab by Chrome, which also
 * takes it off when the tab goes elsewhere, so there is nothing here to grow old.
 */
export function badgeHandlers(): Pick<Handlers, 'page.badge'> {
  return {
    'page.badge': async ({ stageName }, { tabId }) => {
      if (tabId === null) return fail({ kind: 'not-found' });
      try {
        await Promise.all(badgeCalls(tabId, stageName));
        return ok(null);
      } catch (error) {
        // The tab was closed meanwhile.
        if (error instanceof Error) return fail({ kind: 'not-found' });
        throw error;
      }
    },
  };
}

/** Started in one go, so that what a page says later is also done later. */
const badgeCalls = (tabId: number, stageName: string | null): Promise<void>[] => [
  browser.action.setBadgeText({ tabId, text: stageName === null ? '' : '✓' }),
  browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
  browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
  browser.action.setTitle({ tabId, title: titleOf(stageName) }),
];

const titleOf = (stageName: string | null): string =>
  stageName === null
    ? (browser.runtime.getManifest().action?.default_title ?? '')
    : `In ${stageName}, LeadFlow`;
