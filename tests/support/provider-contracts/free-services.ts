import { ending, recorded, sample, type ProviderContract } from './contract.ts';
import { FREE_FAULTS } from './free-faults.ts';

export const censusContract: ProviderContract = {
  keyHeader: null,
  faults: FREE_FAULTS,
  datasets: {
    place: {
      samples: ['geographies_address-geographies.json', 'geographies_onelineaddress.json'].map(
        (path) =>
          sample('census', path, {
            line1: '1600 Pennsylvania Avenue NW',
            zip: '20502',
            facts: ['location', 'county', 'fips', 'censusTract'],
          }),
      ),
      noMatch: [{ status: 200, body: recorded('census', 'no_match.json'), charge: 'not-charged' }],
    },
  },
};

export const femaContract: ProviderContract = {
  keyHeader: null,
  faults: FREE_FAULTS,
  datasets: {
    flood: {
      samples: [
        sample('fema', 'synthetic/nfhl_layer28_query.json', {
          line1: '1 Sample St',
          facts: ['floodZone'],
        }),
      ],
      noMatch: [{ status: 200, body: () => ({ features: [] }), charge: 'not-charged' }],
    },
  },
};

export const fccContract: ProviderContract = {
  keyHeader: null,
  faults: FREE_FAULTS,
  datasets: {
    area: {
      samples: [
        sample('fcc', 'census_area.json', {
          line1: '1 Sample St',
          facts: ['county', 'fips', 'censusTract'],
        }),
      ],
      noMatch: [
        { status: 200, body: recorded('fcc', 'census_area.no_match.json'), charge: 'not-charged' },
      ],
    },
  },
};

export const hudContract: ProviderContract = {
  keyHeader: 'authorization',
  faults: {
    ...FREE_FAULTS,
    'refused-key': ending('unauthorized'),
    forbidden: ending('not-entitled'),
    'not-found': 'no-match',
  },
  datasets: {
    'fair-rents': {
      samples: [sample('hud', 'fmr_data.json', { line1: '1 Sample St', facts: ['fairRents'] })],
      noMatch: [{ status: 404, body: () => ({}), charge: 'not-charged' }],
    },
  },
};
