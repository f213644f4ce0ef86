import { TargetType, type Target, type WebWorker } from 'puppeteer';
import type { ExtensionBrowser } from './launch.ts';

const WAIT_MS = 20_000;

/** The extension's worker, started if it sleeps. Ask anew after every wait: it may have been replaced. */
export async function serviceWorker(session: ExtensionBrowser): Promise<WebWorker> {
  const target = await session.browser.waitForTarget(isOwnWorker(session), { timeout: WAIT_MS });
  const worker = await target.worker();
  if (worker === null) throw new Error('The worker ended before it could be reached');
  return worker;
}

/** Ends the worker as Chrome does at any moment, and returns when it is gone. The next message starts a new one. */
export async function killServiceWorker(session: ExtensionBrowser): Promise<void> {
  const target = session.browser.targets().find(isOwnWorker(session));
  if (target === undefined) return;
  const gone = new Promise<void>((resolve) => {
    const check = (ended: Target) => {
      if (ended !== target) return;
      session.browser.off('targetdestroyed', check);
      resolve();
    };
    session.browser.on('targetdestroyed', check);
  });
  await (await target.worker())?.close();
  await gone;
}

const isOwnWorker =
  ({ origin }: ExtensionBrowser) =>
  (target: Target): boolean =>
    target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(origin);
