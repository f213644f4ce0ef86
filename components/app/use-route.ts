import { useMemo, useSyncExternalStore } from 'react';
import { hrefOf, parseRoute, type Route } from './route.ts';

/** The current place in the app. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Goes to a place in the app; Back returns from it. */
export function navigate(route: Route): void {
  location.hash = hrefOf(route);
}

function onHashChange(notify: () => void): () => void {
  addEventListener('hashchange', notify);
  return () => removeEventListener('hashchange', notify);
}
