import { useLayoutEffect, useRef, useState } from 'react';

type Functions = Record<string, (...args: never[]) => void>;

/**
 * The same functions for as long as the component lives, each calling its latest version. For handlers
 * handed to many memoised children, which a new function on every render would render again.
 */
export function useStableFunctions<Given extends Functions>(functions: Given): Given {
  const latest = useRef(functions);
  useLayoutEffect(() => {
    latest.current = functions;
  });
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(functions).map((name) => [
          name,
          (...args: never[]) => latest.current[name]?.(...args),
        ]),
      ) as Given,
  );
  return stable;
}
