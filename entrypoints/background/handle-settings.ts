import { browser } from 'wxt/browser';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { putSetting, updateSetting } from '@/lib/db/settings.ts';
import { forgetNotInPlan } from '@/lib/enrichment/entitlements.ts';
import type { Handlers } from '@/lib/messaging/server.ts';
import type { Clock } from '@/lib/shared/clock.ts';
import { fail, ok } from '@/lib/shared/result.ts';

type SettingMessages =
  | 'panel.open'
  | 'panel.show-lead'
  | 'provider.set-key'
  | 'dataset.set-price'
  | 'free-lookups.set'
  | 'lookup.set-ask-above'
  | 'lookup.set-set'
  | 'consent.give';

/** Answers what pages and screens ask about settings and the side panel. */
export function settingHandlers(
  db: LeadFlowDatabase,
  clock: Clock,
): Pick<Handlers, SettingMessages> {
  return {
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
      await db.transaction('rw', db.settings, async () => {
        await forgetNotInPlan(db, provider);
        await updateSetting(db, 'providerKeys', (keys) => {
          const { [provider]: _, ...others } = keys;
          return key === null ? others : { ...others, [provider]: key };
        });
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
    'lookup.set-ask-above': async ({ micros }) => {
      await putSetting(db, 'askAbove', micros);
      return ok(null);
    },
    'lookup.set-set': async ({ datasets }) => {
      await putSetting(db, 'lookupSet', datasets);
      return ok(null);
    },
    'consent.give': async () => {
      await db.transaction('rw', db.settings, async () => {
        await putSetting(db, 'consentAt', clock());
        // The notice says that they are asked from now on; who switched it off before stays with that.
        await updateSetting(db, 'freeLookups', (wanted) => wanted ?? true);
      });
      return ok(null);
    },
    'free-lookups.set': async ({ on }) => {
      await putSetting(db, 'freeLookups', on);
      return ok(null);
    },
  };
}
