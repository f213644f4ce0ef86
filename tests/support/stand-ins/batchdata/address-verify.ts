import { placeLine, streetLine } from '../asked-address.ts';
import type { StandInAnswer } from '../provider-call.ts';
import { syntheticProperty } from '../synthetic-property.ts';
import { isHome, readItems, type AskedItem } from './asked-items.ts';
import { okStatus } from './batchdata-bodies.ts';
import { addressBody } from './synthetic-person.ts';

const MAX_ITEMS = 5000;

/** POST address/verify: billed per address, also when the post does not know it; not when it is none. */
export function answerAddressVerify(body: unknown, microsPerAddress: number): StandInAnswer {
  const asked = readItems(body, MAX_ITEMS);
  if ('status' in asked) return asked;
  const { items } = asked;
  const normalizedCount = items.filter(({ home }) => isHome(home)).length;
  const errorCount = items.filter(({ home }) => home === 'error').length;
  return {
    status: 200,
    body: {
      status: okStatus,
      results: {
        addresses: items.map(verified),
        meta: {
          apiVersion: '2.0',
          results: {
            requestCount: items.length,
            normalizedCount,
            notNormalizedCount: items.length - normalizedCount - errorCount,
            errorCount,
          },
        },
      },
    },
    charges: items.flatMap((item) =>
      item.home === 'error' ? [] : [{ item: billedName(item), micros: microsPerAddress }],
    ),
  };
}

function verified({ home, given, requestId }: AskedItem): object {
  if (!isHome(home)) {
    const meta = { error: home === 'error', normalized: false, hashed: false };
    return { ...given, requestId, meta };
  }
  return {
    ...addressBody(home, syntheticProperty(home)),
    requestId,
    vacant: 'No',
    dpvMatchCode: /\bUNDELIVERED\b/.test(home.street) ? 'N' : 'Y',
    meta: { error: false, normalized: true, hashed: true },
  };
}

const billedName = ({ home, asked }: AskedItem): string =>
  isHome(home) ? `${streetLine(home)}, ${placeLine(home)}` : asked;
