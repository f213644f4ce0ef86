import { describe, expect, it } from 'vitest';
import { readPlace } from './place.ts';
import { segmentsOf } from './tokenise.ts';

const read = (text: string, country: string | null = null) => {
  const { body, state, zip, country: found } = readPlace(segmentsOf(text), country);
  return { rest: body.map((words) => words.join(' ')).join(', '), state, zip, country: found };
};

describe('readPlace', () => {
  it.each([
    ['12 Elm St, Reno, NV 89501', '12 ELM ST, RENO', 'NV', '89501'],
    ['12 Elm St Reno Nevada 89501-1234 US', '12 ELM ST RENO', 'NV', '89501'],
    ['12 Elm St, Reno, NV, 89501 1234', '12 ELM ST, RENO', 'NV', '89501'],
    ['12 Elm St, Reno, NV', '12 ELM ST, RENO', 'NV', null],
    ['12 Elm St, Charleston, West Virginia', '12 ELM ST, CHARLESTON', 'WV', null],
    ['12 Elm St, Washington, District of Columbia 20001', '12 ELM ST, WASHINGTON', 'DC', '20001'],
    ['12 Elm St, New York, NY 10019', '12 ELM ST, NEW YORK', 'NY', '10019'],
    ['12 Elm St, Norwalk, CT 6851', '12 ELM ST, NORWALK', 'CT', '06851'],
    ['12 Elm St, Marion, IA 5230', '12 ELM ST, MARION', 'IA', null],
    ['12 Elm St', '12 ELM ST', null, null],
    ['12345', '12345', null, null],
    ['PO Box 12345', 'PO BOX 12345', null, null],
  ])('reads %s', (text, rest, state, zip) => {
    expect(read(text)).toEqual({ rest, state, zip, country: 'US' });
  });

  it.each([
    ['a court in California', '12 Elm Ct 94002', '12 ELM CT', null, '94002'],
    ['a court in Connecticut', '12 Elm Ct Hartford CT 06103', '12 ELM CT HARTFORD', 'CT', '06103'],
    ['a court without place', '12 Elm Ct', '12 ELM CT', null, null],
    ['a court without city', '12 North Elm Ct', '12 NORTH ELM CT', null, null],
    ['a lane', '12 Elm La', '12 ELM LA', null, null],
    ['Louisiana', '12 Hwy 190 Mandeville LA', '12 HWY 190 MANDEVILLE', 'LA', null],
    ['a northeast', '12 Elm Rd, NE', '12 ELM RD, NE', null, null],
    ['Nebraska', '12 Elm St, Omaha NE', '12 ELM ST, OMAHA', 'NE', null],
    ['a floor', '12 Elm St 6th Fl', '12 ELM ST 6TH FL', null, null],
    ['Florida', '12 Elm St Ste 106 Doral FL 33172', '12 ELM ST STE 106 DORAL', 'FL', '33172'],
    [
      'Washington, the city',
      '12 E St SW, Washington 20024',
      '12 E ST SW, WASHINGTON',
      null,
      '20024',
    ],
    ['Washington, the state', '12 Elm St, Tacoma, Washington', '12 ELM ST, TACOMA', 'WA', null],
    [
      'New York, the city',
      '12 W 53rd St, New York, 10019',
      '12 W 53RD ST, NEW YORK',
      null,
      '10019',
    ],
    [
      'New York, the state',
      '12 Elm Ave Albany, New York 12205',
      '12 ELM AVE ALBANY',
      'NY',
      '12205',
    ],
  ])('tells %s', (_, text, rest, state, zip) => {
    expect(read(text)).toMatchObject({ rest, state, zip });
  });

  it.each([
    ['12 High St, Oxford OX1 4DB', 'GB', 'OX1 4DB'],
    ['12 High St, London, SW1A2AA, England', 'GB', 'SW1A 2AA'],
    ['12 Main St, Toronto, ON M5V 2T6', 'CA', 'M5V 2T6'],
    ['12 Main St, Toronto, Ontario, Canada', 'CA', null],
  ])('knows the country of %s', (text, country, zip) => {
    expect(read(text)).toMatchObject({ country, zip });
  });

  it('takes the half of a postcode that a British page shows', () => {
    expect(read('12 High St, Cambridge, CB2', 'GB')).toMatchObject({ country: 'GB', zip: 'CB2' });
  });
});
