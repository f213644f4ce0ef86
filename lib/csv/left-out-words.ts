import type { PhoneBlock } from '../domain/contact.ts';
import { sumCounts, type LeftOut } from './release-contacts.ts';

const BLOCK_WORDS: Record<PhoneBlock, (count: number) => string> = {
  litigator: (count) => (count === 1 ? 'litigator' : 'litigators'),
  deceased: () => 'deceased',
  dnc: () => 'on DNC',
  tcpa: () => 'on TCPA list',
  unchecked: () => 'not checked for DNC',
  'stale-check': () => 'DNC check too old',
};
const BLOCKS = Object.keys(BLOCK_WORDS) as PhoneBlock[];

/** What was held back, as a heading and its reasons: "3 phones left out", "2 on DNC, 1 litigator". */
export interface LeftOutWords {
  kind: keyof LeftOut;
  what: string;
  why: string;
}

const KIND_WORDS: Record<keyof LeftOut, { one: string; many: string }> = {
  phones: { one: 'phone', many: 'phones' },
  emails: { one: 'e-mail', many: 'e-mails' },
  mailings: { one: 'mailing address', many: 'mailing addresses' },
};
const KINDS = Object.keys(KIND_WORDS) as (keyof LeftOut)[];

/** One entry for each of these kinds of contact something was left out of; empty when nothing was. */
export function leftOutWords(
  leftOut: LeftOut,
  kinds: readonly (keyof LeftOut)[] = KINDS,
): LeftOutWords[] {
  return kinds.map((kind) => wordsFor(kind, leftOut[kind])).filter((words) => words !== null);
}

function wordsFor(kind: keyof LeftOut, counts: LeftOut['phones']): LeftOutWords | null {
  const { one, many } = KIND_WORDS[kind];
  const total = sumCounts(counts);
  if (total === 0) return null;
  const reasons = BLOCKS.filter((block) => (counts[block] ?? 0) > 0)
    .map((block) => ({ block, count: counts[block] ?? 0 }))
    .toSorted((a, b) => b.count - a.count);
  return {
    kind,
    what: `${total.toLocaleString('en-US')} ${total === 1 ? one : many} left out`,
    why: reasons.map(({ block, count }) => `${count} ${BLOCK_WORDS[block](count)}`).join(', '),
  };
}
