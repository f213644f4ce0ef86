import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ASKED_WITH_KEY, PROVIDER_ORIGINS } from '@/lib/enrichment/provider-origins.ts';
import { PROVIDER_IDS } from '@/lib/shared/failure.ts';
import { listingScript, PILL_SITES, SHARED_SCRIPTS, SITE_MATCHES } from '@/lib/sites/catalogue.ts';
import { BUILT_EXTENSION } from '@/tests/support/built-extension.ts';

const read = (file: string) => readFileSync(join(BUILT_EXTENSION, file), 'utf8');
const manifest = JSON.parse(read('manifest.json')) as chrome.runtime.ManifestV3;
const sources = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}')
  .filter((file) => !file.includes('.test.'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** The hosts of the providers that are asked for only with a key, or of the others. */
const hosts = (withKey: boolean) =>
  PROVIDER_IDS.filter((id) => ASKED_WITH_KEY.has(id) === withKey).map(
    (id) => `${PROVIDER_ORIGINS[id]}/*`,
  );

/** What in the sources needs each permission. */
const USES: Readonly<Record<string, RegExp>> = {
  // The popup reads the page it was opened on, whatever its site.
  activeTab: /\.scripting\.executeScript\(\{\s*target: \{ tabId \}/,
  alarms: /\.alarms\.create\(/,
  contextMenus: /\.contextMenus\.create\(/,
  scripting: /\.scripting\./,
  sidePanel: /\.sidePanel\.open\(/,
};

describe('the manifest', () => {
  it('asks for the permissions that are used and no others', () => {
    expect(manifest.permissions?.toSorted()).toEqual(Object.keys(USES));
    const unused = Object.entries(USES).filter(([, use]) => !use.test(sources));
    expect(unused).toEqual([]);
  });

  it('asks for the hosts of the providers and no others', () => {
    expect(manifest.host_permissions?.toSorted()).toEqual(hosts(false).toSorted());
  });

  it('may be given hosts of providers that get a key, and any site of the web, by the user and not by the installation', () => {
    const web = ['https://*/*', 'http://*/*'];
    expect(manifest.optional_host_permissions).toEqual([...hosts(true), ...web]);
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(sources).toMatch(/\.notifications\.create\(/);
  });

  it('runs by itself on the sites that have a reader and nowhere else', () => {
    const matches = manifest.content_scripts?.flatMap((script) => script.matches ?? []) ?? [];
    expect(matches.toSorted()).toEqual(SITE_MATCHES.toSorted());
  });

  it('lets a site reach its own listing script and what all share, under an address of the session, and nothing else', () => {
    const reachable = [
      ...PILL_SITES.map((site) => ({
        resources: [listingScript(site).slice(1)],
        matches: site.matches,
        use_dynamic_url: true,
      })),
      {
        resources: SHARED_SCRIPTS,
        matches: ['https://*/*', 'http://*/*'],
        use_dynamic_url: true,
      },
    ];
    expect(manifest.web_accessible_resources).toEqual(reachable);
  });

  it('opens no other door', () => {
    expect(Object.keys(manifest).toSorted()).toEqual([
      'action',
      'background',
      'commands',
      'content_scripts',
      'default_locale',
      'description',
      'host_permissions',
      'icons',
      'manifest_version',
      'minimum_chrome_version',
      'name',
      'optional_host_permissions',
      'optional_permissions',
      'permissions',
      'side_panel',
      'version',
      'web_accessible_resources',
    ]);
  });
});

const files = (pattern: string) => globSync(pattern, { cwd: BUILT_EXTENSION });

/** Where something stands in the built files: "popup.html: src=…". */
const found = (pattern: string, what: RegExp): string[] =>
  files(pattern).flatMap((file) =>
    [...read(file).matchAll(what)].map(([text]) => `${file}: ${text}`),
  );

describe('the built files', () => {
  it('load scripts and styles only from the extension itself', () => {
    expect(found('**/*.html', /<(?:script|link)[^>]*?(?:src|href)="\/[^/]/g)).not.toEqual([]);
    expect(found('**/*.html', /<(?:script|link)[^>]*?(?:src|href)="(?!\/[^/])[^"]*/g)).toEqual([]);
    expect(found('**/*.css', /@import|url\(\s*["']?(?:https?:|\/\/)/g)).toEqual([]);
  });

  it('fetch no code and make none from strings', () => {
    const remote = /\b(?:import|importScripts)\(\s*["'`]?(?:https?:)?\/\//g;
    expect(found('**/*.js', remote)).toEqual([]);
    expect(found('**/*.js', /\beval\(|\bset(?:Timeout|Interval)\(\s*["'`]/g)).toEqual([]);
  });
});
