import { useState } from 'react';
import { useToast } from '@/components/ui/toast.tsx';
import { send } from '@/lib/messaging/client.ts';
import { reconciledWords } from '@/lib/reports/reconciled-words.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';

/** Asks a provider for its own count of uncertain charges, and says what came of it. */
export function useReconcile(): { checking: boolean; check: (provider: ProviderId) => void } {
  const toast = useToast();
  const [checking, setChecking] = useState(false);
  const check = async (provider: ProviderId) => {
    setChecking(true);
    const result = await send('provider.reconcile', { provider });
    setChecking(false);
    if (result.ok) toast.done(reconciledWords(result.value, Date.now()));
    else toast.failed('The charges are still open.', result.failure);
  };
  return { checking, check: (provider) => void check(provider) };
}
