import { browser } from 'wxt/browser';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { getSetting, putSetting } from '@/lib/db/settings.ts';
import type { Handlers } from '@/lib/messaging/server.ts';
import type { Clock } from '@/lib/shared/clock.ts';
import { fail, ok } from '@/lib/shared/result.ts';

type SettingMessages =
  | 'page.settings'
  | 'page.set-corner'
  | 'page.set-site'
  | 'panel.open'
  | 'settings.put';

/** Answers what pages and screens ask about settings and the side panel. */
export function settingHandlers(
  db: LeadFlowDatabase,
  clock: Clock,
): Pick<Handlers, SettingMessages> {
  return {
    'page.settings': async ({ site }) => {
      const [sitesOff, corners] = await Promise.all([
        getSetting(db, 'sitesOff'),
        getSetting(db, 'pillCorner'),
      ]);
      return ok({ siteOn: !sitesOff.includes(site), corner: corners[site] ?? 'bottom-right' });
    },
    'page.set-corner': async ({ site, corner }) => {
      await db.transaction('rw', db.settings, async () => {
        const corners = await getSetting(db, 'pillCorner');
        await putSetting(db, 'pillCorner', { ...corners, [site]: corner });
      });
      return ok(null);
    },
    'page.set-site': async ({ site, on }) => {
      await db.transaction('rw', db.settings, async () => {
        const others = (await getSetting(db, 'sitesOff')).filter((off) => off !== site);
        await putSetting(db, 'sitesOff', on ? others : [...others, site]);
      });
      return ok(null);
    },
    'panel.open': async ({ leadId }, { tabId }) => {
      if (tabId === null) return fail({ kind: 'not-found' });
      // Before any await: Chrome opens the panel only while the user's press is still being handled.
      const opening = browser.sidePanel.open({ tabId });
      if (leadId !== null) await putSetting(db, 'panelTarget', { leadId, at: clock() });
      await opening;
      return ok(null);
    },
    'settings.put': async ({ key, value }) => {
      await putSetting(db, key, value);
      return ok(null);
    },
  };
}
