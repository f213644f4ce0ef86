import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const CACHE = resolve(import.meta.dirname, '../.cache/browsers');
const REMEMBERED = join(CACHE, 'executable.txt');
const PUPPETEER = resolve(
  import.meta.dirname,
  '../node_modules/puppeteer/lib/puppeteer/node/cli.js',
);
/** As in the manifest: older ones cannot run the extension. */
const OLDEST_MAJOR = 123;

/** Chromium comes before Chrome: the branded browser is stricter about extensions from a folder. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const KNOWN_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].flatMap((folder) =>
    NAMES.map((name) => join(folder, name)),
  ),
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    process.env['PROGRAMFILES'],
    process.env['LOCALAPPDATA'],
    process.env['PROGRAMFILES(X86)'],
  ]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
};

/**
 * The executable of a Chrome or Chromium new enough for LeadFlow: the one CHROME_PATH names, an installed
 * one, the one fetched earlier, Debian's package, or a download. Throws with what to do when all fail.
 */
export function findBrowser(): string {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (isUsable(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, which is not Chrome ${OLDEST_MAJOR} or newer.`);
  }
  for (const source of [findInstalled, findRemembered, installWithApt, download]) {
    const found = source();
    if (found !== null) return found;
  }
  throw new Error(
    [
      `No Chrome or Chromium ${OLDEST_MAJOR} or newer was found, and none could be installed.`,
      'Install one (Debian: apt-get install chromium, macOS: brew install --cask chromium,',
      'Windows: https://www.google.com/chrome), or set CHROME_PATH to an executable.',
    ].join('\n'),
  );
}

function findInstalled(): string | null {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const places = [...(KNOWN_PLACES[process.platform] ?? []), ...onPath];
  return places.find((place) => existsSync(place) && isUsable(place)) ?? null;
}

function findRemembered(): string | null {
  if (!existsSync(REMEMBERED)) return null;
  const path = readFileSync(REMEMBERED, 'utf8');
  return existsSync(path) && isUsable(path) ? path : null;
}

/** Debian's package, where we may install it: as root, or by sudo that asks for no password. */
function installWithApt(): string | null {
  if (process.platform !== 'linux' || !runs('apt-get', ['--version'])) return null;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !runs('sudo', ['-n', 'true'])) return null;
  console.log('No Chrome or Chromium found. Installing the package chromium with apt-get ...');
  const apt = (args: string[]) =>
    isRoot ? runs('apt-get', args, 'inherit') : runs('sudo', ['-n', 'apt-get', ...args], 'inherit');
  apt(['update', '-q']);
  apt(['install', '-y', '-q', 'chromium']);
  return findInstalled();
}

/** Chrome for Testing, by Puppeteer's own installer, into a folder of this project. */
function download(): string | null {
  console.log('Downloading Chrome for Testing ...');
  mkdirSync(CACHE, { recursive: true });
  const { status, stdout } = spawnSync(
    process.execPath,
    [PUPPETEER, 'browsers', 'install', 'chrome', '--format', '{{path}}'],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, PUPPETEER_CACHE_DIR: CACHE },
      timeout: 600_000,
    },
  );
  const path = stdout.trim().split('\n').at(-1) ?? '';
  if (status !== 0 || !existsSync(path)) return null;
  writeFileSync(REMEMBERED, path);
  return path;
}

/** A name on the path can be a stub that only tells how to install the real thing. */
function isUsable(executable: string): boolean {
  // Chrome for Windows opens a window instead of telling its version.
  if (process.platform === 'win32') return existsSync(executable);
  const { status, stdout } = spawnSync(executable, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 20_000,
  });
  const major = /\b(\d+)\.\d+\.\d+/.exec(stdout ?? '')?.[1];
  return status === 0 && Number(major) >= OLDEST_MAJOR;
}

const runs = (command: string, args: string[], stdio: 'ignore' | 'inherit' = 'ignore'): boolean =>
  spawnSync(command, args, {
    stdio: ['ignore', stdio, stdio],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  }).status === 0;
