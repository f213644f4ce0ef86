import type { Page } from 'puppeteer';
import { press, waitForWords } from '../../tests/support/browser/app-page.ts';

/** One picture's worth of the app. */
export interface Place {
  name: string;
  hash: string;
  /** Words that show once all is there. */
  shows: RegExp;
  /** Its charts load after it. */
  hasChart?: true;
  /** Goes on from the screen to what is over it. */
  open?: (app: Page) => Promise<unknown>;
}

/** Every screen, and the sheets that matter most; the lead is one with answers. */
export const placesOf = (leadId: string): readonly Place[] => [
  { name: 'board', hash: '#/board', shows: /Research/ },
  { name: 'leads', hash: '#/leads', shows: /\d+ leads/ },
  { name: 'lead', hash: `#/lead/${leadId}`, shows: /ATTOM AVM/ },
  { name: 'duplicates', hash: '#/duplicates', shows: /Compare/ },
  { name: 'queue', hash: '#/queue', shows: /Charge uncertain/ },
  { name: 'costs', hash: '#/costs', shows: /spent/i, hasChart: true },
  { name: 'reports', hash: '#/reports', shows: /Funnel/, hasChart: true },
  { name: 'import', hash: '#/import', shows: /Choose a file/ },
  { name: 'settings', hash: '#/settings', shows: /ATTOM/ },
  { name: 'board-export', hash: '#/board', shows: /Research/, open: openExport },
  { name: 'leads-filter', hash: '#/leads', shows: /\d+ leads/, open: openFilter },
  { name: 'board-palette', hash: '#/board', shows: /Research/, open: openPalette },
  { name: 'board-keys', hash: '#/board', shows: /Research/, open: openKeys },
  { name: 'duplicates-compare', hash: '#/duplicates', shows: /Same house\?/, open: openCompare },
];

async function openExport(app: Page): Promise<void> {
  await app.keyboard.press('e');
  await waitForWords(app, /Export \d+ rows?/);
}

async function openCompare(app: Page): Promise<void> {
  await press(app, /^Compare$/);
  await waitForWords(app, /Both histories stay/);
}

async function openFilter(app: Page): Promise<void> {
  await press(app, /^Filter$/);
  await app.waitForSelector('fieldset[aria-label="Filter builder"]');
}

async function openPalette(app: Page): Promise<void> {
  await app.keyboard.down('Control');
  await app.keyboard.press('k');
  await app.keyboard.up('Control');
  await app.waitForSelector('[cmdk-input]:focus');
}

async function openKeys(app: Page): Promise<void> {
  await app.keyboard.press('?');
  await waitForWords(app, /Search and commands/);
}
