import { browser } from 'wxt/browser';
import { hrefOf, type Route } from '@/components/app/route.ts';

/** The address of a place in the app, wide in a tab of its own. */
export const appUrl = (route: Route): string =>
  browser.runtime.getURL('/sidepanel.html') + hrefOf(route);

/** Opens a place in the app in a tab. */
export const openInTab = (route: Route): void => void browser.tabs.create({ url: appUrl(route) });

export const openSettings = (): void => openInTab({ screen: 'settings' });

/** Opens the page on which a report of a tab's page is looked at and saved. */
export const openReport = (tabId: number): void =>
  void browser.tabs.create({ url: browser.runtime.getURL(`/report.html#${tabId}`) });
