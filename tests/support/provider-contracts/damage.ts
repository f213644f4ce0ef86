/** What providers were seen to send instead of a value, and worse. */
const INSTEAD: readonly unknown[] = [null, '', {}, -1, 1e99, 'x', [[{}]]];

/** Every copy of a body in which one value, or one whole branch, is something else. */
export function* damaged(body: unknown): Generator {
  for (const path of pathsOf(body))
    for (const value of INSTEAD) {
      const copy: unknown = structuredClone(body);
      const parent = path
        .slice(0, -1)
        .reduce<object>((at, key) => Reflect.get(at, key), Object(copy));
      Reflect.set(parent, path.at(-1) ?? '', value);
      yield copy;
    }
}

/** Lists of homes are alike: of each only the first two are gone into. */
function* pathsOf(value: unknown, path: string[] = []): Generator<string[]> {
  if (typeof value !== 'object' || value === null) return;
  const keys = Array.isArray(value) ? ['0', '1'].filter((key) => key in value) : Object.keys(value);
  for (const key of keys) {
    yield [...path, key];
    yield* pathsOf(Reflect.get(value, key), [...path, key]);
  }
}
