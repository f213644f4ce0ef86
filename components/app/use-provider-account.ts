import { useQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { getSetting } from '@/lib/db/settings.ts';
import type { ProviderAccount } from '@/lib/domain/provider-account.ts';
import { send } from '@/lib/messaging/client.ts';
import { MINUTE_MS } from '@/lib/shared/clock.ts';
import type { Failure, ProviderId } from '@/lib/shared/failure.ts';
import type { Result } from '@/lib/shared/result.ts';
import { useDatabase } from './database.tsx';

/** A balance moves by what is looked up here, which the ledger says sooner; others seldom use the account. */
const STALE_MS = 10 * MINUTE_MS;

export interface AccountReading {
  /** Undefined until the first answer. */
  account: Result<ProviderAccount, Failure> | undefined;
  /** When the answer came (epoch ms). */
  readAt: number;
  reading: boolean;
  readAgain: () => void;
}

/** The key a provider's account may be asked about with; undefined before the user agreed to look-ups, or without one. */
export function useAskableKey(provider: ProviderId): string | undefined {
  const database = useDatabase();
  return useLiveQuery(async () => {
    const agreed = (await getSetting(database, 'consentAt')) !== null;
    return agreed ? (await getSetting(database, 'providerKeys'))[provider] : undefined;
  }, [database, provider]);
}

/** What is left at a provider and what it counted, asked while a view that shows it is open. */
export function useProviderAccount(provider: ProviderId, key: string): AccountReading {
  const { data, dataUpdatedAt, isFetching, refetch } = useQuery({
    // Another key is another account; the key itself stays out of what queries remember.
    queryKey: ['provider-account', provider, key.slice(-4)],
    queryFn: () => send('provider.account', { provider }),
    // A failure is asked about again as soon as somebody looks.
    staleTime: ({ state }) => (state.data?.ok === true ? STALE_MS : 0),
  });
  return {
    account: data,
    readAt: dataUpdatedAt,
    reading: isFetching,
    readAgain: () => void refetch(),
  };
}
