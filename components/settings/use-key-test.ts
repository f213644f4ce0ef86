import { useMutation } from '@tanstack/react-query';
import { send } from '@/lib/messaging/client.ts';
import type { Failure, ProviderId } from '@/lib/shared/failure.ts';
import type { Micros } from '@/lib/shared/money.ts';
import type { Result } from '@/lib/shared/result.ts';

export interface KeyTester {
  /** Asks the provider something free with this key. */
  test: (key: string) => Promise<Result<{ balanceMicros: Micros | null }, Failure>>;
  testing: boolean;
  /** The last answer, and when it came. */
  tested: { result: Result<{ balanceMicros: Micros | null }, Failure>; at: number } | null;
  forget: () => void;
}

/** Tries keys of one provider. The key goes to the background and is not kept here. */
export function useKeyTest(provider: ProviderId): KeyTester {
  const { mutateAsync, isPending, data, reset } = useMutation({
    mutationFn: async (key: string) => ({
      result: await send('provider.test-key', { provider, key }),
      at: Date.now(),
    }),
    // A mutation keeps its variables as long as it lives, and a key must not outlive its use.
    gcTime: 0,
  });
  return {
    test: async (key) => (await mutateAsync(key)).result,
    testing: isPending,
    tested: data ?? null,
    forget: reset,
  };
}
