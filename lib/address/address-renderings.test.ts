import { describe, expect, it } from 'vitest';
import { normalizeAddress } from './address.ts';

const keyOf = (address: string) => normalizeAddress(address)?.key ?? null;

const LINE = '12 Oak St Apt 4, Springfield, IL 62701';

describe('one home written in different ways has one key', () => {
  it.each([
    ['capitals without commas', '12 OAK STREET APT 4 SPRINGFIELD IL 62701'],
    ['lower case', '12 oak st apt 4 springfield il 62701'],
    ['full stops', '12 Oak St., Apt. 4, Springfield, IL. 62701'],
    ['words in full', '12 Oak Street, Apartment 4, Springfield, Illinois 62701'],
    ['lines', '12 Oak St\nApt 4\nSpringfield, IL 62701'],
    ['pipes', '12 Oak St Apt 4 | Springfield | IL | 62701'],
    ['stray spaces', '  12 Oak St Apt 4 ,  Springfield ,IL  62701 '],
    ['ZIP+4 and country', '12 Oak St Apt 4, Springfield, IL 62701-1234, USA'],
    ['ZIP+4 without its hyphen', '12 Oak St Apt 4, Springfield, IL, 627011234'],
    ['a slug', '12-Oak-St-APT-4-Springfield-IL-62701'],
    ['a slug with underscores and an id', '12-Oak-St-Apt-4_Springfield_IL_62701_M12345-67890'],
    ['a sign', '12 Oak St #4, Springfield, IL 62701'],
    ['a sign without a space', '12 Oak St#4, Springfield, IL 62701'],
    ['a sign and a designator', '12 Oak St Unit #4, Springfield, IL 62701'],
    ['a suite', '12 Oak St Ste 4, Springfield, IL 62701'],
    ['no designator', '12 OAK ST 4, SPRINGFIELD, IL 62701'],
    ['the unit first', 'Unit 4, 12 Oak St, Springfield, IL 62701'],
    ['the unit last', '12 Oak St, Springfield, IL 62701 Apt 4'],
    ['the unit between commas', '12 Oak St, 4, Springfield, IL 62701'],
    ['another city of the ZIP', '12 Oak St Apt 4, Leland Grove, IL 62701'],
    ['a recipient behind', '12 Oak St Apt 4 Attn Ada Example, Springfield, IL 62701'],
  ])('with %s', (_, text) => {
    expect(keyOf(text)).toBe(keyOf(LINE));
  });

  it.each([
    ['ordinal words', '9 Fifth Ave, Troy, NY 12180', '9 5th Avenue, Troy, NY 12180'],
    ['compound ordinals', '9 Forty Fourth St, Troy, NY 12180', '9 44th St, Troy, NY 12180'],
    ['ordinals without ending', '9 E 21 St, Troy, NY 12180', '9 East 21st Street, Troy, NY 12180'],
    ['leading zeros', '9 09th St, Troy, NY 12180', '9 9th St, Troy, NY 12180'],
    ['saints', '9 St Paul St, Troy, NY 12180', '9 Saint Paul Street, Troy, NY 12180'],
    ['mounts and forts', '9 Mt Fort Rd, Troy, NY 12180', '9 Mount Ft Road, Troy, NY 12180'],
    ['accents', '9 Kalākaua Ave, Honolulu, HI 96815', '9 Kalakaua Ave, Honolulu, HI 96815'],
    ['apostrophes', "9 O'Neil Ct, Troy, NY 12180", '9 ONeil Court, Troy, NY 12180'],
    [
      'names in one word',
      '9 Mc Gill Lake Shore Dr, Troy, NY 12180',
      '9 McGill Lakeshore Dr, Troy, NY 12180',
    ],
    ['dotted directions', '9 Elm Rd. N.E., Warren, OH 44483', '9 Elm Rd NE, Warren, OH 44483'],
    [
      'a direction of its own segment',
      '9 M St, NW, Washington, DC 20036',
      '9 M St NW, Washington, DC 20036',
    ],
    [
      'a direction before the city',
      '9 M St, NW Washington, DC 20036',
      '9 M St NW, Washington, DC 20036',
    ],
    [
      'Dr King with and without titles',
      '9 Dr. Martin Luther King, Jr. Blvd, Troy, NY 12180',
      '9 MLK Blvd, Troy, NY 12180',
    ],
    ['hyphens in units', '9 Elm St Apt D-304, Troy, NY 12180', '9 Elm St # D304, Troy, NY 12180'],
    ['floors', '9 Elm St, 2nd Floor, Troy, NY 12180', '9 Elm St Fl 2, Troy, NY 12180'],
    ['penthouses', '9 Elm St Penthouse 2, Troy, NY 12180', '9 Elm St Unit PH2, Troy, NY 12180'],
    [
      'units of buildings',
      '9 Elm St Bldg C 204, Troy, NY 12180',
      '9 Elm St, Building C, Apt 204, Troy, NY 12180',
    ],
    ['word units', '9 Elm St (Upper), Troy, NY 12180', '9 Elm St # UPPR, Troy, NY 12180'],
    ['fractions', '123½ Oak St, Erie, PA 16501', '123-1/2 Oak Street, Erie, PA 16501'],
    ['ranges', '1234/1236 Oak St, Erie, PA 16501', '1234 - 1236 Oak St, Erie, PA 16501'],
    ['a letter behind the number', '123-A Oak St, Erie, PA 16501', '123 A Oak St, Erie, PA 16501'],
    [
      'numbers spelled out',
      'One S Wacker Dr, Chicago, IL 60606',
      '1 South Wacker Drive, Chicago, IL 60606',
    ],
    [
      'Wisconsin grid numbers',
      'N 112 W 17001 Elm Rd, Jackson, WI 53037',
      'N112W17001 Elm Rd, Jackson, WI 53037',
    ],
    [
      'Utah grid streets',
      '6641 N 2200 W #D304, Park City, UT 84098',
      '6641 North 2200 West Apt D304 Park City UT 84098',
    ],
    [
      'a slug of a range',
      '449-451-9th-St-San-Francisco-CA-94103',
      '449-451 9th St, San Francisco, CA 94103',
    ],
    ['a ZIP without its zero', '9 Elm St, Norwalk, CT 6851', '9 Elm St, Norwalk, CT 06851'],
    [
      'urbanizations',
      'URB LAS FLORES 150 CALLE A SAN JUAN PR 00926',
      '150 Calle A, Urb Las Flores, San Juan, PR 00926',
    ],
    [
      'a building behind the street',
      '9 Elm St Apt , Troy, NY 12180',
      '9 Elm St, Willow Court, Troy, NY 12180',
    ],
  ])('with %s', (_, one, other) => {
    expect(keyOf(one)).not.toBeNull();
    expect(keyOf(one)).toBe(keyOf(other));
  });
});

