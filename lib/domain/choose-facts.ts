import type { Fact, FactName, Facts, Observation, ObservationSource } from './facts.ts';

/** Facts the listing page knows best; everything else is public record or valuation. */
const LISTING_FACTS: ReadonlySet<FactName> = new Set<FactName>([
  'price',
  'status',
  'daysOnMarket',
  'estimate',
  'rentEstimate',
  'hoaMonthly',
  'beds',
  'baths',
  'sqft',
  'lot',
  'yearBuilt',
  'type',
  'mls',
  'location',
]);

/** Values that change by themselves: two readings at different times are history, not a conflict. */
const MOVING_FACTS: ReadonlySet<FactName> = new Set<FactName>([
  'price',
  'status',
  'daysOnMarket',
  'estimate',
  'rentEstimate',
  'location',
  'mls',
  // Each service reckons them for its own point of the same house, and writes counties in its own way.
  'county',
  'censusTract',
]);

/** A file says neither when nor by whom its values were read, so it comes behind those who do. */
const LISTING_TRUST: Record<ObservationSource, number> = {
  user: 9,
  page: 8,
  sample: 8,
  attom: 7,
  rentcast: 6,
  batchdata: 5,
  // Where along the street a house number ought to lie: the least of the places.
  census: 4,
  fcc: 4,
  fema: 4,
  hud: 4,
  import: 1,
};
const RECORD_TRUST: Record<ObservationSource, number> = {
  user: 9,
  attom: 8,
  sample: 8,
  batchdata: 7,
  rentcast: 6,
  census: 5,
  fema: 5,
  hud: 5,
  fcc: 4,
  import: 2,
  page: 1,
};

/**
 * The shown value of every fact: the user's own word first, then the page for listing facts or the
 * public record for the rest, then the newer one. Values of other sources that differ are kept as conflicts.
 */
export function chooseFacts(observations: readonly Observation[]): Facts {
  const names = new Set(observations.flatMap(({ facts }) => Object.keys(facts) as FactName[]));
  const chosen = [...names].map((name) => [name, chooseFact(name, observations)] as const);
  return Object.fromEntries(chosen.filter(([, fact]) => fact !== null));
}

function chooseFact(name: FactName, observations: readonly Observation[]): Fact | null {
  const trustOf = trustIn(LISTING_FACTS.has(name) ? LISTING_TRUST : RECORD_TRUST);
  const [best, ...others] = observations
    .filter(({ facts, cleared }) => facts[name] !== undefined || cleared === name)
    .toSorted((a, b) => trustOf(b) - trustOf(a) || b.at - a.at)
    .filter(isNotTakenBack(name))
    .map(({ id, source, at, facts }) => ({ observationId: id, source, at, value: facts[name] }));
  if (best?.value === undefined) return null;
  return { ...best, conflicts: conflictsWith(best, others, name) } as Fact;
}

const trustIn =
  (trust: Record<ObservationSource, number>) =>
  ({ source, overrides }: Observation): number =>
    overrides ? trust.user : trust[source];

/** Once the user took the own value back, the user's older values count no more; those came first in the order. */
function isNotTakenBack(name: FactName) {
  let takenBack = false;
  return ({ source, cleared }: Observation): boolean => {
    takenBack ||= cleared === name;
    return source !== 'user' || !takenBack;
  };
}

interface Candidate {
  observationId: string;
  source: ObservationSource;
  value: unknown;
}

/** One conflicting value per other source, its newest; the user's own edit settles every conflict. */
function conflictsWith(best: Candidate, others: Candidate[], name: FactName): Candidate[] {
  if (MOVING_FACTS.has(name) || best.source === 'user') return [];
  const newestOfSource = new Map<ObservationSource, Candidate>();
  for (const other of others)
    if (other.source !== best.source && !newestOfSource.has(other.source))
      newestOfSource.set(other.source, other);
  return [...newestOfSource.values()]
    .filter(({ value }) => JSON.stringify(value) !== JSON.stringify(best.value))
    .map(({ observationId, source, value }) => ({ observationId, source, value }));
}
