import { useState } from 'react';
import { DEFAULT_LAYOUT, knownLayout, type PlacedColumn } from './column-layout.ts';

const KEY = 'leads-columns';

/** The columns as the user has them in this browser. */
export function useColumnLayout(): [
  readonly PlacedColumn[],
  (layout: readonly PlacedColumn[]) => void,
] {
  const [layout, setLayout] = useState(() => {
    const stored = localStorage.getItem(KEY);
    return stored === null ? DEFAULT_LAYOUT : knownLayout(JSON.parse(stored) as PlacedColumn[]);
  });
  const store = (next: readonly PlacedColumn[]) => {
    localStorage.setItem(KEY, JSON.stringify(next));
    setLayout(next);
  };
  return [layout, store];
}
