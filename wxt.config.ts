import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  targetBrowsers: ['chrome'],
  manifest: {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    minimum_chrome_version: '123',
    permissions: ['activeTab', 'alarms', 'scripting', 'sidePanel'],
    host_permissions: ['https://api.gateway.attomdata.com/*', 'https://api.batchdata.com/*'],
    commands: {
      'save-lead': {
        suggested_key: { default: 'Alt+S' },
        description: '__MSG_commandSave__',
      },
    },
  },
});
