import { compareAddresses, type AddressComparison } from '../address/address.ts';
import { MATCH_KINDS, type MatchKind, type MatchReason } from '../domain/duplicate.ts';
import { mlsKey, parcelKey } from '../domain/identity-keys.ts';
import type { PropertyIdentity } from './property-identity.ts';

/** Whether two identities are one house: sure enough to join without asking, worth a question, or neither. */
export type Verdict =
  | { kind: 'same'; because: MatchReason }
  | { kind: 'maybe'; reasons: MatchReason[] }
  | { kind: 'different' };

/** Points of one house on two maps lie no further apart. */
const NEAR_METERS = 30;
/** Points this far apart are two houses, however alike their addresses are. */
const FAR_METERS = 1000;

const DIFFERENT: Verdict = { kind: 'different' };
const same = (because: MatchReason): Verdict => ({ kind: 'same', because });
const maybe = (reasons: MatchReason[]): Verdict =>
  reasons.length === 0 ? DIFFERENT : { kind: 'maybe', reasons };

/**
 * Compares two identities. An id of a site, a parcel or a record decides, unless house number or unit speak
 * against it: sites and MLS use ids again, so that is a question, never a join. A building and a unit in it
 * are two. Our own id decides unless the addresses are two: rows of a spreadsheet get mixed up.
 */
export function judgeIdentity(a: PropertyIdentity, b: PropertyIdentity): Verdict {
  const text = compareText(a, b);
  if (a.leadId !== null && a.leadId === b.leadId && text.verdict !== 'different')
    return same(reason('lead-id'));
  const proof = proofOf(a, b);
  if (text.verdict === 'same') return same(proof ?? reason('address'));
  const house = compareHouses(a, b);
  if (proof?.kind === 'listing-id')
    return isOtherNumber(a, b) || house === 'other-unit' ? maybe([proof]) : same(proof);
  const reasons = reasonsOf(a, b, text, proof);
  if (house === 'other') return maybe(reasons.filter(outlivesNumber));
  if (house === 'other-unit' || house === 'unit-of-it') return DIFFERENT;
  if (proof !== null && (proof.kind !== 'mls-id' || house === 'equal')) return same(proof);
  if (house === 'equal' && text.verdict === 'maybe' && isNear(a, b))
    return same(reason('location'));
  const isFar = metersBetween(a, b) > FAR_METERS;
  return isFar ? maybe(reasons.filter(({ value }) => value !== null)) : maybe(reasons);
}

/** How sure a reason is: lower is surer. */
export const sureness = ({ kind }: MatchReason): number => MATCH_KINDS.indexOf(kind);

const reason = (kind: MatchKind, value: string | null = null): MatchReason => ({ kind, value });

/** One parcel may have two numbers, and a number may hold the unit; an MLS id or a place may not. */
const outlivesNumber = ({ kind }: MatchReason): boolean =>
  kind === 'attom-id' || kind === 'parcel' || kind === 'unit-in-number';

type TextComparison = AddressComparison | { verdict: 'unknown' };

function compareText(a: PropertyIdentity, b: PropertyIdentity): TextComparison {
  if (a.address === null || b.address === null) return { verdict: 'unknown' };
  return a.address.key === b.address.key
    ? { verdict: 'same' }
    : compareAddresses(a.address, b.address);
}

/** House number and unit alone, because one street may have two names. */
function compareHouses(
  a: PropertyIdentity,
  b: PropertyIdentity,
): 'equal' | 'other' | 'other-unit' | 'unit-of-it' | 'unknown' {
  const [one, two] = [a.address?.components, b.address?.components];
  if (!one || !two) return 'unknown';
  if (one.number !== two.number) return 'other';
  if (one.unit === two.unit) return 'equal';
  return one.unit === null || two.unit === null ? 'unit-of-it' : 'other-unit';
}

/** Whether not even the digits agree: pages of one listing write "750", "750-754" and "750A" for one home. */
function isOtherNumber(a: PropertyIdentity, b: PropertyIdentity): boolean {
  const [one, two] = [a, b].map(
    ({ address }) => /^\d+/.exec(address?.components.number ?? '')?.[0],
  );
  return one !== undefined && two !== undefined && one !== two;
}

/** The surest thing that proves both one house by itself; an MLS id does so beside its MLS's name. */
function proofOf(a: PropertyIdentity, b: PropertyIdentity): MatchReason | null {
  if (a.listingKeys.some((key) => b.listingKeys.includes(key))) return reason('listing-id');
  if (a.attomId !== null && a.attomId === b.attomId) return reason('attom-id', a.attomId);
  if (a.apn !== null && isSameParcelNumber(a, b) && a.fips !== null && a.fips === b.fips)
    return reason('parcel', a.apn);
  if (a.mls !== null && isSameMlsId(a, b) && hasSameMlsName(a, b))
    return reason('mls-id', a.mls.id);
  return null;
}

/** What makes it worth asking, each kind once. */
function reasonsOf(
  a: PropertyIdentity,
  b: PropertyIdentity,
  text: TextComparison,
  proof: MatchReason | null,
): MatchReason[] {
  const isEqual = compareHouses(a, b) === 'equal';
  const hints: MatchReason[] = [];
  if (a.apn !== null && isSameParcelNumber(a, b) && !haveOtherCounties(a, b) && isSameZip(a, b))
    hints.push(reason('parcel', a.apn));
  if (a.mls !== null && isEqual && isSameMlsId(a, b)) hints.push(reason('mls-id', a.mls.id));
  if (isEqual && isNear(a, b)) hints.push(reason('location'));
  if (text.verdict === 'maybe') hints.push(...text.reasons.map((kind) => reason(kind)));
  return proof === null ? hints : [proof, ...hints.filter(({ kind }) => kind !== proof.kind)];
}

function isSameParcelNumber(a: PropertyIdentity, b: PropertyIdentity): boolean {
  const key = parcelKey(a.apn);
  return key !== null && key === parcelKey(b.apn);
}

const haveOtherCounties = (a: PropertyIdentity, b: PropertyIdentity): boolean =>
  a.fips !== null && b.fips !== null && a.fips !== b.fips;

const isSameZip = (a: PropertyIdentity, b: PropertyIdentity): boolean =>
  a.zip !== null && b.zip !== null && a.zip.slice(0, 5) === b.zip.slice(0, 5);

function isSameMlsId(a: PropertyIdentity, b: PropertyIdentity): boolean {
  const key = mlsKey(a.mls?.id ?? null);
  return key !== null && key === mlsKey(b.mls?.id ?? null);
}

function hasSameMlsName(a: PropertyIdentity, b: PropertyIdentity): boolean {
  const [one, two] = [a, b].map(({ mls }) => mls?.name?.replaceAll(/[^a-z\d]/gi, '').toUpperCase());
  return one !== undefined && one !== '' && one === two;
}

const isNear = (a: PropertyIdentity, b: PropertyIdentity): boolean =>
  metersBetween(a, b) <= NEAR_METERS;

const METERS_PER_DEGREE = 111_320;

/** Metres on the ground, good enough for a few kilometres; NaN when one place is not known. */
function metersBetween(
  { location: a }: PropertyIdentity,
  { location: b }: PropertyIdentity,
): number {
  if (a === null || b === null) return Number.NaN;
  const north = (a.lat - b.lat) * METERS_PER_DEGREE;
  const east = (a.lng - b.lng) * METERS_PER_DEGREE * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east);
}
