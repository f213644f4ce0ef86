import { browser } from 'wxt/browser';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { getSetting, putSetting, updateSetting } from '@/lib/db/settings.ts';
import type { Handlers } from '@/lib/messaging/server.ts';
import type { Clock } from '@/lib/shared/clock.ts';
import { fail, ok } from '@/lib/shared/result.ts';

type SettingMessages =
  | 'page.settings'
  | 'page.set-corner'
  | 'page.set-site'
  | 'panel.open'
  | 'panel.show-lead'
  | 'provider.set-key'
  | 'dataset.set-price'
  | 'consent.give';

/** Answers what pages and screens ask about settings and the side panel. */
export function settingHandlers(
  db: LeadFlowDatabase,
  clock: Clock,
): Pick<Handlers, SettingMessages> {
  return {
    'page.settings': async ({ site }) => {
      const [sitesOff, corners, saveShortcut] = await Promise.all([
        getSetting(db, 'sitesOff'),
        getSetting(db, 'pillCorner'),
        readSaveShortcut(),
      ]);
      const corner = corners[site] ?? 'bottom-right';
      return ok({ siteOn: !sitesOff.includes(site), corner, saveShortcut });
    },
    'page.set-corner': async ({ site, corner }) => {
      await updateSetting(db, 'pillCorner', (corners) => ({ ...corners, [site]: corner }));
      return ok(null);
    },
    'page.set-site': async ({ site, on }) => {
      await updateSetting(db, 'sitesOff', (off) => {
        const others = off.filter((each) => each !== site);
        return on ? others : [...others, site];
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
    'panel.show-lead': async ({ leadId }) => {
      await putSetting(db, 'panelTarget', { leadId, at: clock() });
      return ok(null);
    },
    'provider.set-key': async ({ provider, key }) => {
      await updateSetting(db, 'providerKeys', (keys) => {
        const { [provider]: _, ...others } = keys;
        return key === null ? others : { ...others, [provider]: key };
      });
      return ok(null);
    },
    'dataset.set-price': async ({ dataset, priceMicros }) => {
      await updateSetting(db, 'prices', (prices) => {
        const { [dataset]: _, ...others } = prices;
        return priceMicros === null ? others : { ...others, [dataset]: priceMicros };
      });
      return ok(null);
    },
    'consent.give': async () => {
      await putSetting(db, 'consentAt', clock());
      return ok(null);
    },
  };
}

/** The user may have chosen other keys for it, or none, and another extension may have been first. */
async function readSaveShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'save-lead')?.shortcut || null;
}
