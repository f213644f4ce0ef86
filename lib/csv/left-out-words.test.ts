import { expect, it } from 'vitest';
import { leftOutWords } from './left-out-words.ts';

const none = { phones: {}, emails: {}, mailings: {} };

it('says how many and why, the largest reason first', () => {
  const phones = { litigator: 1, dnc: 2, 'stale-check': 1, unchecked: 0 };
  expect(leftOutWords({ ...none, phones })).toEqual([
    {
      kind: 'phones',
      what: '4 phones left out',
      why: '2 on DNC, 1 litigator, 1 DNC check too old',
    },
  ]);
});

it('says nothing when nothing was left out', () => {
  expect(leftOutWords(none)).toEqual([]);
});

it('speaks only of the kinds of contact asked for', () => {
  const leftOut = {
    phones: { unchecked: 1 },
    emails: { deceased: 1200 },
    mailings: { litigator: 2 },
  };
  expect(leftOutWords(leftOut, ['mailings'])).toEqual([
    { kind: 'mailings', what: '2 mailing addresses left out', why: '2 litigators' },
  ]);
  expect(leftOutWords(leftOut).map(({ what }) => what)).toEqual([
    '1 phone left out',
    '1,200 e-mails left out',
    '2 mailing addresses left out',
  ]);
});
