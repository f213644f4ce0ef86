import { describe, expect, it } from 'vitest';
import { asking, callMeeting, json } from '@/tests/support/batchdata-calls.ts';
import { lacksSharedData, readSharedJson } from '@/tests/support/shared-data.ts';
import { addressCheck } from './address-check.ts';

const lookUp = (body: unknown, line1 = '2800 N 24th St') =>
  addressCheck.lookUp(asking('r1', line1), callMeeting(json(200, body)).context);
const checked = (fields: object) => ({ results: { addresses: [fields] } });
const HOUSE = { street: '2800 N 24th St', city: 'Sampleton', state: 'OH', zip: '43001' };

it.skipIf(lacksSharedData)('reads the vendor example, whose id is a number', async () => {
  const sample = readSharedJson('provider-samples', 'batchdata', 'v1_address_verify.json');
  expect(await lookUp(sample)).toEqual({
    kind: 'answered',
    charge: 'charged',
    httpStatus: 200,
    findings: {
      matched: true,
      persons: [],
      dataAsOf: null,
      facts: {
        // "D": the building is known, its unit was not given.
        postal: { line: '2800 N 24th St, Phoenix, AZ 85008', delivers: null },
        vacant: false,
        county: 'Maricopa',
        fips: '04013',
        location: { lat: 33.478_65, lng: -112.030_29 },
      },
    },
  });
});

describe('an address check', () => {
  it.each([
    ['Y', true],
    ['N', false],
    ['S', null],
    ['D', null],
    [undefined, null],
  ])('reads delivery point code %s as %j', async (dpvMatchCode, delivers) => {
    const answer = await lookUp(checked({ ...HOUSE, dpvMatchCode }));
    expect(answer).toMatchObject({ findings: { facts: { postal: { delivers } } } });
  });

  it('is charged for an address the post does not know', async () => {
    expect(await lookUp(checked({ ...HOUSE, meta: { normalized: false } }))).toMatchObject({
      findings: { matched: false, facts: {} },
      charge: 'charged',
    });
  });

  it('is free for what is no address', async () => {
    expect(await lookUp(checked({ ...HOUSE, meta: { error: true } }))).toMatchObject({
      failure: { kind: 'bad-request' },
      charge: 'not-charged',
    });
  });
});
