import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../scripts/find-browser.ts';

afterEach(() => vi.unstubAllEnvs());

/** An executable that tells this as its version. */
function fakeBrowser(name: string, version: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'leadflow-browser-')), name);
  writeFileSync(path, `#!/bin/sh\necho "${version}"\n`, { mode: 0o755 });
  return path;
}

describe.skipIf(process.platform === 'win32')('findBrowser', () => {
  it('takes the browser that CHROME_PATH names', () => {
    const named = fakeBrowser('my-chrome', 'Chromium 156.0.8078.79 built on Debian');
    vi.stubEnv('CHROME_PATH', named);
    expect(findBrowser()).toBe(named);
  });

  it.each([
    ['too old', 'Google Chrome 99.0.4844.51'],
    ['no browser at all', 'Command requires the snap to be installed'],
  ])('says so when CHROME_PATH is %s', (_, version) => {
    vi.stubEnv('CHROME_PATH', fakeBrowser('my-chrome', version));
    expect(findBrowser).toThrow(/CHROME_PATH is .*my-chrome, which is not Chrome 123 or newer/);
  });
});
