import { placeLine, streetLine, type AskedAddress } from '../asked-address.ts';
import type { StandInAnswer } from '../provider-call.ts';
import { hexFor } from '../seed.ts';
import { syntheticProperty, type SyntheticOwner } from '../synthetic-property.ts';
import {
  countsOf,
  isHome,
  outcomeMeta,
  readItems,
  type AskedItem,
  type Options,
} from './asked-items.ts';
import { okStatus } from './batchdata-bodies.ts';
import { addressBody, emailsOf, legalFlags, phonesOf, titleCase } from './synthetic-person.ts';

/** More items than this in one request are refused. */
export const SKIP_TRACE_MAX_ITEMS = 100;

/** POST property/skip-trace, V1: one person per item, billed per match. */
export function answerSkipTrace(body: unknown, microsPerMatch: number): StandInAnswer {
  const asked = readItems(body, SKIP_TRACE_MAX_ITEMS);
  if ('status' in asked) return asked;
  const { items, options } = asked;
  const persons = items.map((item) => personOf(item, options));
  const meta = { apiVersion: '2.10.2', results: countsOf(items) };
  return {
    status: 200,
    body: { status: okStatus, results: { persons, meta } },
    charges: chargesOf(items, microsPerMatch),
  };
}

/** One charge for every home that was found. */
export const chargesOf = (items: readonly AskedItem[], micros: number): StandInAnswer['charges'] =>
  items.flatMap(({ home }) =>
    isHome(home) ? [{ item: `${streetLine(home)}, ${placeLine(home)}`, micros }] : [],
  );

function personOf({ home, given, requestId }: AskedItem, options: Options): object {
  const echo = options.showRequests ? { request: { requestId } } : {};
  if (isHome(home)) return { ...personBody(home, options), ...echo };
  return { propertyAddress: given, meta: outcomeMeta(home), ...echo };
}

function personBody(address: AskedAddress, options: Options) {
  const property = syntheticProperty(address);
  const { owner, value, mortgage } = property;
  const { litigator, deceased } = legalFlags(address);
  const name = ownerNames(owner)[0];
  const propertyAddress = addressBody(address, property);
  const mailingAddress = mailingAddressOf(owner, propertyAddress);
  const equity = value.amount - (mortgage?.amount ?? 0);
  return {
    _id: hexFor(propertyAddress.hash, 13),
    name,
    propertyAddress,
    mailingAddress,
    phoneNumbers: shownPhones(address, options).map(({ body }) => body),
    emails: emailsOf(owner),
    bankruptcy: {},
    death: deceased ? { deceased } : {},
    dnc: litigator ? { tcpa: true } : {},
    litigator,
    involuntaryLien: [],
    property: {
      address: propertyAddress,
      owner: { name, mailingAddress },
      equity,
      equityPercent: Number(((equity / value.amount) * 100).toFixed(1)),
      absenteeOwner: owner.isAbsentee,
      vacant: false,
      uspsDeliverable: true,
    },
    meta: { matched: true, error: false },
  };
}

/** A litigator's phones are never given out, blacklisted ones only to those who ask for them. */
export const shownPhones = (address: AskedAddress, options: Options) =>
  legalFlags(address).litigator
    ? []
    : phonesOf(address).filter(
        ({ isTcpaBlacklisted }) => options.includeTCPABlacklistedPhones || !isTcpaBlacklisted,
      );

/** The owners' names as endpoints about people write them. */
export const ownerNames = ({ people }: SyntheticOwner) =>
  people.map(({ first, last }) => ({
    first: titleCase(first),
    last: titleCase(last),
    full: titleCase(`${first} ${last}`),
  }));

/** Companies come without one, as an empty object. */
export function mailingAddressOf({ company, isAbsentee }: SyntheticOwner, home: object): object {
  if (company !== null) return {};
  if (!isAbsentee) return home;
  return { street: 'PO Box 100', city: 'Sampleton', state: 'OH', zip: '43001', zipPlus4: '0100' };
}
