import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { waitForWords } from '@/tests/support/browser/app-page.ts';
import { killServiceWorker } from '@/tests/support/browser/service-worker.ts';
import { aHome, onZillow } from './homes.ts';
import { leadAt, openWorld, type World } from './open-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.leavePages());
afterAll(() => world.close());

it('says that the disk is full, and saves once there is room', async () => {
  const home = aHome('1 Sample Full Rd');
  const devtools = await world.app.createCDPSession();
  const { origin } = world.session;
  await world.app.goto('about:blank');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  // Chrome looks at the room anew when it opens a database, not at every write.
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const { overlay, exceptions } = await world.visit(onZillow(home));
  await overlay.press('Save lead');
  await overlay.waitForText(/Not saved\s+This device is full\. Free some space, then try again\./);

  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await overlay.press('Retry');
  await overlay.waitForText(/Saved to New/);
  await world.goTo('#/board');
  expect(await leadAt(world, home.street)).toBeDefined();
  expect(exceptions).toEqual([]);
});

it('says that an older page blocks the database, and saves once it is closed', async () => {
  const older = await world.session.open(`${world.session.origin}/manifest.json`);
  await world.app.goto('about:blank');
  await killServiceWorker(world.session);
  await older.evaluate(holdOldVersion);

  const home = aHome('2 Sample Blocked Rd');
  const { overlay, exceptions } = await world.visit(onZillow(home));
  await overlay.press('Save lead');
  const why = /Another LeadFlow page is open in an older version\. Close it, then try again\./;
  await overlay.waitForText(new RegExp(`Not saved\\s+${why.source}`));
  const app = await world.goTo('#/leads');
  await waitForWords(app, why);

  await older.close();
  await waitForWords(app, /No leads yet/);
  await overlay.press('Retry');
  await overlay.waitForText(/Saved to/);
  await waitForWords(app, new RegExp(home.street));
  expect(exceptions).toEqual([]);
});

/** Runs in a page of the extension: a page of a version before the first, which never lets go. */
async function holdOldVersion(): Promise<void> {
  for (const request of [indexedDB.deleteDatabase('leadflow'), indexedDB.open('leadflow', 1)])
    await new Promise<void>((resolve, reject) => {
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => reject(request.error ?? new Error('Not opened')));
    });
}
