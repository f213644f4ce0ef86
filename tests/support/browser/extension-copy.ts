import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { BUILT_EXTENSION } from '../built-extension.ts';

/** A copy of the built extension that was once given hosts, for no driver can press Chrome's own dialog. */
export interface ExtensionCopy {
  path: string;
  /**
   * Updates the installed copy to what was built. The hosts were required so far and are optional from
   * now on: Chrome leaves them to it, as if the user had been asked.
   */
  update: (browser: Browser) => Promise<void>;
  remove: () => Promise<void>;
}

/** Copies the built extension with `hosts` ("https://homes.example/*") required. */
export async function copyExtension(hosts: readonly string[]): Promise<ExtensionCopy> {
  const path = await mkdtemp(join(tmpdir(), 'leadflow-copy-'));
  await cp(BUILT_EXTENSION, path, { recursive: true });
  const file = join(path, 'manifest.json');
  const built = await readFile(file, 'utf8');
  const manifest = JSON.parse(built) as chrome.runtime.ManifestV3;
  const host_permissions = [...(manifest.host_permissions ?? []), ...hosts];
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions }));
  return {
    path,
    async update(browser) {
      await writeFile(file, built);
      await browser.installExtension(path);
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
