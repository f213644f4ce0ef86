import type { AddressComparison, MaybeReason, NormalizedAddress } from './address-types.ts';
import { isOneEditApart } from './edit-distance.ts';
import { canonicalCity, canonicalWord } from './key.ts';

type KeyFields = ReturnType<typeof fieldsOf>;

/** What a key says besides the place; see `addressKey` for the order. */
function fieldsOf({ key }: NormalizedAddress) {
  const [country = '', number = '', predir = '', street = '', suffix = '', ...rest] =
    key.split('|');
  const [postdir = '', unit = ''] = rest;
  return { country, number, predir, street, suffix, postdir, unit };
}

type PlaceAgreement = 'agrees' | 'zip-differs' | 'unknown' | 'conflicts';

function comparePlaces(a: NormalizedAddress, b: NormalizedAddress): PlaceAgreement {
  const [one, two] = [a.components, b.components];
  if (one.zip !== null && one.zip === two.zip) return 'agrees';
  if (one.state !== null && two.state !== null && one.state !== two.state) return 'conflicts';
  if (one.city === null || two.city === null)
    return one.zip !== null && two.zip !== null ? 'conflicts' : 'unknown';
  if (canonicalCity(one.city) !== canonicalCity(two.city)) return 'conflicts';
  return one.zip !== null && two.zip !== null ? 'zip-differs' : 'agrees';
}

/** Null when the directions contradict each other. */
function compareDirections(a: KeyFields, b: KeyFields): MaybeReason[] | null {
  if (a.predir === b.predir && a.postdir === b.postdir) return [];
  const one = [a.predir, a.postdir].filter((direction) => direction !== '');
  const two = [b.predir, b.postdir].filter((direction) => direction !== '');
  const [few, many] = one.length <= two.length ? [one, two] : [two, one];
  const unmatched = [...many];
  for (const direction of few) {
    const at = unmatched.indexOf(direction);
    if (at < 0) return null;
    unmatched.splice(at, 1);
  }
  return [few.length === many.length ? 'direction-moved' : 'direction-missing'];
}

/** "STATE ROAD 7" and "SR 7": one road in the states that use both names. */
function withoutStateKind(street: string): string {
  return street.replace(/^ST-(?:RTE|RD|HWY) /, 'ST ');
}

/** Null when name and suffix contradict each other. */
function compareStreets(a: KeyFields, b: KeyFields): MaybeReason[] | null {
  const [one, two] = [a.street, b.street];
  if (a.suffix !== b.suffix) {
    // A last word that is a suffix too is one only where nothing follows: "LOGISTICS PARK BLVD".
    const isLonger = one + canonicalWord(a.suffix) === two || two + canonicalWord(b.suffix) === one;
    const isBare = one === two && (a.suffix === '' || b.suffix === '');
    return isLonger || isBare ? ['suffix-missing'] : null;
  }
  if (one === two) return [];
  if (withoutStateKind(one) === withoutStateKind(two)) return ['highway-kind'];
  const isWord = /^[A-Z]{5,}$/.test(one) && /^[A-Z]{5,}$/.test(two);
  return isWord && isOneEditApart(one, two) ? ['spelling'] : null;
}

/** "123A Oak St" and "123 Oak St Unit A". */
function isUnitInNumber(a: KeyFields, b: KeyFields): boolean {
  const [joined, split] = a.unit === '' ? [a, b] : [b, a];
  return joined.unit === '' && split.unit !== '' && joined.number === split.number + split.unit;
}

function maybeReasons(a: KeyFields, b: KeyFields): MaybeReason[] | null {
  const streets = compareStreets(a, b);
  const directions = compareDirections(a, b);
  if (streets === null || directions === null) return null;
  const reasons = [...streets, ...directions];
  if (a.number === b.number && a.unit === b.unit) return reasons;
  return reasons.length === 0 && isUnitInNumber(a, b) ? ['unit-in-number'] : null;
}

/**
 * Whether two addresses are the same home. 'same' is sure enough to join without asking; 'maybe' is
 * for asking the user, never for joining. Both must have the current key version.
 */
export function compareAddresses(a: NormalizedAddress, b: NormalizedAddress): AddressComparison {
  const [one, two] = [fieldsOf(a), fieldsOf(b)];
  if (one.country !== two.country) return { verdict: 'different' };
  const place = comparePlaces(a, b);
  const reasons = place === 'conflicts' ? null : maybeReasons(one, two);
  if (reasons === null) return { verdict: 'different' };
  if (place === 'agrees')
    return reasons.length === 0 ? { verdict: 'same' } : { verdict: 'maybe', reasons };
  if (reasons.length > 0) return { verdict: 'different' };
  return { verdict: 'maybe', reasons: [place === 'unknown' ? 'place-missing' : 'zip-differs'] };
}
