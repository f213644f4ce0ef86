import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Extension, type Page } from 'puppeteer';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { BUILT_EXTENSION } from '../built-extension.ts';
import { allowErrorCollection } from './extension-problems.ts';

export interface ExtensionBrowser {
  browser: Browser;
  extension: Extension;
  /** "chrome-extension://…" */
  origin: string;
  /** Opens an address in a tab of its own and brings it to the front. */
  open: (url: string) => Promise<Page>;
  close: () => Promise<void>;
  /** Ends the browser as its user does and starts it again, with what it kept. This one is over then. */
  reopen: () => Promise<ExtensionBrowser>;
}

export interface LaunchOptions {
  /** Of a `HostServer`, so that real host names lead there and nowhere else. */
  chromiumFlags?: readonly string[];
  headless?: boolean;
  extensionPath?: string;
  windowSize?: { width: number; height: number };
}

const QUIET_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
  // Chromium's sandbox cannot start as root; what it opens here are pages of our own server.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Starts the installed browser with a fresh profile and the built extension, and waits for its worker. */
export const launchExtension = async (options: LaunchOptions = {}): Promise<ExtensionBrowser> =>
  launchWith(await mkdtemp(join(tmpdir(), 'leadflow-profile-')), options);

async function launchWith(profile: string, options: LaunchOptions): Promise<ExtensionBrowser> {
  const { chromiumFlags = [], headless = true, extensionPath = BUILT_EXTENSION } = options;
  const { width, height } = options.windowSize ?? { width: 1400, height: 900 };
  const browser = await launch({
    executablePath: findBrowser(),
    headless,
    pipe: true,
    userDataDir: profile,
    enableExtensions: true,
    defaultViewport: null,
    args: [...QUIET_FLAGS, `--window-size=${width},${height}`, ...chromiumFlags],
  });
  const extension = await install(browser, extensionPath);
  return {
    browser,
    extension,
    origin: `chrome-extension://${extension.id}`,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await page.bringToFront();
      return page;
    },
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    async reopen() {
      await browser.close();
      return launchWith(profile, options);
    },
  };
}

async function install(browser: Browser, path: string): Promise<Extension> {
  await allowErrorCollection(browser);
  // A profile that was used before has it already, and has started it.
  const [known] = (await browser.extensions()).values();
  const id = known?.id ?? (await browser.installExtension(path));
  const extension = known ?? (await browser.extensions()).get(id);
  if (extension !== undefined) return extension;
  await browser.close();
  throw new Error(`The extension at ${path} did not load`);
}
