import { describe, expect, it } from 'vitest';
import { lacksSharedData, readSharedJson } from '@/tests/support/shared-data.ts';
import type { ATTOM_DATASETS } from '../../../domain/datasets/attom-datasets.ts';
import type { PostalAddress } from '../../../domain/listing.ts';
import { lookupAddress } from '../../lookup-address.ts';
import { findingsFromAttom, type AskedHome } from './mapping.ts';
import { attomAnswerSchema, lowerCaseKeys } from './schema.ts';

type Raw = Record<string, Record<string, Record<string, unknown>>>;

const parse = (body: unknown) => attomAnswerSchema.parse(lowerCaseKeys(body)).property ?? [];

const asked = (street: string, unit: string | null = null): AskedHome => {
  const place = { city: 'Sampleton', state: 'OH', zip: '43001', country: 'US' };
  const address = lookupAddress({ street, unit, ...place } satisfies PostalAddress);
  if (address === null) throw new Error('not an address');
  return { address, attomId: null };
};

const answer = (...property: object[]) => ({ status: { code: 0, msg: 'ok' }, property });
const factsOf = (property: object) =>
  findingsFromAttom(parse(answer(property)), asked('1 Sample St'), 'owner').facts;
const recordedPart = (property: object) =>
  findingsFromAttom(parse(answer(property)), asked('1 Sample St'), 'owner');
const unitOf = (name: string, year: number) => ({
  address: { line1: `1 SAMPLE ST APT ${name}` },
  summary: { yearbuilt: year },
});

/** A recorded answer, in place: as it is, with its keys in lower case, and as we read it. */
function recorded(name: string, dataset: keyof typeof ATTOM_DATASETS = 'owner') {
  const body = readSharedJson('provider-samples', 'attom', name);
  const { property } = lowerCaseKeys(body) as { property: [Raw] };
  const [raw] = property;
  const street = String(Reflect.get(Object(raw['address']), 'line1'));
  return { raw, ...findingsFromAttom(parse(body), asked(street), dataset) };
}

