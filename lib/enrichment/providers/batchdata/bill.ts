/** How one thing that was asked came out. `found` is how many matches the answer shows for it. */
export interface Outcome {
  requestId: string;
  kind: 'match' | 'no-match' | 'error' | 'missing';
  found: number;
}

/**
 * How many matches each request is billed for. The bill goes by the provider's own count, so the sum is always that
 * count, even where the answer shows another: what it counts too many is put where it is most likely, what it counts
 * too few is taken from the last. Without a count, each match is one. Null is not known: nothing was answered.
 */
export function unitsByRequest(
  outcomes: readonly Outcome[],
  count: number | null,
): Map<string, number | null> {
  const units = new Map<string, number | null>(outcomes.map(({ requestId }) => [requestId, 0]));
  const add = (requestId: string, more: number) =>
    void units.set(requestId, (units.get(requestId) ?? 0) + more);
  const likely = likelyBilled(outcomes);
  const counted = count ?? outcomes.filter(({ kind }) => kind === 'match').length;
  for (const requestId of likely.slice(0, counted)) add(requestId, 1);
  const [first] = likely;
  if (first !== undefined && counted > likely.length) add(first, counted - likely.length);
  if (count === null)
    for (const { kind, requestId } of outcomes) if (kind === 'missing') units.set(requestId, null);
  return units;
}

/** Whom a match was billed to, the surest first: a match each, further people of a home, what is missing, the rest. */
function likelyBilled(outcomes: readonly Outcome[]): string[] {
  const of = (...kinds: Outcome['kind'][]) => outcomes.filter(({ kind }) => kinds.includes(kind));
  const further = of('match').flatMap((each) =>
    Array.from({ length: Math.max(0, each.found - 1) }, () => each),
  );
  const ordered = [...of('match'), ...further, ...of('missing'), ...of('no-match', 'error')];
  return ordered.map(({ requestId }) => requestId);
}
