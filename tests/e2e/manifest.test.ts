import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROVIDERS } from '@/lib/enrichment/registry.ts';
import { PILL_SITES, SITE_MATCHES } from '@/lib/sites/catalogue.ts';
import { BUILT_EXTENSION } from '@/tests/support/built-extension.ts';

const manifest = JSON.parse(readFileSync(join(BUILT_EXTENSION, 'manifest.json'), 'utf8'));
const sources = Object.values(
  import.meta.glob<string>('../../{entrypoints,components,lib}/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).join('\n');

/** What the code calls where it needs each permission. */
const USED_BY: Record<string, RegExp> = {
  activeTab: /scripting\.executeScript/,
  alarms: /browser\.alarms\.create/,
  scripting: /scripting\.executeScript/,
  sidePanel: /browser\.sidePanel\.open/,
};

describe('the built manifest', () => {
  it('asks for the permissions the code uses, and no other', () => {
    expect(manifest.permissions.toSorted()).toEqual(Object.keys(USED_BY));
    for (const use of Object.values(USED_BY)) expect(sources).toMatch(use);
    expect(manifest.optional_permissions).toBeUndefined();
  });

  it("may reach the providers' hosts, and no other", () => {
    const origins = Object.values(PROVIDERS).map(({ origin }) => `${origin}/*`);
    expect(manifest.host_permissions.toSorted()).toEqual(origins.toSorted());
  });

  it('runs in the pages of the sites with a pill, and in no other', () => {
    const matches = manifest.content_scripts.flatMap(
      (script: { matches: string[] }) => script.matches,
    );
    expect(matches.toSorted()).toEqual(SITE_MATCHES.toSorted());
  });

  it("shows a page nothing of ours but its own site's script", () => {
    const shown = manifest.web_accessible_resources;
    expect(shown).toHaveLength(PILL_SITES.length);
    for (const { resources, matches, use_dynamic_url: isHidden } of shown) {
      expect(resources).toHaveLength(1);
      expect(matches).not.toContain('<all_urls>');
      expect(isHidden).toBe(true);
    }
  });

  it('loads no code from elsewhere', () => {
    const pages = readdirSync(BUILT_EXTENSION).filter((file) => file.endsWith('.html'));
    expect(pages).not.toEqual([]);
    for (const page of pages)
      expect(readFileSync(join(BUILT_EXTENSION, page), 'utf8')).not.toMatch(/(src|href)="https?:/);
    expect(manifest.content_security_policy).toBeUndefined();
  });
});
