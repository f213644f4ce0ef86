import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/app/database.tsx';
import { getSetting } from '@/lib/db/settings.ts';
import { DATASETS } from '@/lib/domain/dataset.ts';
import type { PostalAddress } from '@/lib/domain/listing.ts';
import { lookupAddress } from '@/lib/enrichment/lookup-address.ts';
import type { Failure } from '@/lib/shared/failure.ts';
import type { Micros } from '@/lib/shared/money.ts';

/** What it costs to find the owner of a house, and why it cannot be asked now. */
export interface OwnerOffer {
  micros: Micros;
  obstacle: Failure | null;
}

/** The offer for a house, live: it opens as soon as key and consent are there. Undefined until known. */
export function useOwnerOffer(address: PostalAddress): OwnerOffer | undefined {
  const database = useDatabase();
  const { provider, defaultPriceMicros } = DATASETS.owner;
  const settings = useLiveQuery(async () => {
    const [prices, keys, consentAt] = await Promise.all([
      getSetting(database, 'prices'),
      getSetting(database, 'providerKeys'),
      getSetting(database, 'consentAt'),
    ]);
    return {
      micros: prices.owner ?? defaultPriceMicros,
      hasKey: (keys[provider]?.trim() ?? '') !== '',
      hasConsent: consentAt !== null,
    };
  }, [database, provider, defaultPriceMicros]);
  if (settings === undefined) return undefined;
  const { micros, hasKey, hasConsent } = settings;
  if (!hasKey) return { micros, obstacle: { kind: 'no-key', provider } };
  if (!hasConsent) return { micros, obstacle: { kind: 'no-consent' } };
  return { micros, obstacle: lookupAddress(address) === null ? { kind: 'no-address' } : null };
}
