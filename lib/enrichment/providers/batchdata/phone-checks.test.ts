import { describe, expect, it } from 'vitest';
import type { DatasetSource, ProviderAnswer } from '../../provider.ts';
import { asking, callMeeting, json } from '@/tests/support/batchdata-calls.ts';
import { lacksSharedData, readSharedJson } from '@/tests/support/shared-data.ts';
import { dnc, phoneCheck, tcpa } from './phone-checks.ts';

const A = '6145550101';
const B = '6145550102';
const C = '6145550103';
const asked = (id: string, ...phones: string[]) => asking(id, '1 Sample St', phones);
const numbers = (phoneNumbers: unknown, matchCount?: number) =>
  json(200, { results: { phoneNumbers, meta: { results: { matchCount } } } });
const lookUp = (source: DatasetSource, phones: string[], outcome = numbers([])) =>
  source.lookUp(asked('r1', ...phones), callMeeting(outcome).context);

/** Flags by number, and the bill. */
const summary = (answer: ProviderAnswer | undefined) => [
  answer?.kind === 'answered' &&
    Object.fromEntries((answer.findings.phoneChecks ?? []).map((each) => [each.number, each.dnc])),
  answer?.charge === 'charged' ? answer.units : answer?.charge,
  answer?.countDiffers ?? false,
];

it('sends the numbers and nothing else', async () => {
  const { requests, context } = callMeeting(numbers([]));
  await dnc.lookUp(asked('r1', A, B), context);
  expect(requests).toMatchObject([
    { url: 'https://api.batchdata.com/api/v1/phone/dnc', json: { requests: [A, B] } },
  ]);
  expect(Object.keys(requests[0]?.json ?? {})).toEqual(['requests']);
});

it.skipIf(lacksSharedData)('reads the vendor mock', async () => {
  const sample = readSharedJson('provider-samples', 'batchdata', 'v1_phone_dnc.mock.json');
  const mocked = ['6025550111', '5635550112', '4805550113'];
  expect(summary(await lookUp(dnc, mocked, json(200, sample)))).toEqual([
    { '6025550111': false, '5635550112': true, '4805550113': true },
    3,
    false,
  ]);
});

describe('a check of numbers', () => {
  it('goes by number, in whatever order and writing', async () => {
    const outcome = numbers(
      [
        { number: '+1 614-555-0102', dnc: true },
        { number: A, dnc: false },
      ],
      2,
    );
    expect(summary(await lookUp(dnc, [A, B], outcome))).toEqual([
      { [A]: false, [B]: true },
      2,
      false,
    ]);
  });

  it('charges the numbers that are known, and keeps the others as not checked', async () => {
    const outcome = numbers(
      [
        { number: A, dnc: false },
        { number: B, meta: { matched: false } },
      ],
      1,
    );
    expect(summary(await lookUp(dnc, [A, B], outcome))).toEqual([
      { [A]: false, [B]: null },
      1,
      false,
    ]);
  });

  it('books what the provider counts where its answer shows another number', async () => {
    const outcome = numbers([{ number: A, dnc: false }], 2);
    expect(summary(await lookUp(dnc, [A, B], outcome))).toEqual([
      { [A]: false, [B]: null },
      2,
      true,
    ]);
  });

  it('leaves the charge open where a number is missing and nothing is counted', async () => {
    expect(await lookUp(dnc, [A, B], numbers([{ number: A, dnc: false }]))).toMatchObject({
      charge: 'uncertain',
    });
  });

  it('says what each endpoint tells', async () => {
    const said = { number: A, type: 'Land Line', carrier: 'Sample', reachable: false, tcpa: true };
    const checks = async (source: DatasetSource) => {
      const answer = await lookUp(source, [A], numbers([{ ...said, dnc: 'true' }], 1));
      return answer.kind === 'answered' ? answer.findings.phoneChecks : [];
    };
    const all = { number: A, type: 'landline', carrier: 'Sample', reachable: false };
    expect(await checks(phoneCheck)).toEqual([{ ...all, dnc: true, tcpa: true }]);
    expect(await checks(tcpa)).toMatchObject([{ tcpa: true }]);
  });

  it('is refused, for free, where no number was understood', async () => {
    const outcome = numbers([{ number: A, meta: { error: true } }], 0);
    expect(await lookUp(dnc, [A], outcome)).toMatchObject({
      failure: { kind: 'bad-request' },
      charge: 'not-charged',
    });
  });
});

describe('checks of several leads in one call', () => {
  it('ask about a number of two leads once, and charge the first', async () => {
    const outcome = numbers(
      [
        { number: C, dnc: true },
        { number: B, dnc: true },
        { number: A, dnc: false },
      ],
      3,
    );
    const { requests, context } = callMeeting(outcome);
    const both = [asked('one', A, B), asked('two', B, C)];
    const answers = await dnc.batch?.lookUp(both, context);
    expect(requests).toMatchObject([{ json: { requests: [A, B, C] } }]);
    expect(summary(answers?.get('one'))).toEqual([{ [A]: false, [B]: true }, 2, false]);
    expect(summary(answers?.get('two'))).toEqual([{ [B]: true, [C]: true }, 1, false]);
  });

  it('costs nothing for a lead whose every number another pays for', async () => {
    const answers = await dnc.batch?.lookUp(
      [asked('one', A), asked('two', A)],
      callMeeting(numbers([{ number: A, dnc: true }], 1)).context,
    );
    expect(summary(answers?.get('two'))).toEqual([{ [A]: true }, 'not-charged', false]);
  });
});
