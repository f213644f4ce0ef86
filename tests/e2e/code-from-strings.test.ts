import { globSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { openPopup } from '@/tests/support/browser/extension-pages.ts';
import { serviceWorker } from '@/tests/support/browser/service-worker.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { BUILT_EXTENSION } from '@/tests/support/built-extension.ts';
import { giveKeys, openLead } from './lead-page.ts';
import { openWorld, type World } from './open-world.ts';

/** Goes before each of our scripts: notes whatever asks the browser to make code from a string. */
const TRIPWIRE = `globalThis.codeMade ??= (() => {
  const made = [];
  const note = {
    apply: (target, self, args) => (made.push(String(args.at(-1))), Reflect.apply(target, self, args)),
    construct: (target, args) => (made.push(String(args.at(-1))), Reflect.construct(target, args)),
  };
  globalThis.Function = new Proxy(Function, note);
  globalThis.eval = new Proxy(eval, note);
  return made;
})();\n`;

let folder: string;
let world: World;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadflow-tripwire-'));
  await cp(BUILT_EXTENSION, folder, { recursive: true });
  for (const file of globSync('**/*.js', { cwd: folder })) {
    const path = join(folder, file);
    await writeFile(path, TRIPWIRE + (await readFile(path, 'utf8')));
  }
  world = await openWorld({ extensionPath: folder });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

/** Runs inside a page or the worker. */
const readCodeMade = () => (globalThis as unknown as { codeMade: string[] }).codeMade;
const codeMadeIn = (page: Page): Promise<string[]> => page.evaluate(readCodeMade);

it('makes no code from strings, in the worker or on any screen', async () => {
  await world.ask('sample.load', null);
  await world.ask('consent.give', null);
  await giveKeys(world);
  await openLead(world, '1 Sample Code Rd');
  await press(world.app, /^Find owner/);
  await waitUntil('the owner', async () =>
    (await world.lookups()).some(({ state }) => state === 'done') ? true : undefined,
  );
  for (const [screen, shows] of SCREENS) {
    await world.goTo(`#/${screen}`);
    await waitForWords(world.app, shows);
  }
  const popup = await openPopup(world.session, world.app);
  await press(popup, /^Export$/);
  await waitForWords(popup, /Export \d+ rows?/);

  const worker = await serviceWorker(world.session);
  const made = {
    worker: await worker.evaluate(readCodeMade),
    app: await codeMadeIn(world.app),
    popup: await codeMadeIn(popup),
  };
  expect(made).toEqual({ worker: [], app: [], popup: [] });
});

const SCREENS: [screen: string, shows: RegExp][] = [
  ['board', /Sample data\./],
  ['leads', /Sample Code Rd/],
  ['queue', /Done today/],
  ['costs', /\$0\.10/],
  ['reports', /Funnel/],
  ['settings', /Providers/],
];
