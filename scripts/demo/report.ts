import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerEntry } from '../../lib/domain/lookup.ts';
import { formatMicros } from '../../lib/shared/money.ts';
import { readTable } from '../../tests/support/browser/read-table.ts';
import type { StandInProvider } from '../../tests/support/stand-ins/provider-call.ts';
import { STAND_IN_HOSTS } from '../../tests/support/stand-ins/stand-ins.ts';
import type { PageOutcome } from './capture-pages.ts';
import { readLeads, type DemoRun } from './demo-run.ts';

/** What the demo did, as it is written to report.json. */
export interface DemoReport {
  pages: PageOutcome[];
  leads: number;
  sites: string[];
  spend: { provider: StandInProvider; ledgerMicros: number; billedMicros: number; calls: number }[];
  moved: string | null;
  exportedRows: number;
  /** Requests to property sites other than for the pages the user opened. */
  requestsOfOurs: string[];
  extensionProblems: string[];
  times: { step: string; ms: number }[];
}

/** What the ledger of LeadFlow and the providers' own bills say. */
export async function readSpend(run: DemoRun): Promise<DemoReport['spend']> {
  const ledger = await readTable<LedgerEntry>(run.app, 'ledger');
  const billed = run.standIns.ledger.totals().byProvider;
  return (['attom', 'batchdata'] as const).map((provider) => {
    const entries = ledger.filter((entry) => entry.provider === provider);
    return {
      provider,
      calls: entries.length,
      ledgerMicros: entries.reduce((sum, { chargedMicros }) => sum + chargedMicros, 0),
      billedMicros: billed[provider].micros,
    };
  });
}

/** What reached the property sites besides the pages themselves and their icons. */
export const requestsOfOurs = ({ server }: DemoRun): string[] =>
  server
    .requests()
    .filter(({ host }) => !STAND_IN_HOSTS.has(host))
    .filter(({ destination, path }) => destination !== 'document' && path !== '/favicon.ico')
    .map(({ method, host, path }) => `${method} ${host}${path}`);

/** How many leads there are, and from which sites. */
export async function countLeads(run: DemoRun): Promise<Pick<DemoReport, 'leads' | 'sites'>> {
  const leads = await readLeads(run);
  const sites = new Set(leads.flatMap(({ sightings }) => sightings.map(({ site }) => site)));
  return { leads: leads.length, sites: [...sites] };
}

/** What is not as it must be; empty when the demo did its job. */
export function shortcomings(report: DemoReport): string[] {
  const { pages, leads, exportedRows, spend, moved } = report;
  return [
    ...pages.flatMap((page) => page.wrong.map((wrong) => `${page.page}: ${wrong}`)),
    ...pages
      .filter(({ captured, expected }) => captured !== expected)
      .map(({ page, captured, expected }) => `${page}: ${captured} captured of ${expected}`),
    ...(exportedRows === leads ? [] : [`${exportedRows} rows exported of ${leads} leads`]),
    ...(moved === null ? ['No card moved'] : []),
    ...spend
      .filter(({ ledgerMicros, billedMicros }) => ledgerMicros !== billedMicros || !billedMicros)
      .map(({ provider }) => `${provider}: ledger and bill differ, or nothing was bought`),
    ...report.requestsOfOurs.map((request) => `Request to a property site: ${request}`),
    ...report.extensionProblems,
  ];
}

/** Prints the report and leaves it in the output folder. */
export async function publishReport(report: DemoReport, folder: string): Promise<void> {
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  const { leads, sites, spend, moved, exportedRows, pages } = report;
  console.log('\nReport');
  for (const page of pages) console.log(`  ${pageLine(page)}`);
  console.log(`  ${leads} leads from ${sites.length} sites: ${sites.join(', ')}`);
  for (const { provider, calls, ledgerMicros, billedMicros } of spend)
    console.log(
      `  ${provider}: ${calls} calls, ledger ${formatMicros(ledgerMicros)}, billed ${formatMicros(billedMicros)}`,
    );
  console.log(`  moved: ${moved ?? 'nothing'}`);
  console.log(`  exported: ${exportedRows} rows`);
  console.log(`  time: ${Math.round(report.times.reduce((sum, { ms }) => sum + ms, 0) / 1000)} s`);
  console.log(`  in ${folder}: leads.csv, report.json, screenshots`);
}

function pageLine({ page, kind, captured, expected, added, fields, wrong }: PageOutcome): string {
  if (kind === 'negative')
    return `${page}: ${captured === 0 ? 'no lead, as it should be' : 'A LEAD'}`;
  const verdict = wrong.length === 0 ? 'all right' : `WRONG: ${wrong.join('; ')}`;
  const known = fields.length === 0 ? `${added} new` : `with ${fields.join(', ')}`;
  return `${page}: ${captured} of ${expected}, ${known}; ${verdict}`;
}
