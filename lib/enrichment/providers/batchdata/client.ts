import type { BATCHDATA_DATASETS } from '../../../domain/datasets/batchdata-datasets.ts';
import type { DatasetSource, Provider } from '../../provider.ts';
import { addressCheck } from './address-check.ts';
import { dnc, phoneCheck, tcpa } from './phone-checks.ts';
import { property } from './property.ts';
import { contacts } from './skip-trace.ts';
import { contactsV3 } from './skip-trace-v3.ts';
import { readBalance, readUsage, testKey } from './wallet.ts';

export const batchdata: Provider = {
  id: 'batchdata',
  keyed: true,
  limits: {
    // 3,000 a minute are allowed; a person working a pipeline needs no tenth of it.
    window: { max: 600, perMs: 60_000 },
    pace: { max: 10, perMs: 1000 },
    concurrency: 8,
  },
  testKey,
  readBalance,
  readUsage,
};

export const batchdataSources = {
  property,
  contacts,
  'contacts-v3': contactsV3,
  'phone-check': phoneCheck,
  dnc,
  tcpa,
  'address-check': addressCheck,
} satisfies Record<keyof typeof BATCHDATA_DATASETS, DatasetSource>;
