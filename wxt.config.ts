import { defineConfig } from 'wxt';
import { hostPermissions, readEnvironment } from './lib/enrichment/environment.ts';
import { listingScript, PILL_SITES, SHARED_SCRIPTS, SITE_MATCHES } from './lib/sites/catalogue.ts';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  // As `minimum_chrome_version`: for older ones the style sheets' light-dark() would be rewritten.
  vite: () => ({ build: { target: 'chrome130' } }),
  targetBrowsers: ['chrome'],
  // A function, because the variables of the mode are read only by then.
  manifest: () => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    minimum_chrome_version: '130',
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'sidePanel'],
    // Asked for when the user sets the first reminder.
    optional_permissions: ['notifications'],
    host_permissions: hostPermissions(readEnvironment(import.meta.env)).given,
    // Asked for one origin at a time: a provider's when its key is saved, any other when the user wants a site read
    // without opening LeadFlow.
    optional_host_permissions: [
      ...hostPermissions(readEnvironment(import.meta.env)).asked,
      'https://*/*',
      'http://*/*',
    ],
    content_scripts: [{ matches: [...SITE_MATCHES], js: ['listing.js'], run_at: 'document_idle' }],
    // The content script imports a site's own script where a listing may be, and only that site can. The
    // addresses change with every session of the browser, so that no site finds out who uses LeadFlow. What all sites share is for those the user adds too.
    web_accessible_resources: [
      ...PILL_SITES.map((site) => ({
        resources: [listingScript(site).slice(1)],
        matches: [...site.matches],
        use_dynamic_url: true,
      })),
      {
        resources: [...SHARED_SCRIPTS],
        matches: ['https://*/*', 'http://*/*'],
        use_dynamic_url: true,
      },
    ],
    commands: {
      'save-lead': {
        suggested_key: { default: 'Alt+S' },
        description: '__MSG_commandSave__',
      },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandPanel__',
      },
    },
  }),
});
