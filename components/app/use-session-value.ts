import { useState } from 'react';

/** State that is still there after leaving the screen, for as long as this panel or tab is open. */
export function useSessionValue<Value>(
  key: string,
  initial: Value,
): [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => {
    const stored = sessionStorage.getItem(key);
    return stored === null ? initial : (JSON.parse(stored) as Value);
  });
  const store = (next: Value) => {
    sessionStorage.setItem(key, JSON.stringify(next));
    setValue(next);
  };
  return [value, store];
}
