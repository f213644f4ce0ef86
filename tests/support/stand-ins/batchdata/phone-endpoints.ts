import { z } from 'zod';
import { unbilled, type StandInAnswer } from '../provider-call.ts';
import { randomFor } from '../seed.ts';
import { errorBody, okStatus } from './batchdata-bodies.ts';

const MAX_NUMBERS = 100;

const requestSchema = z.object({ requests: z.array(z.string()).min(1) });

export type PhoneEndpoint = 'phone/verification' | 'phone/dnc' | 'phone/tcpa';

/** POST phone/…: what is known of each number, in another order than asked, billed per number that is known. */
export function answerPhones(
  endpoint: PhoneEndpoint,
  body: unknown,
  microsPerNumber: number,
): StandInAnswer {
  const request = requestSchema.safeParse(body);
  if (!request.success) return unbilled(400, errorBody(400, 'requests is required'));
  const { requests } = request.data;
  if (requests.length > MAX_NUMBERS)
    return unbilled(400, errorBody(400, `requests is limited to ${MAX_NUMBERS} items`));
  const phoneNumbers = requests.map((number) => answered(endpoint, number)).toReversed();
  const matches = phoneNumbers.filter(({ meta }) => meta.matched);
  const errorCount = phoneNumbers.filter(({ meta }) => meta.error).length;
  const results = {
    requestCount: requests.length,
    matchCount: matches.length,
    noMatchCount: requests.length - matches.length - errorCount,
    errorCount,
  };
  return {
    status: 200,
    body: { status: okStatus, results: { phoneNumbers, meta: { apiVersion: '2.0', results } } },
    charges: matches.map(({ number }) => ({ item: number, micros: microsPerNumber })),
  };
}

/** Numbers ending in 00 are nobody's; what is not ten digits is an error. */
function answered(endpoint: PhoneEndpoint, number: string) {
  const error = !/^\d{10}$/.test(number);
  const matched = !error && !number.endsWith('00');
  const said = matched ? SAYS[endpoint](number) : {};
  return { number, ...said, meta: { matched, error } };
}

const flag = (number: string, list: string, chance: number): boolean =>
  randomFor(`${number}|${list}`).chance(chance);
const dnc = (number: string) => ({ dnc: flag(number, 'dnc', 0.3) });
const tcpa = (number: string) => ({ tcpa: flag(number, 'tcpa', 0.1) });

const SAYS: Record<PhoneEndpoint, (number: string) => object> = {
  'phone/dnc': dnc,
  'phone/tcpa': tcpa,
  'phone/verification': (number) => ({
    ...dnc(number),
    ...tcpa(number),
    type: randomFor(`${number}|type`).pick(['Mobile', 'Land Line', 'Voip']),
    carrier: randomFor(`${number}|carrier`).pick(['Sample Wireless', 'Sample Telephone']),
    reachable: flag(number, 'reachable', 0.8),
    tested: true,
  }),
};
