import { browser } from 'wxt/browser';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { getSetting, updateSetting } from '@/lib/db/settings.ts';
import { forgetPointed, rememberPointed } from '@/lib/domain/pointed-field.ts';
import type { Handlers } from '@/lib/messaging/server.ts';
import { fail, ok } from '@/lib/shared/result.ts';

type PageMessages =
  | 'page.settings'
  | 'page.set-corner'
  | 'page.set-site'
  | 'pointed.keep'
  | 'pointed.remove'
  | 'report.open';

/** Answers what the pages of a site ask about the site: on or off, where the pill stands, where the user pointed. */
export function pageHandlers(db: LeadFlowDatabase): Pick<Handlers, PageMessages> {
  return {
    'page.settings': async ({ site }) => {
      const [sitesOff, corners, pointed, saveShortcut] = await Promise.all([
        getSetting(db, 'sitesOff'),
        getSetting(db, 'pillCorner'),
        getSetting(db, 'pointedFields'),
        readSaveShortcut(),
      ]);
      return ok({
        siteOn: !sitesOff.includes(site),
        corner: corners[site] ?? 'bottom-right',
        saveShortcut,
        pointed: pointed.filter((one) => one.site === site),
      });
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
    'pointed.keep': async (pointed) => {
      await updateSetting(db, 'pointedFields', (known) => rememberPointed(known, pointed));
      return ok(null);
    },
    'pointed.remove': async (pointed) => {
      await updateSetting(db, 'pointedFields', (known) => forgetPointed(known, pointed));
      return ok(null);
    },
    'report.open': async (_, { tabId }) => {
      if (tabId === null) return fail({ kind: 'not-found' });
      await browser.tabs.create({ url: browser.runtime.getURL(`/report.html#${tabId}`) });
      return ok(null);
    },
  };
}

/** The user may have chosen other keys for it, or none, and another extension may have been first. */
async function readSaveShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'save-lead')?.shortcut || null;
}