describe.skipIf(lacksSharedData)('findingsFromAttom, with recorded answers', () => {
  it.each([
    'attomavm_detail.json',
    'property_basicprofile.json',
    'property_detail.derived.json',
    'property_detailmortgage.json',
    'property_expandedprofile.nulls.json',
    'sale_detail.json',
  ])('reads %s', (name) => {
    const { raw, matched, facts } = recorded(name);
    expect(matched).toBe(true);
    expect(facts).toMatchObject({
      apn: raw['identifier']?.['apn'],
      fips: raw['identifier']?.['fips'],
      attomId: JSON.stringify(raw['identifier']?.['attomid']),
      sqft: raw['building']?.['size']?.['livingsize'],
      lot: { value: raw['lot']?.['lotsize2'], unit: 'sqft' },
    });
    expect(JSON.stringify(facts)).not.toMatch(/:(""|"-1"|0[,}])/);
  });

  it('reads a valuation with the owners and the sale that came along', () => {
    const { raw, facts, dataAsOf } = recorded('attomavm_detail.json', 'value');
    const { value, low, high, scr } = raw['avm']?.['amount'] ?? {};
    expect(facts.avm).toEqual({ value, low, high, score: scr });
    expect(dataAsOf).toBe(raw['avm']?.['eventdate']);
    expect(facts.ownerNames).toEqual(['JANE A SAMPLE', 'JOHN Q SAMPLE']);
    expect(facts.lastSale).toEqual({
      date: raw['sale']?.['saletransdate'],
      amount: raw['sale']?.['amount']?.['saleamt'],
    });
    expect(facts.location?.lat).toBe(Number(raw['location']?.['latitude']));
  });

  it('reads the other family of keys, with the owner under the assessment', () => {
    const { raw, facts, dataAsOf } = recorded('property_basicprofile.json');
    expect(dataAsOf).toBe(raw['vintage']?.['lastmodified']);
    expect(facts.ownerNames).toEqual(['SAMPLE FAMILY LIVING TRUST']);
    expect(facts.ownerOccupied).toBe(true);
    expect(facts.propertyTax?.amount).toBe(raw['assessment']?.['tax']?.['taxamt']);
  });

  it('takes a quit-claim without a price for a sale without a price', () => {
    expect(recorded('property_basicprofile.json').facts.lastSale?.amount).toBeNull();
  });

  it.each(['property_basicprofile.json', 'property_detailmortgage.json'])(
    'takes the loan of 0 in %s for no loan',
    (name) => {
      expect(recorded(name).facts).not.toHaveProperty('mortgage');
    },
  );

  it('leaves out what is explicitly null', () => {
    const { facts } = recorded('property_expandedprofile.nulls.json');
    for (const fact of ['beds', 'baths', 'ownerNames', 'avm', 'yearBuilt'])
      expect(facts).not.toHaveProperty(fact);
  });

  it('reads every permit, the newest first, without the name of the owner', () => {
    const { raw, matched, facts } = recorded('property_buildingpermits.json', 'permits');
    const permits = facts.permits ?? [];
    expect(matched).toBe(true);
    expect(permits).toHaveLength(Object.keys(raw['buildingpermits'] ?? {}).length);
    expect(permits.map(({ date }) => date)).toEqual(
      permits.map(({ date }) => date).toSorted((a, b) => (b ?? '').localeCompare(a ?? '')),
    );
    expect(permits[0]).toMatchObject({
      date: expect.stringMatching(/^2018/),
      type: 'Electrical permit',
      status: 'final',
      value: 4000,
    });
    expect(permits.at(-1)).toMatchObject({ type: null, status: null, value: 2000 });
    expect(JSON.stringify(permits)).not.toContain('Owner');
  });

  it('reads equity with the value it is reckoned from', () => {
    const { raw, facts, dataAsOf } = recorded('synthetic/valuation_homeequity.json', 'equity');
    const stated = raw['homeequity'] ?? {};
    expect(facts.equity).toEqual({
      amount: stated['estimatedavailableequity'],
      ltv: stated['ltv'],
      loanBalance: stated['totalestimatedloanbalance'],
    });
    expect(facts.avm?.value).toBe(raw['avm']?.['amount']?.['value']);
    expect(dataAsOf).toBe(stated['recordlastupdated']);
  });

  it('does not take an estimated price for the price paid, in a history neither', () => {
    const sale = readSharedJson('provider-samples', 'attom', 'saleshistory_detail.record.json');
    for (const property of [{ sale }, { saleHistory: [sale] }]) {
      const { lastSale } = factsOf(property);
      expect(lastSale?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(lastSale?.amount).toBeNull();
    }
  });
});

const part = (name: string) =>
  readSharedJson('provider-samples', 'attom', name) as Record<string, unknown>;

describe.skipIf(lacksSharedData)('parts of recorded answers', () => {
  it('reads an owner given with the whole name', () => {
    const { facts } = recordedPart(part('property_detailowner.owner.fragment.json'));
    expect(facts).toMatchObject({ ownerNames: ['JANE A SAMPLE'], ownerOccupied: true });
    expect(facts.ownerMailing).toMatch(/^\d+ .*\d{5}-\d{4}$/);
  });

  it('reads a sale with its price under another name', () => {
    const fragment = part('allevents_detail.sale.fragment.json');
    const { facts } = recordedPart(fragment);
    expect(facts.lastSale?.date).toBe(Reflect.get(Object(fragment['sale']), 'saleTransDate'));
    expect(facts.lastSale?.amount).toBeGreaterThan(100_000);
  });

  it('takes nothing from schools', () => {
    const { facts } = recordedPart(part('property_detailwithschools.fragment.json'));
    expect(facts).toEqual({});
  });

  it('takes none of the homes of an area for the one that was asked for', () => {
    const properties = parse(part('property_id.json'));
    expect(properties.length).toBeGreaterThan(1);
    expect(findingsFromAttom(properties, asked('1 Sample St'), 'owner').matched).toBe(false);
  });
});

