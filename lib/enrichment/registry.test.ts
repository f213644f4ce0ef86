import { expect, it } from 'vitest';
import { DATASET_IDS, DATASETS } from '../domain/dataset.ts';
import { REPORTING_PROVIDERS } from '../shared/provider-names.ts';
import { PROVIDER_ORIGINS } from './provider-origins.ts';
import { isKeyAt, keyMoved, PROVIDERS, requestKey, SOURCES } from './registry.ts';

const folders = Object.keys(import.meta.glob('./providers/*/client.ts')).map(
  (path) => path.split('/')[2],
);

it('registers every provider that has a folder, under its own id', () => {
  expect(new Set(folders)).toEqual(new Set(Object.keys(PROVIDERS)));
  for (const [id, provider] of Object.entries(PROVIDERS)) expect(provider.id).toBe(id);
});

it('knows which providers tell what they billed', () => {
  const telling = Object.values(PROVIDERS).filter((each) => 'readUsage' in each);
  expect(new Set(telling.map(({ id }) => id))).toEqual(REPORTING_PROVIDERS);
});

it.each(DATASET_IDS)('has %s answered by the provider that sells it', (id) => {
  expect(SOURCES[id]).toMatchObject({ dataset: id, provider: DATASETS[id].provider });
});

it('gives every dataset of an address a request key of its own', () => {
  const about = { addressKey: '123|sample st|43001', contactsId: null };
  const keys = DATASET_IDS.map((id) => requestKey(id, about));
  expect(new Set(keys).size).toBe(DATASET_IDS.length);
  expect(keys[0]).toBe('attom|property/expandedprofile|123|sample st|43001|');
});

it('names origins without a path, as host permissions need them', () => {
  for (const origin of Object.values(PROVIDER_ORIGINS)) expect(new URL(origin).origin).toBe(origin);
});

const AT = '123|sample st|43001';

it('makes keys about numbers from the finds that brought them, and other keys from the address alone', () => {
  const key = (dataset: 'dnc' | 'owner', contactsId: string | null) =>
    requestKey(dataset, { addressKey: AT, contactsId });
  expect(key('dnc', 'find-1')).toBe(`batchdata|v1/phone/dnc|${AT}||find-1`);
  expect(key('dnc', 'find-2')).not.toBe(key('dnc', 'find-1'));
  expect(key('owner', 'find-1')).toBe(key('owner', null));
});

it.each(['dnc', 'owner'] as const)('knows a key of %s at its address, and moves it', (dataset) => {
  const about = { addressKey: AT, contactsId: 'find-1' };
  const key = requestKey(dataset, about);
  expect(isKeyAt(key, dataset, AT)).toBe(true);
  expect(isKeyAt(key, dataset, '123|sample st')).toBe(false);
  expect(isKeyAt(requestKey(dataset, { ...about, addressKey: `${AT}|apt 4` }), dataset, AT)).toBe(
    false,
  );
  expect(keyMoved(key, dataset, AT, 'new')).toBe(
    requestKey(dataset, { ...about, addressKey: 'new' }),
  );
});
