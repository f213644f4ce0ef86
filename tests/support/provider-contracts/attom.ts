import {
  ending,
  recorded,
  sample,
  type DatasetContract,
  type ProviderContract,
  type Sample,
} from './contract.ts';

const noMatch = [
  { status: 400, body: recorded('attom', 'errors', '400_no_result.json'), charge: 'not-charged' },
  { status: 200, body: recorded('attom', 'errors', '400_no_result.json'), charge: 'charged' },
] as const;

/** The homes of the recorded answers. */
const WINONA = { line1: '4529 Winona Court', attomId: '184713191' };
const LUMBERJACK = { line1: '11482 Lumberjack Cir W', attomId: '4310061' };
const MAPLE = { line1: '62 Maple St', attomId: '169970760' };

const found = (
  path: string,
  home: Pick<Sample, 'line1' | 'attomId'>,
  ...facts: Sample['facts']
): DatasetContract => ({
  samples: [sample('attom', path, { ...home, facts })],
  noMatch: [...noMatch],
});

/** The one recorded sale where the documents place it. */
const salesHistory = () => ({
  status: { code: 0, msg: 'SuccessWithResult' },
  property: [
    {
      identifier: { Id: 4_310_061, attomId: 4_310_061 },
      salehistory: [recorded('attom', 'saleshistory_detail.record.json')()],
    },
  ],
});

/** No answer with a case in it was ever recorded: names of fields as customers of ATTOM have written them down. */
const foreclosure = () => ({
  PreforeclosureDetails: {
    Default: [{ recordType: 'NOD', foreclosureRecordingDate: '2026-05-12', loanBalance: 81_000 }],
    Auction: [{ auctionDate: '2026-12-01' }],
  },
});

/** Only HTTP 200 is billed. What broke off after that, or never came, may have been. */
export const attomContract: ProviderContract = {
  keyHeader: 'apikey',
  faults: {
    'refused-key': ending('unauthorized'),
    forbidden: ending('not-entitled'),
    'not-found': ending('bad-request'),
    'rate-limited': ending('rate-limited', 'not-charged', 'again'),
    'server-error': ending('provider-error', 'not-charged', 'again'),
    unavailable: ending('provider-error', 'not-charged', 'again'),
    'gateway-page': ending('provider-error', 'not-charged', 'again'),
    redirect: ending('provider-error'),
    'html-for-json': ending('malformed-response', 'uncertain'),
    'broken-off': ending('malformed-response', 'uncertain'),
    'too-big': ending('malformed-response', 'uncertain'),
    'other-shape': ending('malformed-response', 'charged'),
    timeout: ending('timeout', 'uncertain'),
    network: ending('interrupted', 'uncertain'),
  },
  datasets: {
    owner: {
      samples: [
        sample('attom', 'property_expandedprofile.nulls.json', {
          line1: '1500 MARKET ST #42',
          unit: '42',
          attomId: '178213033',
          facts: ['apn', 'fips', 'attomId', 'sqft'],
        }),
      ],
      noMatch: [...noMatch],
    },
    value: found('attomavm_detail.json', LUMBERJACK, 'avm', 'ownerNames', 'lastSale'),
    equity: found('synthetic/valuation_homeequity.json', LUMBERJACK, 'equity', 'avm'),
    sales: {
      samples: [
        {
          name: 'one recorded sale',
          body: salesHistory,
          ...LUMBERJACK,
          facts: ['saleHistory', 'lastSale'],
        },
      ],
      noMatch: [...noMatch],
    },
    permits: found('property_buildingpermits.json', WINONA, 'permits', 'yearBuilt'),
    preforeclosure: {
      samples: [
        { name: 'a case', body: foreclosure, ...LUMBERJACK, facts: ['foreclosure', 'attomId'] },
      ],
      noMatch: [
        ...noMatch,
        {
          status: 200,
          body: recorded('attom', 'synthetic', 'preforeclosuredetails.json'),
          charge: 'charged',
        },
      ],
    },
    mortgage: found('property_detailmortgage.json', WINONA, 'ownerOccupied', 'apn'),
    // Never recorded by itself: the same blocks come with a valuation.
    assessment: found('attomavm_detail.json', LUMBERJACK, 'assessedValue'),
    profile: found('property_basicprofile.json', MAPLE, 'ownerNames', 'propertyTax', 'lastSale'),
  },
};
