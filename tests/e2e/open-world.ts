import type { Page } from 'puppeteer';
import type { PipelineEvent } from '@/lib/domain/event.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { LedgerEntry, Lookup } from '@/lib/domain/lookup.ts';
import type { Answer, MessageType, Payload } from '@/lib/messaging/protocol.ts';
import { openAppTab } from '@/tests/support/browser/extension-pages.ts';
import { extensionProblems } from '@/tests/support/browser/extension-problems.ts';
import {
  launchExtension,
  type ExtensionBrowser,
  type LaunchOptions,
} from '@/tests/support/browser/launch.ts';
import { readTable } from '@/tests/support/browser/read-table.ts';
import { visit, type Visit } from '@/tests/support/browser/visit.ts';
import { createStandIns } from '@/tests/support/stand-ins/stand-ins.ts';
import { startHostServer } from '@/tests/support/tls-server.ts';
import type { HtmlPage } from './homes.ts';

const HOSTS = [
  'www.zillow.com',
  'www.redfin.com',
  'www.rightmove.co.uk',
  'www.sample-homes.example',
];

/** The extension in a browser of its own, the sites it is used on, and the providers' stand-ins. */
export async function openWorld(
  options: Pick<LaunchOptions, 'extensionPath' | 'chromiumFlags'> = {},
) {
  const standIns = createStandIns();
  const server = await startHostServer({ hosts: HOSTS, standIns });
  const chromiumFlags = [...server.chromiumFlags, ...(options.chromiumFlags ?? [])];
  return worldIn(await launchExtension({ ...options, chromiumFlags }), { server, standIns });
}

/** The same after the browser was closed and opened again. The world before is over. */
export const reopenWorld = async ({ session, server, standIns }: World): Promise<World> =>
  worldIn(await session.reopen(), { server, standIns });

interface Outside {
  server: Awaited<ReturnType<typeof startHostServer>>;
  standIns: ReturnType<typeof createStandIns>;
}

async function worldIn(session: ExtensionBrowser, { server, standIns }: Outside) {
  const app = await openAppTab(session);
  const visits: Visit[] = [];
  return {
    session,
    server,
    standIns,
    /** The app in a tab of its own. */
    app,
    /** Goes to a place in that tab: "#/costs". */
    async goTo(hash: string): Promise<Page> {
      await app.bringToFront();
      await app.goto(`${session.origin}/sidepanel.html${hash}`);
      return app;
    },
    /** Serves a page and opens it in a new tab. */
    async visit({ url, html }: HtmlPage): Promise<Visit> {
      server.serve({ url, content: { html } });
      const visited = await visit(session, url);
      visits.push(visited);
      return visited;
    },
    /** Closes the tabs of all pages visited so far. */
    async leavePages(): Promise<void> {
      await Promise.all(visits.splice(0).map(({ page }) => page.close()));
    },
    /** Asks the background as our own pages do. */
    ask: <Type extends MessageType>(type: Type, payload: Payload<Type>): Promise<Answer<Type>> =>
      app.evaluate(sendFromPage, { type, payload }),
    leads: () => readTable<Lead>(app, 'leads'),
    lookups: () => readTable<Lookup>(app, 'lookups'),
    events: () => readTable<PipelineEvent>(app, 'events'),
    ledger: () => readTable<LedgerEntry>(app, 'ledger'),
    /** Ends it all, and fails when chrome://extensions would show an error or a warning by now. */
    async close(): Promise<void> {
      const problems = await extensionProblems(session.browser, session.extension.id);
      await session.close();
      await server.close();
      if (problems.length > 0) throw new Error(problems.join('\n'));
    },
  };
}
/** Runs inside the app. */
const sendFromPage = (message: unknown) => chrome.runtime.sendMessage(message);

export type World = Awaited<ReturnType<typeof worldIn>>;

/** The lead at this street; undefined when there is none. */
export async function leadAt(world: World, street: string): Promise<Lead | undefined> {
  return (await world.leads()).find(({ address }) => address.street === street);
}
