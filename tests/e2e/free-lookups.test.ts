import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, shownText, waitForWords } from '@/tests/support/browser/app-page.ts';
import { zonesAt } from '@/tests/support/stand-ins/fema/fema-stand-in.ts';
import { aHome, onZillow } from './homes.ts';
import { openLead, saveHomes } from './lead-page.ts';
import { openWorld, type World } from './open-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const asked = () => world.standIns.requests().map(({ provider }) => provider);
const FREE = ['census', 'fcc', 'fema'];

describe('without any key', () => {
  it('asks nobody before the notice, which names who gets what', async () => {
    await openLead(world, '1 Sample Free Rd');
    const shown = await waitForWords(world.app, /Find flood zone\s*, free\s*Free/);
    expect(shown).toMatch(/need your own key/);
    expect(shown).not.toMatch(/Owner and mortgage\s+ATTOM/);
    await press(world.app, /^Find flood zone/);
    await waitForWords(world.app, /Before your first look-up/);
    expect(await shownText(world.app)).toMatch(
      /geocoding\.geo\.census\.gov\) gets the address, FEMA \(hazards\.fema\.gov\)\s+and the FCC \(geo\.fcc\.gov\) get the coordinates/,
    );
    await press(world.app, /^Not now$/);
    expect(asked()).toEqual([]);
  });

  it('looks up what was asked for, for nothing, once the notice is agreed to', async () => {
    await press(world.app, /^Find flood zone/);
    await press(world.app, /^Agree and look up\s*, free/);
    await waitForWords(world.app, answered('Flood zone'));
    expect(asked()).toEqual(['fema']);
  });

  it('knows flood zone, county and tract of the next home that is saved, by itself', async () => {
    const home = homeInZone('AE');
    const { overlay } = await world.visit(onZillow(home));
    await overlay.press('Save lead');
    await overlay.waitForText(/Saved to New/);
    await world.leavePages();
    const lead = (await world.leads()).find(({ address }) => address.street === home.street);
    await world.goTo(`#/lead/${lead?.id}`);
    await waitForWords(world.app, /Flood zone\s+AE · special flood hazard area\s+from\s+FEMA/);
    await waitForWords(world.app, /County\s+Sample County \d+\s+from\s+Census/);
    const shown = await waitForWords(world.app, /Census tract\s+\d{11}/);
    expect(shown).toMatch(/Spent so far:\s*\$0\.00/);
  });

  it('finds the place of an address first, and then what lies there', async () => {
    const before = asked().length;
    const [leadId] = await saveHomes(world, '3 Sample Free Rd');
    await world.goTo(`#/lead/${leadId}`);
    await waitForWords(world.app, answered('Place and county'));
    await waitForWords(world.app, answered('Flood zone'));
    await waitForWords(world.app, answered('Census area'));
    await waitForWords(world.app, /County\s+Sample County \d+/);
    expect(asked()[before]).toBe('census');
    await expect.poll(() => asked().slice(before).toSorted()).toEqual(FREE);
  });

  it('never asked anybody who takes money, with no key at all', async () => {
    expect([...new Set(asked())].toSorted()).toEqual(FREE);
    expect(world.standIns.requests().filter(({ key }) => key !== null)).toEqual([]);
    expect(world.standIns.ledger.totals().rows).toBe(0);
    const charged = (await world.ledger()).map(({ chargedMicros }) => chargedMicros);
    expect(charged.filter((micros) => micros > 0)).toEqual([]);
  });

  it('leaves new leads alone once that is switched off', async () => {
    await world.goTo('#/settings');
    await waitForWords(world.app, /US Census\s+Place, county, census tract/);
    await press(world.app, /^Look up new leads by themselves/);
    await waitForWords(world.app, /New leads wait for your press/);
    const before = asked().length;
    const [leadId] = await saveHomes(world, '4 Sample Free Rd');
    await world.goTo(`#/lead/${leadId}`);
    await waitForWords(world.app, /Find place\s*, free/);
    expect(asked()).toHaveLength(before);
  });
});

/** The row of a dataset once its answer is in, whatever it was. */
const answered = (title: string): RegExp =>
  new RegExp(`${title}[^·]*· (nothing found, )?1 min old`);

/** A home where the stand-in's map has this zone. */
function homeInZone(zone: string) {
  for (let number = 100; ; number += 1) {
    const home = aHome(`${number} Sample Flood Rd`);
    const geometry = `${home.lng.toFixed(6)},${home.lat.toFixed(6)}`;
    if (zonesAt(geometry)[0]?.FLD_ZONE === zone) return home;
  }
}
