import { useSyncExternalStore } from 'react';

const KEY = 'leadflow.singleKeys';
const listeners = new Set<() => void>();

/** Whether letters alone do something. Turned off by who dictates, or types past a field. */
export const areSingleKeysOn = (): boolean => localStorage.getItem(KEY) !== 'off';

export function turnSingleKeys(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off');
  for (const notify of listeners) notify();
}

export const useSingleKeysOn = (): boolean => useSyncExternalStore(subscribe, areSingleKeysOn);

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
