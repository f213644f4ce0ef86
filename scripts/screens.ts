import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { waitForWords } from '../tests/support/browser/app-page.ts';
import { endOfMotion } from '../tests/support/browser/end-of-motion.ts';
import { openAppTab } from '../tests/support/browser/extension-pages.ts';
import { launchExtension } from '../tests/support/browser/launch.ts';
import { createStandIns } from '../tests/support/stand-ins/stand-ins.ts';
import { startHostServer } from '../tests/support/tls-server.ts';
import { ROOT, runNpmScript } from './run-step.ts';
import { fillApp } from './screens/fill-app.ts';
import { flawsOf } from './screens/flaws.ts';
import { placesOf, type Place } from './screens/places.ts';

const OUTPUT = join(ROOT, 'docs/screens');
const WIDTHS = [360, 400, 1280];
const HEIGHT = 800;
const SCHEMES = ['light', 'dark'] as const;

/** Builds the extension, opens every screen at each width in light and dark, and keeps a picture of each. */
async function main(): Promise<void> {
  if (!runNpmScript('build')) process.exit(1);
  await mkdir(OUTPUT, { recursive: true });
  const standIns = createStandIns();
  const server = await startHostServer({ standIns });
  const session = await launchExtension({ chromiumFlags: server.chromiumFlags });
  try {
    const app = await openAppTab(session);
    const places = placesOf(await fillApp(app, standIns));
    const flaws: string[] = [];
    for (const width of WIDTHS)
      for (const scheme of SCHEMES)
        for (const place of places) {
          await app.setViewport({ width, height: HEIGHT });
          await app.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          await goTo(app, session.origin, place);
          const name = `${place.name}-${width}-${scheme}`;
          await app.screenshot({ path: join(OUTPUT, `${name}.png`) });
          flaws.push(...(await flawsOf(app)).map((flaw) => `${name} ${flaw}`));
        }
    for (const flaw of flaws) console.error(flaw);
    console.log(`${places.length * WIDTHS.length * SCHEMES.length} pictures in docs/screens`);
    process.exitCode = flaws.length === 0 ? 0 : 1;
  } finally {
    await session.close();
    await server.close();
  }
}

async function goTo(app: Page, origin: string, { hash, shows, hasChart, open }: Place) {
  // From an empty page, so that each screen loads as it does for someone who opens it.
  await app.goto('about:blank');
  await app.goto(`${origin}/sidepanel.html${hash}`);
  await waitForWords(app, shows);
  if (hasChart) await app.waitForSelector('svg.recharts-surface');
  await open?.(app);
  await app.evaluate(endOfMotion);
}

await main();
