import type { Lead, MergedLead, MergeGift } from '../domain/lead.ts';
import { NOTE_GAP, without } from './absorb-lead.ts';

type Items = Pick<MergeGift, 'listingKeys' | 'sites' | 'tags'>;

/** What is the same on the whole way up, wherever something of the leaving lead is found. */
export interface Parting {
  /** The leaving lead and all that goes with it. */
  leaving: ReadonlySet<string>;
  /** What was added to the note. */
  section: string | null;
  /** Listings and sites the leaving lead was first seen at while it was merged. */
  late: Pick<Items, 'listingKeys' | 'sites'>;
}

/** One lead of the way up: as it rested, and as it rests now; null for the one that leaves. */
export interface Step {
  before: MergedLead;
  after: MergedLead | null;
}

/**
 * A lead without what it has from the one that leaves. What others merged into it have as well stays, as their
 * gift from now on, and so does whatever was changed since. Gives the resting rows that changed with it too.
 */
export function giveBack(
  parent: Lead,
  children: readonly MergedLead[],
  { before, after }: Step,
  { leaving, section, late }: Parting,
): { lead: Lead; children: MergedLead[] } {
  const remaining = children.flatMap((child) => (child.id === before.id ? (after ?? []) : child));
  const given = itemsAfter(parent, children, remaining);
  const keys = new Map(remaining.map(({ id, row }) => [id, row.identityKeys]));
  const lead: Lead = {
    ...parent,
    ...(after === null && placeBefore(parent, before.gave)),
    listingKeys: without(given.items.listingKeys, late.listingKeys),
    sightings: parent.sightings.filter(
      ({ site }) => given.items.sites.includes(site) && !late.sites.includes(site),
    ),
    tags: given.items.tags,
    note: withoutSection(parent.note, section),
    absorbed: parent.absorbed
      .filter(({ id }) => !leaving.has(id))
      .map(({ id, identityKeys }) => ({ id, identityKeys: keys.get(id) ?? identityKeys })),
  };
  const rested = remaining.map((child, index) => ({
    ...child,
    gave: {
      ...child.gave,
      ...given.gifts[index],
      note: child.gave.note === null ? null : withoutSection(child.gave.note, section),
    },
  }));
  return { lead, children: rested };
}

/** What pages added to a lead while it was merged. */
export const latePlaces = (before: Lead, now: Lead): Parting['late'] => ({
  listingKeys: without(now.listingKeys, before.listingKeys),
  sites: without(itemsOf(now).sites, itemsOf(before).sites),
});

const itemsOf = ({ listingKeys, sightings, tags }: Lead): Items => ({
  listingKeys,
  sites: sightings.map(({ site }) => site),
  tags,
});

const KINDS = ['listingKeys', 'sites', 'tags'] as const;

/** A lead's own items and those the remaining leads still account for, with who accounts for which. */
function itemsAfter(
  parent: Lead,
  children: readonly MergedLead[],
  remaining: readonly MergedLead[],
): { items: Items; gifts: Items[] } {
  const items: Items = { listingKeys: [], sites: [], tags: [] };
  const gifts = remaining.map((): Items => ({ listingKeys: [], sites: [], tags: [] }));
  const has = itemsOf(parent);
  for (const kind of KINDS) {
    const given = new Set([...children, ...remaining].flatMap(({ gave }) => gave[kind]));
    for (const item of has[kind]) {
      const giver = given.has(item)
        ? remaining.findIndex(({ row }) => itemsOf(row)[kind].includes(item))
        : null;
      if (giver === -1) continue;
      items[kind].push(item);
      if (giver !== null) gifts[giver]?.[kind].push(item);
    }
  }
  return { items, gifts };
}

/** Where the lead had been, unless it was moved since. */
function placeBefore({ stageId, stageSinceAt }: Lead, { stage }: MergeGift) {
  const stands = stage?.after.stageId === stageId && stage.after.stageSinceAt === stageSinceAt;
  return stands ? stage.before : {};
}

/** A section the user has rewritten stays: it is the user's now. */
function withoutSection(note: string, section: string | null): string {
  if (section === null || !note.includes(section)) return note;
  const whole = note.includes(NOTE_GAP + section) ? NOTE_GAP + section : section;
  return note.replace(whole, () => '').trim();
}
