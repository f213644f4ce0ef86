import { describe, expect, it } from 'vitest';
import { asking, callMeeting, json } from '@/tests/support/batchdata-calls.ts';
import { lacksSharedData, readSharedJson } from '@/tests/support/shared-data.ts';
import { property } from './property.ts';

const lookUp = (body: unknown, line1 = '622 W Sample Ave') =>
  property.lookUp(asking('r1', line1), callMeeting(json(200, body)).context);
const recordAt = (street: string, apn: string) => ({
  address: { street, city: 'Sampleton', state: 'OH', zip: '43001' },
  ids: { apn },
});
const record = (fields: object) => ({
  results: { properties: [fields], meta: { results: { matchCount: 1 } } },
});
async function factsOf(fields: object) {
  const answer = await lookUp(record(fields));
  return answer.kind === 'answered' ? answer.findings.facts : null;
}

it('asks for the parts it reads, and for as many records as homes', async () => {
  const { requests, context } = callMeeting(json(200, { results: { properties: [] } }));
  const homes = [asking('a', '1 Sample St'), asking('b', '2 Sample St')];
  await property.batch?.lookUp(homes, context);
  expect(requests).toMatchObject([
    {
      url: 'https://api.batchdata.com/api/v1/property/lookup/all-attributes',
      json: {
        requests: [{ address: { street: '1 Sample St' }, requestId: 'a' }, { requestId: 'b' }],
        options: { take: 2, datasets: expect.arrayContaining(['valuation', 'quicklist']) },
      },
    },
  ]);
});

describe.skipIf(lacksSharedData)('the sample record', () => {
  it('becomes facts', async () => {
    const sample = readSharedJson(
      'provider-samples',
      'batchdata',
      'synthetic',
      'v1_property_lookup_all-attributes.json',
    );
    expect(await lookUp(sample)).toEqual({
      kind: 'answered',
      charge: 'charged',
      httpStatus: 200,
      findings: {
        matched: true,
        persons: [],
        dataAsOf: '2026-08-01',
        facts: {
          beds: 3,
          baths: 2,
          sqft: 1502,
          lot: { value: 7492, unit: 'sqft' },
          yearBuilt: 1978,
          type: 'Single Family',
          apn: '157-12-034',
          fips: '04013',
          county: 'Maricopa',
          location: { lat: 33.5467, lng: -112.0824 },
          vacant: false,
          ownerNames: ['Jane Q Sample'],
          ownerMailing: 'PO Box 100, Phoenix, AZ 85021',
          ownerOccupied: false,
          lists: [
            'absentee-owner',
            'expired-listing',
            'high-equity',
            'in-state-absentee-owner',
            'tired-landlord',
          ],
          avm: { value: 389_000, low: 361_000, high: 417_000, score: 91 },
          equity: { amount: 317_400, ltv: 18.4, loanBalance: 71_600 },
          mortgage: { amount: 95_000, lender: 'SAMPLE MORTGAGE CO', date: '2011-05-10' },
          assessedValue: 26_300,
          propertyTax: { amount: 1482.34, year: 2025 },
          lastSale: { date: '2011-05-02', amount: 112_000 },
          saleHistory: [
            {
              date: '2011-05-02',
              amount: 112_000,
              buyer: 'JANE Q SAMPLE',
              seller: 'SAMPLE BANK',
            },
          ],
        },
      },
    });
  });
});

describe('a property record', () => {
  it('has no price where the vendor guessed one', async () => {
    const sale = {
      lastSale: { saleDate: '2020-01-02', price: 300_000, salePriceIsEstimated: true },
    };
    expect(await factsOf({ sale })).toMatchObject({
      lastSale: { date: '2020-01-02', amount: null },
    });
  });

  it('tells a foreclosure, and none where there is an empty one', async () => {
    const foreclosure = {
      status: 'Notice of Sale',
      filingDate: '2026-05-01T00:00:00.000Z',
      auctionDate: '2026-12-01',
      auctionMinimumBidAmount: 150_000,
      unpaidBalance: '171000',
    };
    expect(await factsOf({ foreclosure })).toEqual({
      foreclosure: {
        status: 'Notice of Sale',
        filedAt: '2026-05-01',
        auctionAt: '2026-12-01',
        openingBid: 150_000,
        unpaidBalance: 171_000,
      },
    });
    expect(await factsOf({ foreclosure: {} })).toEqual({});
  });

  it('keeps an equity below zero', async () => {
    expect(await factsOf({ valuation: { equityCurrentEstimatedBalance: -5000 } })).toEqual({
      equity: { amount: -5000, ltv: null, loanBalance: null },
    });
  });

  it('lists sales newest first', async () => {
    const deedHistory = [{ saleDate: '2001-01-01' }, { recordingDate: '2011-01-01' }, {}];
    expect(await factsOf({ deedHistory })).toMatchObject({
      saleHistory: [{ date: '2011-01-01' }, { date: '2001-01-01' }],
    });
  });

  it.each([null, '', [], 7, { a: null }])('survives %j where sections belong', async (odd) => {
    const names = ['address', 'building', 'owner', 'valuation', 'openLien', 'quickLists', 'sale'];
    const fields = Object.fromEntries(names.map((name) => [name, odd]));
    expect(await factsOf(fields)).toEqual({});
  });

  it('is free when no home is listed', async () => {
    const none = { results: { properties: [], meta: { results: { matchCount: 0 } } } };
    expect(await lookUp(none)).toMatchObject({
      findings: { matched: false },
      charge: 'not-charged',
    });
  });

  it('goes to the home it is about', async () => {
    const body = {
      results: {
        properties: [recordAt('2 Sample Street', 'two'), recordAt('1 Sample Street', 'one')],
        meta: { results: { matchCount: 2 } },
      },
    };
    const homes = ['1 Sample St', '2 Sample St', '3 Sample St'].map((line) => asking(line, line));
    const answers = await property.batch?.lookUp(homes, callMeeting(json(200, body)).context);
    const found = [...(answers ?? [])].map(([id, answer]) => [
      id,
      answer.kind === 'answered' && answer.findings.facts.apn,
      answer.charge,
    ]);
    expect(found).toEqual([
      ['1 Sample St', 'one', 'charged'],
      ['2 Sample St', 'two', 'charged'],
      ['3 Sample St', undefined, 'not-charged'],
    ]);
  });
});
