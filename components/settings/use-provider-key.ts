import { PROVIDER_NAMES } from '@/lib/domain/dataset.ts';
import type { SettingValues } from '@/lib/domain/settings.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';
import { usePutSetting } from './use-put-setting.ts';

/** Stores or removes the key of one provider, leaving the others' as they are. Each gives whether it was done. */
export function useProviderKey(provider: ProviderId, keys: SettingValues['providerKeys']) {
  const put = usePutSetting();
  const name = PROVIDER_NAMES[provider];
  const { [provider]: _, ...others } = keys;
  return {
    save: (key: string) =>
      put({ key: 'providerKeys', value: { ...others, [provider]: key } }, `${name} key saved`),
    remove: () => put({ key: 'providerKeys', value: others }, `${name} key removed`),
  };
}
