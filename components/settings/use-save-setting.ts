import { useCallback } from 'react';
import { useToast } from '@/components/ui/toast.tsx';
import type { Failure } from '@/lib/shared/failure.ts';
import type { Result } from '@/lib/shared/result.ts';

/** Says that a setting was stored, or why not. Gives whether it was. */
export function useSaveSetting(): (
  saving: Promise<Result<null, Failure>>,
  done: string,
) => Promise<boolean> {
  const toast = useToast();
  return useCallback(
    async (saving, done) => {
      const result = await saving;
      if (result.ok) toast.done(done);
      else toast.failed('The setting did not save.', result.failure);
      return result.ok;
    },
    [toast],
  );
}
