import { describe, expect, it } from 'vitest';
import type { ProviderAnswer } from '../../provider.ts';
import { asking, callMeeting, json } from '@/tests/support/batchdata-calls.ts';
import { contacts } from './skip-trace.ts';

const street = (number: number) => `${number} Sample St`;
const requests = (count: number) =>
  Array.from({ length: count }, (_, index) => asking(`r${index}`, street(index + 1)));

/** The element about request `index`, named by its place so that a mix-up shows. */
const person = (index: number, more: object = {}) => ({
  name: { full: `Owner ${index}` },
  propertyAddress: { street: street(index + 1), zip: '43001' },
  meta: { matched: true },
  request: { requestId: `r${index}` },
  ...more,
});
const withoutId = (index: number) => person(index, { request: undefined });
const noMatch = (index: number) => person(index, { meta: { matched: false } });

async function answersTo(count: number, persons: unknown, matchCount?: unknown) {
  const meta = { results: { matchCount } };
  const { context, requests: sent } = callMeeting(json(200, { results: { persons, meta } }));
  const answers = await contacts.batch?.lookUp(requests(count), context);
  return { sent, answers: [...(answers ?? [])] };
}

/** What became of each request: whose people it was given, and what it was charged. */
const summary = (answers: [string, ProviderAnswer][]) =>
  answers.map(([id, answer]) => [
    id,
    answer.kind === 'answered'
      ? answer.findings.persons.map(({ name }) => name).join('+') || 'nobody'
      : answer.failure.kind,
    answer.charge === 'charged' ? (answer.units ?? 1) : answer.charge,
    answer.countDiffers ?? false,
  ]);

describe('a batch of skip traces', () => {
  it('asks about all homes in one call', async () => {
    const { sent, answers } = await answersTo(100, [], 0);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.json).toMatchObject({
      requests: { length: 100, 99: { requestId: 'r99', propertyAddress: { street: street(100) } } },
    });
    expect(answers).toHaveLength(100);
  });

  it.each([
    ['in another order', [person(2), person(0), person(1)]],
    ['without ids, in another order', [withoutId(2), withoutId(0), withoutId(1)]],
    ['with strangers among them', [person(7), person(0), person(1), person(2)]],
  ])('gives each home its people, %s', async (_, persons) => {
    const { answers } = await answersTo(3, persons, 3);
    expect(summary(answers)).toEqual([
      ['r0', 'Owner 0', 1, false],
      ['r1', 'Owner 1', 1, false],
      ['r2', 'Owner 2', 1, false],
    ]);
  });

  it('charges matches, and neither those not found nor those not understood', async () => {
    const odd = person(2, { meta: { matched: false, error: true } });
    const { answers } = await answersTo(3, [odd, noMatch(1), person(0)], 1);
    expect(summary(answers)).toEqual([
      ['r0', 'Owner 0', 1, false],
      ['r1', 'nobody', 'not-charged', false],
      ['r2', 'bad-request', 'not-charged', false],
    ]);
  });

  it('takes a home that is missing for not found, if none was billed for it', async () => {
    const { answers } = await answersTo(2, [person(0)], 1);
    expect(summary(answers)).toEqual([
      ['r0', 'Owner 0', 1, false],
      ['r1', 'nobody', 'not-charged', false],
    ]);
  });

  it('fails a home that was billed and is missing, and says so', async () => {
    const { answers } = await answersTo(2, [person(0)], 2);
    expect(summary(answers)).toEqual([
      ['r0', 'Owner 0', 1, false],
      ['r1', 'malformed-response', 1, true],
    ]);
  });

  it('leaves open what is missing from an answer that does not count', async () => {
    const { answers } = await answersTo(2, [person(0)]);
    expect(summary(answers)).toEqual([
      ['r0', 'Owner 0', 1, false],
      ['r1', 'malformed-response', 'uncertain', false],
    ]);
  });

  it('books what the provider counts, not what its answer shows', async () => {
    const { answers } = await answersTo(2, [person(0), person(1)], 1);
    expect(summary(answers)).toEqual([
      ['r0', 'Owner 0', 1, false],
      ['r1', 'Owner 1', 'not-charged', true],
    ]);
  });

  it('books two people of one home as two, if they were billed so', async () => {
    const spouse = person(0, { name: { full: 'Spouse 0' } });
    const { answers } = await answersTo(2, [person(0), spouse, person(1)], 3);
    expect(summary(answers)).toEqual([
      ['r0', 'Owner 0+Spouse 0', 2, true],
      ['r1', 'Owner 1', 1, false],
    ]);
  });

  it('survives elements that are none', async () => {
    const { answers } = await answersTo(1, [null, 7, 'x', [], person(0)], 1);
    expect(summary(answers)).toEqual([['r0', 'Owner 0', 1, false]]);
  });

  it.each([
    [json(500, { status: { code: 500 } }), 'provider-error', 'uncertain'],
    [json(400, { status: { code: 400 } }), 'bad-request', 'not-charged'],
    [json(429, { status: { code: 429 } }), 'rate-limited', 'not-charged'],
    [{ kind: 'silent', reason: 'timeout' } as const, 'timeout', 'uncertain'],
    [json(200, { results: {} }), 'malformed-response', 'uncertain'],
  ])('ends alike for all its homes after %j', async (outcome, kind, charge) => {
    const { context } = callMeeting(outcome);
    const answers = await contacts.batch?.lookUp(requests(2), context);
    expect([...(answers ?? [])].map(([id]) => id)).toEqual(['r0', 'r1']);
    for (const answer of answers?.values() ?? [])
      expect(answer).toMatchObject({ kind: 'failed', failure: { kind }, charge });
  });

  it('is asked again in halves when the call was refused as a whole, and not when one home was', async () => {
    const { context } = callMeeting(json(400, { status: { code: 400 } }));
    const retries = async (homes: number) =>
      [...((await contacts.batch?.lookUp(requests(homes), context))?.values() ?? [])].map(
        (answer) => answer.kind === 'failed' && answer.retry,
      );
    expect(await retries(3)).toEqual([1, 2, 3].map(() => ({ afterMs: null, inBatchOf: 2 })));
    expect(await retries(1)).toEqual([null]);
  });
});
