import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, press, shownText, waitForWords } from '@/tests/support/browser/app-page.ts';
import { STAND_IN_KEYS } from '@/tests/support/stand-ins/accounts.ts';
import { answeredRow, giveKeys, openLead } from './lead-page.ts';
import { billed, billedTwice, callsOf, spentByLedger } from './money.ts';
import { openWorld, type World } from './open-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('before the first key', () => {
  it('asks for a key instead of asking the provider', async () => {
    await openLead(world, '1 Sample Keyless Rd');
    await waitForWords(world.app, /ATTOM, BatchData, and RentCast need your own key/);
    expect(await shownText(world.app)).not.toMatch(/Find owner/);
    await press(world.app, /^Add key$/);
    await waitForWords(world.app, /No key yet/);
    expect(world.standIns.requests()).toEqual([]);
  });

  it('refuses a key that the provider refuses, and keeps one that works', async () => {
    await world.goTo('#/settings');
    await press(world.app, /^Add key for ATTOM$/);
    await fillIn(world.app, 'ATTOM key', 'not-a-key-of-anybody');
    await press(world.app, /^Test and save/);
    await waitForWords(world.app, /ATTOM refused your key \(401\)\. Not charged\./);
    await fillIn(world.app, 'ATTOM key', STAND_IN_KEYS.attom);
    await press(world.app, /^Test and save/);
    await waitForWords(world.app, /ATTOM\s+Works/);
    await press(world.app, /^Add key for BatchData$/);
    await fillIn(world.app, 'BatchData key', STAND_IN_KEYS.batchData);
    await press(world.app, /^Test and save/);
    await waitForWords(world.app, /BatchData\s+Works/);
    expect(await shownText(world.app)).not.toContain(STAND_IN_KEYS.attom);
    expect(billed(world)).toEqual({ attom: 0, batchdata: 0 });
  });
});

describe('with keys', () => {
  beforeAll(() => giveKeys(world));

  it('buys owner, value and phones at the price on the button, after one consent', async () => {
    await openLead(world, '2 Sample Buyer Rd');
    await waitForWords(world.app, /Find owner\s*, costs 10 cents\s*\$0\.10/);
    await waitForWords(world.app, /Find phones\s*, costs at most 7 cents\s*max \$0\.07/);
    await press(world.app, /^Find owner/);
    await waitForWords(world.app, /Before your first look-up/);
    await press(world.app, /^Not now$/);
    expect(world.standIns.ledger.totals().rows).toBe(0);
    await press(world.app, /^Find owner/);
    await press(world.app, /^Agree and look up/);
    await waitForWords(world.app, answeredRow('Owner and mortgage'));
    await press(world.app, /^Find value/);
    await waitForWords(world.app, answeredRow('Value estimate'));
    await press(world.app, /^Find phones/);
    await waitForWords(world.app, answeredRow('Phones and e-mails'));
    await waitForWords(world.app, /SAMPLE (OWNER|HOLDINGS) \d+/i);
    await waitForWords(world.app, /Spent so far:\s*\$0\.27/);
    expect(billed(world)).toEqual({ attom: 200_000, batchdata: 70_000 });
    expect(await spentByLedger(world)).toEqual(billed(world));
    await world.goTo('#/costs');
    await waitForWords(world.app, /\$0\.27/);
  });

  it('gives a remembered answer for nothing', async () => {
    const street = '3 Sample Twice Rd';
    const leadId = await openLead(world, street);
    await press(world.app, /^Find value/);
    await waitForWords(world.app, answeredRow('Value estimate'));
    const before = billed(world);
    const captured = (await world.events()).find(
      ({ leadIds, detail }) => leadIds.includes(leadId) && detail.kind === 'captured',
    );
    await world.ask('change.undo', { eventId: captured?.id ?? '' });
    const again = await openLead(world, street);
    expect(again).not.toBe(leadId);
    await press(world.app, /^Find value, already paid, costs nothing/);
    await waitForWords(world.app, answeredRow('Value estimate'));
    expect(await callsOf(world, again)).toEqual([]);
    expect(billed(world)).toEqual(before);
  });

  it('has a ledger that agrees with the providers', async () => {
    expect(billedTwice(world)).toEqual([]);
    expect(await spentByLedger(world)).toEqual(billed(world));
  });
});
