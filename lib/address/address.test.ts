import { describe, expect, it } from 'vitest';
import { normalizeAddress, type AddressParts } from './address.ts';

const LINE = '12 Oak St Apt 4, Springfield, IL 62701';

const keyOf = (address: string | AddressParts) => normalizeAddress(address)?.key ?? null;
const componentsOf = (address: string) => normalizeAddress(address)?.components;

const parts = (fields: Partial<AddressParts>): AddressParts => ({
  street: '12 Oak St',
  unit: null,
  city: 'Springfield',
  state: 'IL',
  zip: '62701',
  country: 'US',
  ...fields,
});

describe('texts that name no home', () => {
  it.each([
    ['has no house number', 'Cowan Rd, Celina, TX 75009'],
    ['has an ordinal first', '5th Ave, New York, NY 10003'],
    ['has a highway first', 'County Road 410, McKinney, TX 75071'],
    ['has only a lot', 'Lot 12 Oak Rd, Allen, TX 75002'],
    ['has the number zero', '0 Cowan Rd, Celina, TX 75009'],
    ['is a builder plan', 'Aspen Plan, Creekview Meadows'],
    ['is a builder plan with a number', 'Barton - 4441F Plan, Fields - 50 Lots'],
    ['is a numbered builder plan', 'Plan 2513 Modeled, 12 Waterford Ln'],
    ['is a number', '62701'],
    ['is empty', ''],
    ['is a price', '$1,250,000'],
    ['is far too long', `12 Oak St ${'x'.repeat(600)}`],
  ])('give null when the text %s', (_, text) => {
    expect(normalizeAddress(text)).toBeNull();
  });

  it('gives null for parts without a house number', () => {
    expect(normalizeAddress(parts({ street: null }))).toBeNull();
    expect(normalizeAddress(parts({ street: 'Oak St' }))).toBeNull();
  });
});

describe('the parts of an address', () => {
  it('gives components in the form of Publication 28', () => {
    expect(componentsOf('1255 West North Avenue Unit 5, Chicago, Illinois 60642-1234')).toEqual({
      number: '1255',
      predir: 'W',
      street: 'NORTH',
      suffix: 'AVE',
      postdir: null,
      unitType: 'UNIT',
      unit: '5',
      city: 'CHICAGO',
      state: 'IL',
      zip: '60642',
      poBox: null,
      urbanization: null,
    });
  });

  it.each([
    ['a direction as the name', '55 North St', { predir: null, street: 'NORTH', suffix: 'ST' }],
    [
      'directions on both sides',
      '9 E South Temple W',
      { predir: 'E', street: 'SOUTH TEMPLE', postdir: 'W' },
    ],
    ['two suffixes', '9 5th Street Ln N', { street: '5TH STREET', suffix: 'LN', postdir: 'N' }],
    ['a suffix as the name', '26 Court Street', { street: 'COURT', suffix: 'ST' }],
    ['a lettered avenue', '400 Ave D', { street: 'AVE D', suffix: null }],
    [
      'the avenue of the Americas',
      '9 Avenue of the Americas',
      { street: 'AVENUE OF THE AMERICAS', suffix: null },
    ],
    ['no suffix', '9 El Camino Real', { street: 'EL CAMINO REAL', suffix: null }],
    ['E Street in the north', '9 N E St', { predir: 'N', street: 'E', suffix: 'ST' }],
    ['a Queens number', '52-11 111th St', { number: '52-11', street: '111TH' }],
    [
      'a letter behind the number',
      '225 C East Main St',
      { number: '225C', predir: 'E', street: 'MAIN' },
    ],
    [
      'a frontage road',
      '9 S Highway 99 E Frontage Rd',
      { predir: 'S', street: 'HIGHWAY 99 E FRONTAGE', suffix: 'RD' },
    ],
    ['two units', '9 Oak St Bldg 5 Ste 310', { unitType: 'BLDG', unit: '5 STE 310' }],
  ])('reads %s', (_, street, expected) => {
    expect(componentsOf(`${street}, Springfield, IL 62701`)).toMatchObject(expected);
    expect(componentsOf(`${street} Springfield IL 62701`)).toMatchObject(expected);
  });

  it('reads the same home from parts, wherever the unit stands', () => {
    const expected = keyOf(LINE);
    expect(keyOf(parts({ unit: '4' }))).toBe(expected);
    expect(keyOf(parts({ unit: 'Apt 4' }))).toBe(expected);
    expect(keyOf(parts({ street: '12 Oak St Apt 4' }))).toBe(expected);
    expect(keyOf(parts({ street: '12 Oak St Apt 4', unit: '#4' }))).toBe(expected);
    expect(keyOf(parts({ street: LINE, state: 'Illinois', zip: '62701-1234' }))).toBe(expected);
    expect(keyOf(parts({ street: LINE, city: null, state: null, zip: null }))).toBe(expected);
  });

  it('takes a street without suffix whole when the city is a part of its own or absent', () => {
    expect(keyOf(parts({ street: '12 Del Webb', city: null }))).toBe(
      keyOf('12 Del Webb, Springfield, IL 62701'),
    );
  });
});

describe('addresses outside the United States', () => {
  it('keys Canadian addresses by number, street, unit and postcode', () => {
    expect(keyOf('502-123 Main St, Toronto, ON M5V 2T6')).toBe('CA|123||MAIN|ST||502|M5V 2T6');
    expect(keyOf('123 Main Street Unit 502, Toronto, Ontario M5V2T6, Canada')).toBe(
      keyOf(
        parts({
          street: '123 Main St',
          unit: '502',
          city: 'Toronto',
          state: 'ON',
          zip: 'M5V 2T6',
          country: 'CA',
        }),
      ),
    );
  });

  it('keys British addresses by number, street, flat and postcode', () => {
    expect(keyOf('Flat 3, 12 High Street, Oxford OX1 4DB')).toBe('GB|12||HIGH|ST||3|OX1 4DB');
    expect(
      keyOf(
        parts({
          street: '12 High Street',
          unit: 'Flat 3',
          city: 'Oxford',
          state: null,
          zip: 'OX1 4DB',
          country: 'GB',
        }),
      ),
    ).toBe('GB|12||HIGH|ST||3|OX1 4DB');
  });

  it('keeps the country in the key', () => {
    const street = parts({ city: 'Cancun', state: null, zip: '77500', country: 'MX' });
    expect(keyOf(street)).toBe('MX|12||OAK|ST|||77500');
  });
});
