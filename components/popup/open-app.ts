import { browser } from 'wxt/browser';
import { hrefOf, type Route } from '@/components/app/route.ts';

/** The address of a place in the app, wide in a tab of its own. */
export const appUrl = (route: Route): string =>
  browser.runtime.getURL('/sidepanel.html') + hrefOf(route);

/** Opens a place in the app in a tab. */
export const openInTab = (route: Route): void => void browser.tabs.create({ url: appUrl(route) });

export const openSettings = (): void => openInTab({ screen: 'settings' });
