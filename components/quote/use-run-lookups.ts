import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { useToast } from '@/components/ui/toast.tsx';
import { getSetting } from '@/lib/db/settings.ts';
import type { DatasetId } from '@/lib/domain/dataset.ts';
import { send } from '@/lib/messaging/client.ts';
import type { Micros } from '@/lib/shared/money.ts';

export interface LookupAsk {
  datasets: DatasetId[];
  /** Buys again what is still remembered. */
  refresh: boolean;
  /** The price that stood on the button. */
  maxMicros: Micros;
}

export interface RunLookups {
  /** Runs an ask; the very first one waits for the user's consent to the notice. */
  run: (ask: LookupAsk) => void;
  /** The ask that waits for consent. */
  awaitingConsent: LookupAsk | null;
  agree: () => void;
  decline: () => void;
  /** What is being handed to the queue now. */
  sending: LookupAsk | null;
}

/**
 * Hands lookups of these leads to the queue. `onRefused` is called when nothing was asked, to ask the price anew;
 * `onSent` with how many lookups were.
 */
export function useRunLookups(
  leadIds: readonly string[],
  onRefused: () => void,
  onSent: (lookups: number) => void = () => undefined,
): RunLookups {
  const database = useDatabase();
  const toast = useToast();
  const consentAt = useLiveQuery(() => getSetting(database, 'consentAt'), [database]);
  const [awaitingConsent, setAwaitingConsent] = useState<LookupAsk | null>(null);
  const [sending, setSending] = useState<LookupAsk | null>(null);

  const hand = async (ask: LookupAsk) => {
    setSending(ask);
    const result = await send('lookup.run', { leadIds: [...leadIds], ...ask });
    setSending(null);
    if (result.ok) {
      onSent(result.value.lookupIds.length + result.value.toCome);
      return;
    }
    toast.failed('Nothing was asked.', result.failure);
    onRefused();
  };
  const agree = async (ask: LookupAsk) => {
    setAwaitingConsent(null);
    const saved = await send('consent.give', null);
    if (saved.ok) await hand(ask);
    else toast.failed('Nothing was asked.', saved.failure);
  };
  return {
    run: (ask) => {
      if (typeof consentAt === 'number') void hand(ask);
      else setAwaitingConsent(ask);
    },
    awaitingConsent,
    agree: () => {
      if (awaitingConsent !== null) void agree(awaitingConsent);
    },
    decline: () => setAwaitingConsent(null),
    sending,
  };
}
