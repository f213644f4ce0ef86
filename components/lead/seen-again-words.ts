import { formatPrice, plural } from '@/components/ui/format.ts';
import type { SeenAgain } from '@/lib/domain/event.ts';
import { STATUS_WORDS } from '@/lib/domain/status-words.ts';

interface Step {
  title: string;
  text: string;
  /** What is said after the site's name. */
  tail?: string;
}

interface Context {
  /** The site as the user knows it. */
  site: string;
  /** Days on market of all its listings of this house before the present one. */
  daysBefore: number;
}

/**
 * What a page said differently, as one line of the timeline: "Relisted" "on Zillow, the clock was at
 * 142 days · price cut $259,000 → $249,000".
 */
export function seenAgainWords(
  detail: SeenAgain,
  { site, daysBefore }: Context,
): { title: string; text: string } {
  const steps = [relistedStep(detail, daysBefore), priceStep(detail), statusStep(detail)];
  const [first, ...others] = steps.filter((step) => step !== null);
  if (first === undefined) return { title: 'Seen', text: `on ${site} too` };
  const rest = others.map(
    (step) => `${lowerFirst(step.title)} ${step.text}`.trim() + (step.tail ?? ''),
  );
  const { title, text, tail = '' } = first;
  return { title, text: [`${text} on ${site}${tail}`.trim(), ...rest].join(' · ') };
}

function priceStep({ priceFrom, priceTo }: SeenAgain): Step | null {
  if (priceFrom === null || priceTo === null) return null;
  const [from, to] = [formatPrice(priceFrom), formatPrice(priceTo)];
  if (from === to) return null;
  const cut = priceTo.amount < priceFrom.amount;
  return { title: cut ? 'Price cut' : 'Price raised', text: `${from} → ${to}` };
}

function statusStep({ status }: SeenAgain): Step | null {
  if (status === undefined) return null;
  const [from, to] = [STATUS_WORDS[status.from], STATUS_WORDS[status.to]];
  return { title: `Now ${lowerFirst(to)}`, text: '', tail: `, was ${lowerFirst(from)}` };
}

/** A site counts days from the newest listing; what it was on the market before is counted together here. */
function relistedStep({ relisting }: SeenAgain, daysBefore: number): Step | null {
  if (relisting === undefined) return null;
  const { daysReached } = relisting;
  if (daysReached === null) return { title: 'Relisted', text: 'under a new id' };
  const all = daysBefore > daysReached ? `, ${plural(daysBefore, 'day')} in all` : '';
  const tail = `, the clock was at ${plural(daysReached, 'day')}${all}`;
  return { title: 'Relisted', text: '', tail };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
