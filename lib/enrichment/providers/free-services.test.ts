import { describe, expect, it } from 'vitest';
import { answering } from '@/tests/support/provider-contracts/wire.ts';
import { lacksSharedData, readSharedJson } from '@/tests/support/shared-data.ts';
import type { DatasetId } from '../../domain/dataset.ts';
import type { LookupAddress } from '../lookup-address.ts';
import type { KnownOfLead } from '../provider.ts';
import { SOURCES } from '../registry.ts';

const ADDRESS: LookupAddress = {
  line1: '1 Sample St',
  line2: 'Sampleton, OH 43001',
  unit: null,
  city: 'Sampleton',
  state: 'OH',
  zip: '43001',
};
const KNOWN: KnownOfLead = {
  attomId: null,
  location: { lat: 40, lng: -82 },
  fips: '39041',
  phones: [],
};

async function found(dataset: DatasetId, body: unknown, known: KnownOfLead = KNOWN) {
  const request = { address: ADDRESS, known, requestId: 'r1' };
  const answer = await SOURCES[dataset].lookUp(request, answering(body));
  return answer.kind === 'answered' ? answer.findings : answer.failure;
}

const match = (matchedAddress: string, fields: object = {}) => ({
  matchedAddress,
  coordinates: { x: -82.5, y: 40.1 },
  addressComponents: { zip: '43001' },
  geographies: {
    Counties: [{ GEOID: '39041', NAME: 'Sample County' }],
    'Census Tracts': [{ GEOID: '39041000100' }],
  },
  ...fields,
});

const zones = (...attributes: object[]) => ({
  features: attributes.map((each) => ({ attributes: each })),
});

const rents = (studio: number) => ({
  Efficiency: studio,
  'One-Bedroom': studio + 1,
  'Two-Bedroom': studio + 2,
  'Three-Bedroom': studio + 3,
  'Four-Bedroom': studio + 4,
});

const data = (basicdata: unknown) => ({
  data: { year: '2026', area_name: 'Sample Area', basicdata },
});

const matches = (...addressMatches: object[]) => ({ result: { addressMatches } });

describe('the place', () => {
  const HERE = '1 SAMPLE ST, SAMPLETON, OH, 43001';

  it('keeps what is good when a layer failed inside the answer', async () => {
    const failed = [{ status: 'Layer query encountered an error: java.lang.RuntimeException' }];
    const geographies = { Counties: failed, 'Census Tracts': [{ GEOID: '39041000100' }] };
    expect(await found('place', matches(match(HERE, { geographies })))).toMatchObject({
      matched: true,
      facts: { location: { lat: 40.1, lng: -82.5 }, censusTract: '39041000100' },
    });
  });

  it('is one when the same address comes twice, and none when two could be meant', async () => {
    const twice = matches(match(HERE), match(HERE));
    expect(await found('place', twice)).toMatchObject({ matched: true });
    const two = matches(match('1 N SAMPLE ST, X, OH, 43001'), match('1 S SAMPLE ST, X, OH, 43001'));
    expect(await found('place', two)).toMatchObject({ matched: false, facts: {} });
  });

  it('is none when another house was found', async () => {
    const other = matches(match('11 SAMPLE ST, SAMPLETON, OH, 43001'));
    expect(await found('place', other)).toMatchObject({ matched: false });
  });
});

describe('the flood zone', () => {
  it('is unknown where nothing is mapped, and never "X"', async () => {
    expect(await found('flood', zones())).toMatchObject({ matched: false, facts: {} });
    const left = zones({ FLD_ZONE: 'AREA NOT INCLUDED' });
    expect(await found('flood', left)).toMatchObject({ matched: false, facts: {} });
  });

  it.each([
    [-9999, null],
    [-3.5, -3.5],
    [612.4, 612.4],
    [null, null],
  ])('reads a base elevation of %s as %s', async (height, baseElevation) => {
    const body = zones({ FLD_ZONE: 'AE', ZONE_SUBTY: '', SFHA_TF: 'T', STATIC_BFE: height });
    expect(await found('flood', body)).toMatchObject({
      facts: { floodZone: { zone: 'AE', subtype: null, special: true, baseElevation } },
    });
  });

  it('is the one that lenders go by where maps overlap', async () => {
    const body = zones({ FLD_ZONE: 'X', SFHA_TF: 'F' }, { FLD_ZONE: 'AE', SFHA_TF: 'T' });
    expect(await found('flood', body)).toMatchObject({ facts: { floodZone: { zone: 'AE' } } });
  });

  it.skipIf(lacksSharedData)('is asked for again when the answer holds an error', async () => {
    const body = readSharedJson('provider-samples', 'fema', 'synthetic', 'arcgis_error_200.json');
    expect(await found('flood', body)).toEqual({
      kind: 'provider-error',
      provider: 'fema',
      status: 400,
    });
  });

  it('asks nothing without a location', async () => {
    expect(await found('flood', zones(), { ...KNOWN, location: null })).toEqual({
      kind: 'missing-input',
      input: 'location',
    });
  });
});

describe('the census area', () => {
  it('reads county and tract out of the block', async () => {
    const results = [
      { block_fips: '390410001002001', county_fips: '39041', county_name: 'Sample County' },
    ];
    expect(await found('area', { results })).toMatchObject({
      facts: { fips: '39041', censusTract: '39041000100', county: 'Sample County' },
    });
  });
});

describe('fair market rents', () => {
  it('are those of the ZIP where there are such, else of the whole area', async () => {
    const whole = { zip_code: 'MSA level', ...rents(900) };
    const byZip = [whole, { zip_code: '43002', ...rents(1000) }];
    expect(await found('fair-rents', data(byZip))).toMatchObject({
      facts: { fairRents: { year: 2026, area: 'Sample Area', byBeds: [900, 901, 902, 903, 904] } },
    });
    const ours = [...byZip, { zip_code: '43001', ...rents(1100) }];
    expect(await found('fair-rents', data(ours))).toMatchObject({
      facts: { fairRents: { area: 'ZIP 43001', byBeds: [1100, 1101, 1102, 1103, 1104] } },
    });
  });

  it('are unknown when one is missing: their order says which is which', async () => {
    const { Efficiency: _, ...rest } = rents(900);
    expect(await found('fair-rents', data(rest))).toMatchObject({ matched: false, facts: {} });
  });
});
