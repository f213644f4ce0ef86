import { useCallback, useSyncExternalStore } from 'react';

/** From this width on, the app shows columns, a sidebar and dialogs instead of sheets. */
export const WIDE_QUERY = '(min-width: 900px)';

/** Whether a media query holds now. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