describe('different homes have different keys', () => {
  it.each([
    ['a fraction', '123 Oak St', '123 1/2 Oak St'],
    ['a letter', '123 Oak St', '123A Oak St'],
    ['a unit', '123 Oak St', '123 Oak St Apt 1'],
    ['another unit', '123 Oak St Apt 1', '123 Oak St Apt 1B'],
    ['a unit read backwards', '123 Oak St Apt B2', '123 Oak St Apt 2B'],
    ['a building', '123 Oak St Apt 7', '123 Oak St Bldg 7'],
    ['a floor', '123 Oak St Apt 7', '123 Oak St Fl 7'],
    ['a unit of a building', '123 Oak St Bldg C 204', '123 Oak St Bldg C 205'],
    ['a box at the house', '123 Oak St Box 15', '123 Oak St Box 16'],
    ['the suffix', '123 Oak St', '123 Oak Ave'],
    ['the direction', '123 N Oak St', '123 S Oak St'],
    ['the grid order', '1416 N 1450 E', '1450 E 1416 N'],
    ['the ordinal', '123 5th St', '123 6th St'],
    ['the letter street', '123 K St', '123 L St'],
    ['a letter and a direction', '123 W St', '123 West St'],
    ['the end of a range', '766-768 Oak St', '766-770 Oak St'],
    ['the highway kind', '123 County Road 7', '123 FM 7'],
    ['the highway number', '123 Highway 104', '123 Highway 105'],
    ['county highway and road', '123 County Highway 7', '123 County Road 7'],
  ])('apart by %s', (_, one, other) => {
    const place = ', Springfield, IL 62701';
    expect(keyOf(one + place)).not.toBe(keyOf(other + place));
  });

  it('apart by ZIP, and by city where no ZIP is given', () => {
    expect(keyOf('12 Oak St, Troy, NY 12180')).not.toBe(keyOf('12 Oak St, Troy, NY 12181'));
    expect(keyOf('12 Oak St, Troy, NY')).not.toBe(keyOf('12 Oak St, Utica, NY'));
  });

  it('apart by urbanization', () => {
    const street = '150 Calle A, San Juan, PR 00926';
    expect(keyOf(`Urb Las Flores, ${street}`)).not.toBe(keyOf(`Urb El Prado, ${street}`));
  });
});
