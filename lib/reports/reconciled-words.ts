import type { OpenCharges, Reconciled } from '../domain/reconciled.ts';
import { formatMicros } from '../shared/money.ts';
import { PROVIDER_NAMES } from '../shared/provider-names.ts';
import { durationWords } from './lookup-progress-words.ts';

/** What came of asking a provider for its count: "BatchData’s count settles 2: 1 charged, 1 not charged." */
export function reconciledWords(
  { provider, charged, notCharged, open }: Reconciled,
  now: number,
): string {
  const name = PROVIDER_NAMES[provider];
  const settled = charged + notCharged;
  if (settled + open.length === 0) return `Nothing at ${name} is uncertain.`;
  const done =
    settled === 0
      ? []
      : [`${name}’s count settles ${settled}: ${charged} charged, ${notCharged} not charged.`];
  return [...done, ...open.map((each) => openWords(each, name, now))].join(' ');
}

function openWords({ day, charges, why }: OpenCharges, name: string, now: number): string {
  if (why.kind === 'too-early') {
    const wait = durationWords(Math.max(60_000, why.untilAt - now));
    return `${charges} of ${day} cannot be told yet: ${name} reports late. Check again in ${wait}.`;
  }
  const { reported, least, most, unit } = why;
  const say = (count: number): string => (unit === 'micros' ? formatMicros(count) : String(count));
  return `${charges} of ${day} stay open: ${name} counts ${say(reported)}, LeadFlow ${say(least)} without and ${say(most)} with them.`;
}
