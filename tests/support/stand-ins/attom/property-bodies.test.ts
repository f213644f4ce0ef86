import { describe, expect, it } from 'vitest';
import { lacksSharedData, readSharedJson } from '../../shared-data.ts';
import { parseAskedAddress } from '../asked-address.ts';
import { syntheticProperty, type SyntheticProperty } from '../synthetic-property.ts';
import { syntheticRecords } from '../synthetic-records.ts';
import { attomAvmBody, expandedProfileBody } from './property-bodies.ts';
import {
  assessmentBody,
  basicProfileBody,
  buildingPermitsBody,
  homeEquityBody,
  mortgageOwnerBody,
  preforeclosureBody,
  salesHistoryBody,
} from './record-bodies.ts';

const houses = Array.from({ length: 200 }, (_, number) => {
  const address = parseAskedAddress(`${number + 1} Sample St, Sampleton, TX 75001`);
  if (address === null) throw new Error('unreadable address');
  return syntheticProperty(address);
});

const first = (matches: (house: SyntheticProperty) => boolean) => {
  const house = houses.find(matches);
  if (house === undefined) throw new Error('no such house among 200');
  return house;
};

describe.skipIf(lacksSharedData)('beside the recorded bodies', () => {
  it.each([
    ['attomavm/detail', attomAvmBody, ['attomavm_detail.json', 'sale_detail.json']],
    [
      'expandedprofile',
      expandedProfileBody,
      ['property_expandedprofile.nulls.json', 'property_basicprofile.json'],
    ],
    [
      'basicprofile',
      basicProfileBody,
      ['property_basicprofile.json', 'property_expandedprofile.nulls.json'],
    ],
    [
      'detailmortgageowner',
      mortgageOwnerBody,
      [
        'property_detailmortgage.json',
        'property_detailowner.owner.fragment.json',
        'attomavm_detail.json',
      ],
    ],
    ['homeequity', homeEquityBody, ['synthetic/valuation_homeequity.json']],
    ['saleshistory', salesHistoryBody, ['saleshistory_detail.record.json', 'attomavm_detail.json']],
    ['assessment', assessmentBody, ['attomavm_detail.json', 'property_detailmortgage.json']],
    ['buildingpermits', buildingPermitsBody, ['property_buildingpermits.json']],
  ])('%s spells every key as ATTOM does', (_, body, samples) => {
    const recorded = new Set(
      samples.flatMap((file) => keysOf(readSharedJson('provider-samples', 'attom', file))),
    );
    const written = new Set(houses.flatMap((house) => keysOf(body(house))));
    const unknown = [...written].filter((key) => !recorded.has(key) && !DOCUMENTED_ONLY.has(key));
    expect(unknown).toEqual([]);
  });
});

/** In providers' field lists, but in no recorded body of these endpoints. */
const DOCUMENTED_ONLY = new Set([
  'salehistory',
  'poolType',
  'dueDate',
  'interestRate',
  'deedType',
  'loanTypeCode',
  'companyCode',
  'lenderLastName',
  'date',
  'term',
  'deedtype',
  'calculation',
  'pricePerBed',
  'pricePerSizeUnit',
  'buyerName',
  'firstNameAndMi',
  'absenteeownerstatus',
  'bathshalf',
  'zoningtype',
  'prkgspaces',
  'taxamt',
  'taxyear',
  'tax',
  'exemption',
  'appraised',
  'assdimprvalue',
  'assdlandvalue',
]);

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describe('the traps of the real bodies', () => {
  it('gives sales in no order one may count on, and a quit claim among them without an amount', () => {
    const gift = first((house) => syntheticRecords(house).sales[0]?.amount === null);
    const [{ salehistory: sales } = { salehistory: [] }] = salesHistoryBody(gift).property;
    expect(sales).toHaveLength(2);
    expect(sales[0]).toMatchObject({ amount: { saletranstype: 'Nominal/Quit Claim' } });
    const dates = sales.map(({ saleTransDate }) => saleTransDate);
    expect(dates).toEqual(dates.toSorted());
  });

  it('has empty lists for a house in no trouble, and no status', () => {
    const fine = first((house) => syntheticRecords(house).foreclosure === null);
    expect(preforeclosureBody(fine)).toEqual({
      PreforeclosureDetails: { Default: [], Auction: [] },
    });
  });

  it('puts a second owner into owner3 and leaves owner2 empty', () => {
    const couple = first(
      ({ owner, attomId }) =>
        owner.people.length > 1 && owner.company === null && attomId % 2 === 0,
    );
    const [{ assessment } = { assessment: null }] = expandedProfileBody(couple).property;
    expect(assessment?.owner).toMatchObject({ owner3: { firstNameAndMi: 'SAMPLE' } });
    expect(assessment?.owner.owner2).toEqual({});
  });

  it('states no amount for a quit claim', () => {
    const gift = first(({ purchase }) => purchase.amount === null);
    expect(expandedProfileBody(gift).property).toMatchObject([
      { sale: { amount: { saleAmt: null, saleTransType: 'Nominal/Quit Claim' } } },
    ]);
    expect(JSON.stringify(attomAvmBody(gift))).not.toContain('saleamt');
  });

  it('marks the price of a non-disclosure state as estimated in its code only', () => {
    const sold = first(({ purchase }) => purchase.isEstimate);
    expect(expandedProfileBody(sold).property).toMatchObject([
      {
        sale: { amount: { saleCode: expect.stringMatching(/^ESTIMATED/), saleDisclosureType: 0 } },
      },
    ]);
  });

  it('writes "no loan" as amount 0 and company "-1", with blank dates', () => {
    const free = first(({ mortgage }) => mortgage === null);
    expect(expandedProfileBody(free).property).toMatchObject([
      { assessment: { mortgage: { FirstConcurrent: { amount: 0, companyCode: '-1', date: '' } } } },
    ]);
  });
});
