import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import { send } from '@/lib/messaging/client.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';
import { useSaveSetting } from './use-save-setting.ts';

/** Stores or removes the key of one provider. Each gives whether it was done. */
export function useProviderKey(provider: ProviderId) {
  const saved = useSaveSetting();
  const name = PROVIDER_NAMES[provider];
  return {
    save: (key: string) => saved(send('provider.set-key', { provider, key }), `${name} key saved`),
    remove: () => saved(send('provider.set-key', { provider, key: null }), `${name} key removed`),
  };
}
