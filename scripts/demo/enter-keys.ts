import { fillIn, press, waitForWords } from '../../tests/support/browser/app-page.ts';
import { STAND_IN_KEYS } from '../../tests/support/stand-ins/accounts.ts';
import { shoot, type DemoRun } from './demo-run.ts';

const KEYS = { ATTOM: STAND_IN_KEYS.attom, BatchData: STAND_IN_KEYS.batchData };

/** Gives LeadFlow a key for each provider in its settings, where each is tested for free. */
export async function enterKeys(run: DemoRun): Promise<void> {
  const { app } = run;
  await app.bringToFront();
  await app.goto(`${run.session.origin}/sidepanel.html#/settings`);
  for (const [provider, key] of Object.entries(KEYS)) {
    await press(app, new RegExp(`^Add key for ${provider}$`));
    await fillIn(app, `${provider} key`, key);
    await press(app, /^Test and save/);
    await waitForWords(app, new RegExp(`${provider}\\s+Works`));
  }
  await shoot(run, app, 'wide-settings');
  await app.goto(`${run.session.origin}/sidepanel.html#/board`);
}