describe('findingsFromAttom', () => {
  it('finds nothing in an empty answer', () => {
    expect(findingsFromAttom([], asked('1 Sample St'), 'owner')).toEqual({
      matched: false,
      facts: {},
      persons: [],
      dataAsOf: null,
    });
  });

  it('does not take another house for the one that was asked for', () => {
    const other = { address: { line1: '9 SAMPLE ST' }, summary: { yearBuilt: 1962 } };
    expect(findingsFromAttom(parse(answer(other)), asked('1 Sample St'), 'owner').matched).toBe(
      false,
    );
  });

  it('picks the unit, and nothing when the unit is not known', () => {
    const units = parse(answer(unitOf('3', 1990), unitOf('4', 1991)));
    expect(findingsFromAttom(units, asked('1 Sample St', '4'), 'owner').facts.yearBuilt).toBe(1991);
    expect(findingsFromAttom(units, asked('1 Sample St'), 'owner').matched).toBe(false);
  });

  it.each([
    ['the status', { owner: { absenteeownerstatus: 'A' } }, false],
    [
      'the words where the status is not known',
      { summary: { absenteeInd: 'OWNER OCCUPIED' }, owner: { absenteeownerstatus: 'N' } },
      true,
    ],
    ['the words for absent', { summary: { absenteeInd: 'ABSENTEE(MAIL AND SITUS NOT =)' } }, false],
    ['nothing', {}, undefined],
  ])('tells who lives there by %s', (_, property, occupied) => {
    expect(factsOf(property).ownerOccupied).toBe(occupied);
  });

  it('reads a mortgage given as a list', () => {
    const mortgage = [
      { amount: '185000', date: '2019-03-04', lender: { lastname: 'SAMPLE BANK' } },
    ];
    expect(factsOf({ mortgage }).mortgage).toEqual({
      amount: 185_000,
      lender: 'SAMPLE BANK',
      date: '2019-03-04',
    });
  });

  it('adds half baths where there is no total', () => {
    expect(factsOf({ building: { rooms: { bathsFull: 2, bathsHalf: 1 } } }).baths).toBe(2.5);
  });

  it('does not call a token amount a price', () => {
    const sale = {
      saleTransDate: '2020-01-02',
      amount: { saleAmt: 10, saleTransType: 'Nominal/Quit Claim' },
    };
    expect(factsOf({ sale }).lastSale).toEqual({ date: '2020-01-02', amount: null });
  });
});

describe('equity', () => {
  it.each([
    [
      'more is owed than it is worth',
      { estimatedAvailableEquity: -20_000, LTV: 108 },
      -20_000,
      108,
    ],
    ['it is free and clear', { estimatedAvailableEquity: '250000', LTV: 0 }, 250_000, 0],
    ['only the LTV is said', { LTV: '41' }, null, 41],
  ])('is read where %s', (_, homeEquity, amount, ltv) => {
    expect(factsOf({ homeEquity }).equity).toMatchObject({ amount, ltv });
  });

  it.each([[{}], [''], [{ LTV: 0, estimatedAvailableEquity: 0 }], [{ LTV: '-1' }]])(
    'is not known from %j',
    (homeEquity) => {
      expect(factsOf({ homeEquity })).not.toHaveProperty('equity');
    },
  );
});

it.each(['value', 'equity', 'sales', 'permits', 'assessment'] as const)(
  'takes a home without what %s asks for as no match, and keeps the rest',
  (dataset) => {
    const property = { summary: { yearBuilt: 1962 }, avm: { amount: { value: 0 } } };
    const found = findingsFromAttom(parse(answer(property)), asked('1 Sample St'), dataset);
    expect([found.matched, found.facts]).toEqual([false, { yearBuilt: 1962 }]);
  },
);

describe('lowerCaseKeys', () => {
  it('ends at a depth no answer has', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
    expect(() => lowerCaseKeys(deep)).not.toThrow();
  });

  it('gives no object a prototype of the answer', () => {
    const read = lowerCaseKeys(JSON.parse('{"__proto__": {"matched": true}}'));
    expect(Reflect.get(Object(read), 'matched')).toBeUndefined();
  });
});
