import type { AskedAddress } from '../asked-address.ts';
import type { StandInAnswer } from '../provider-call.ts';
import { syntheticProperty } from '../synthetic-property.ts';
import { countsOf, isHome, outcomeMeta, readItems, type Options } from './asked-items.ts';
import { okStatus } from './batchdata-bodies.ts';
import {
  chargesOf,
  mailingAddressOf,
  ownerNames,
  shownPhones,
  SKIP_TRACE_MAX_ITEMS,
} from './skip-trace.ts';
import { addressBody, emailsOf, legalFlags } from './synthetic-person.ts';

/** POST v3/property/skip-trace: the owners of each home, with ranked phones. Its root is `result`. */
export function answerSkipTraceV3(body: unknown, microsPerMatch: number): StandInAnswer {
  const asked = readItems(body, SKIP_TRACE_MAX_ITEMS);
  if ('status' in asked) return asked;
  const { items, options } = asked;
  const data = items.map((item) => ({
    input: { propertyAddress: item.given, requestId: item.requestId },
    ...(isHome(item.home) ? tracedHome(item.home, options) : { persons: [] }),
    meta: outcomeMeta(item.home),
  }));
  const meta = { apiVersion: '3.0.0', results: countsOf(items) };
  return {
    status: 200,
    body: { status: okStatus, result: { data, meta } },
    charges: chargesOf(items, microsPerMatch),
  };
}

function tracedHome(address: AskedAddress, options: Options): object {
  const property = syntheticProperty(address);
  const home = addressBody(address, property);
  const names = ownerNames(property.owner);
  const { litigator, deceased } = legalFlags(address);
  const phones = shownPhones(address, options).map(({ body, isTcpaBlacklisted }, index) => {
    const { score: _score, lastReportedDate: _date, ...rest } = body;
    return { ...rest, rank: index + 1, tcpa: isTcpaBlacklisted };
  });
  const emails = emailsOf(property.owner);
  return {
    property: {
      id: `synthetic-${property.attomId}`,
      address: home,
      mailingAddress: mailingAddressOf(property.owner, home),
      owners: names.map((name) => ({ name })),
    },
    persons: names.map((name, index) => ({
      propertyOwner: true,
      name,
      // Listed worst first, so that only the rank says which is best.
      phones: index === 0 ? phones.toReversed() : [],
      emails: emails.slice(index, index + 1).map((each) => ({ ...each, rank: 1 })),
      litigator: index === 0 && litigator,
      deceased: index === 0 && deceased,
    })),
  };
}
