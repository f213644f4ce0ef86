import {
  addressLine,
  type Lead,
  type MergedLead,
  type MergeGift,
  type Sighting,
} from '../domain/lead.ts';

/** What is the same for all leads merged by one change. */
export interface MergeOccasion {
  eventId: string;
  at: number;
}

/** A lead with another taken into it, and that other as it rests from now on. Facts are not chosen anew here. */
export function absorb(
  into: Lead,
  from: Lead,
  { eventId, at }: MergeOccasion,
): { lead: Lead; merged: MergedLead } {
  const sites = new Set(into.sightings.map(({ site }) => site));
  const gave: MergeGift = {
    eventId,
    listingKeys: without(from.listingKeys, into.listingKeys),
    sites: from.sightings.map(({ site }) => site).filter((site) => !sites.has(site)),
    tags: without(from.tags, into.tags),
    note: from.note.trim() === '' ? null : `${addressLine(from.address)}:\n${from.note.trim()}`,
    stage: null,
  };
  const lead: Lead = {
    ...into,
    listingKeys: [...into.listingKeys, ...gave.listingKeys],
    sightings: joinSightings(into.sightings, from.sightings),
    tags: [...into.tags, ...gave.tags],
    note: gave.note === null ? into.note : [into.note, gave.note].filter(Boolean).join(NOTE_GAP),
    absorbed: [
      ...into.absorbed,
      { id: from.id, identityKeys: from.identityKeys },
      ...from.absorbed,
    ],
  };
  return { lead, merged: { id: from.id, intoId: into.id, at, row: from, gave } };
}

/** Between the lead's own note and what was added to it. */
export const NOTE_GAP = '\n\n';

/** The items that are not among some others. */
export const without = (all: readonly string[], some: readonly string[]): string[] =>
  all.filter((each) => !some.includes(each));

function joinSightings(ours: readonly Sighting[], theirs: readonly Sighting[]): Sighting[] {
  const joined = new Map(ours.map((sighting) => [sighting.site, sighting]));
  for (const sighting of theirs) {
    const own = joined.get(sighting.site);
    joined.set(sighting.site, own === undefined ? sighting : joinTwo(own, sighting));
  }
  return [...joined.values()];
}

/** The page seen last is the one to open. */
function joinTwo(a: Sighting, b: Sighting): Sighting {
  return {
    ...(b.lastSeenAt > a.lastSeenAt ? b : a),
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
    lastSeenAt: Math.max(a.lastSeenAt, b.lastSeenAt),
  };
}
