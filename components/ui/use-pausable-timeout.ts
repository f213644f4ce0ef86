import { useEffect, useEffectEvent, useRef, useState } from 'react';

/**
 * Calls `onEnd` once `ms` of unpaused time have passed since mounting; never when `ms` is null.
 * Gives the function that pauses (true) and resumes (false).
 */
export function usePausableTimeout(
  onEnd: () => void,
  ms: number | null,
): (paused: boolean) => void {
  const [paused, setPaused] = useState(false);
  const leftMs = useRef(ms);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    const left = leftMs.current;
    if (paused || left === null) return undefined;
    const startedAt = performance.now();
    const timeout = window.setTimeout(() => end(), left);
    return () => {
      window.clearTimeout(timeout);
      leftMs.current = left - (performance.now() - startedAt);
    };
  }, [paused]);
  return setPaused;
}
