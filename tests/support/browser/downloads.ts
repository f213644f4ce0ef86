import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtensionBrowser } from './launch.ts';

/** Lets downloads into a folder; the function given runs an action and returns the file it downloaded. */
export async function captureDownloads(
  { browser }: ExtensionBrowser,
  folder: string,
): Promise<(start: () => Promise<void>) => Promise<string>> {
  await mkdir(folder, { recursive: true });
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  return async (start) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    let name = '';
    session.once('Browser.downloadWillBegin', ({ suggestedFilename }) => {
      name = suggestedFilename;
    });
    const follow = ({ state }: { state: 'inProgress' | 'completed' | 'canceled' }) => {
      if (state === 'inProgress') return;
      session.off('Browser.downloadProgress', follow);
      if (state === 'completed') resolve(join(folder, name));
      else reject(new Error(`The download of ${name} was cancelled`));
    };
    session.on('Browser.downloadProgress', follow);
    await start();
    return promise;
  };
}
