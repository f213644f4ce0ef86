import type { Page } from 'puppeteer';
import type { Lookup } from '../../lib/domain/lookup.ts';
import { press, waitForWords } from '../../tests/support/browser/app-page.ts';
import { sidePanel } from '../../tests/support/browser/extension-pages.ts';
import { pageOverlay } from '../../tests/support/browser/pill.ts';
import type { ServedPage } from '../../tests/support/tls-server.ts';
import { readTable } from '../../tests/support/browser/read-table.ts';
import { waitUntil } from '../../tests/support/browser/wait-until.ts';
import { openPage, readLeads, shoot, type DemoRun } from './demo-run.ts';

const VERBS = [/^Find owner/, /^Find value/, /^Find phones/];
const OPEN_STATES: ReadonlySet<Lookup['state']> = new Set<Lookup['state']>(['queued', 'running']);

/** Opens a saved home's page, from there its lead in the side panel, and buys all there is about it. */
export async function lookUpHome(
  run: DemoRun,
  served: ServedPage,
  isFirst: boolean,
): Promise<Page> {
  const page = await openPage(run, served);
  const overlay = pageOverlay(page);
  await overlay.waitForText(/In /);
  await overlay.press('Open');
  const panel = await sidePanel(run.session);
  const street = await streetAt(run, served.url);
  await waitForWords(panel, new RegExp(`${street}[\\s\\S]*Look up`));
  for (const [index, verb] of VERBS.entries()) {
    await press(panel, verb);
    if (isFirst && index === 0) {
      await waitForWords(panel, /Before your first look-up/);
      await shoot(run, panel, 'panel-consent');
      await press(panel, /^Agree and look up/);
    }
    await waitUntil(`the answer to ${String(verb)}`, () => areSettled(run, index + 1, street));
  }
  await waitForWords(panel, /(reading is free[\s\S]*){3}/);
  await shoot(run, panel, 'panel-lookups');
  await press(panel, /^Owner$/);
  await shoot(run, panel, 'panel-lead');
  return panel;
}

async function streetAt(run: DemoRun, url: string): Promise<string> {
  const { pathname } = new URL(url);
  const lead = (await readLeads(run)).find(({ sightings }) =>
    sightings.some((sighting) => new URL(sighting.url).pathname === pathname),
  );
  return lead?.address.street ?? '';
}

/** True once this many lookups of the lead have ended, however they did. */
async function areSettled(run: DemoRun, count: number, street: string): Promise<true | undefined> {
  const lead = (await readLeads(run)).find(({ address }) => address.street === street);
  const lookups = (await readTable<Lookup>(run.app, 'lookups')).filter(
    ({ leadId }) => leadId === lead?.id,
  );
  const ended = lookups.filter(({ state }) => !OPEN_STATES.has(state));
  return ended.length >= count ? true : undefined;
}
