import {
  formatAge,
  formatAgo,
  formatMoneyShort,
  formatPrice,
  formatSize,
  plural,
} from '@/components/ui/format.ts';
import { dueWords } from '@/components/app/due-words.ts';
import { DATASETS, type DatasetId } from '@/lib/domain/dataset.ts';
import { equityOf } from '@/lib/domain/equity.ts';
import { addressLine, type Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { STATUS_WORDS } from '@/lib/domain/status-words.ts';
import { DAY_MS } from '@/lib/shared/clock.ts';

export interface CardChip {
  text: string;
  tone?: 'pos' | 'neg' | 'warn' | 'acc';
  icon?: 'spinner' | 'warning' | 'no-phone';
}

export interface CardLine {
  icon: 'step' | 'captured' | 'owner' | 'phone' | 'no-phone';
  text: string;
  /** When a next step is due: "2 d late". */
  due?: { text: string; late: boolean };
}

/** What a card says. Only what is known: unknown is left out, never shown as 0. */
export interface CardView {
  title: string;
  price: string | null;
  /** "3 bd 2 ba · 1,480 sf · Sampleton" */
  size: string;
  priceChange: { dropped: boolean; text: string } | null;
  chips: CardChip[];
  /** What there is to do or know next. */
  line: CardLine;
  /** Time in the stage; `slow` when longer than the stage should take. */
  age: { text: string; slow: boolean } | null;
  /** All of it in words, for the card's one focus stop. */
  name: string;
}

export interface CardContext {
  stage: Stage;
  now: number;
  /** A lookup of this lead that is queued or running. */
  lookup: DatasetId | null;
}

/** The texts of a card. */
export function cardView(lead: Lead, { stage, now, lookup }: CardContext): CardView {
  const title = addressLine(lead.address);
  const price = lead.facts.price ? formatPrice(lead.facts.price.value) : null;
  const size = [formatSize(lead.facts), lead.address.street === null ? null : lead.address.city]
    .filter(Boolean)
    .join(' · ');
  const priceChange = changeOf(lead);
  const chips = chipsOf(lead, lookup);
  const line = lineOf(lead, now);
  const age = ageOf(lead, stage, now);
  const parts = [
    title,
    price ?? 'no price',
    size,
    priceChange && `${priceChange.dropped ? 'down' : 'up'} ${priceChange.text}`,
    ...chips.map(({ text }) => text),
    [line.text, line.due?.text].filter(Boolean).join(' '),
    age && `${age.text} in ${stage.name}${age.slow ? ', slow' : ''}`,
  ];
  return {
    title,
    price,
    size,
    priceChange,
    chips,
    line,
    age,
    name: parts.filter(Boolean).join(', '),
  };
}

function changeOf({ priceChange, facts }: Lead): CardView['priceChange'] {
  if (priceChange === null || priceChange.from === priceChange.to) return null;
  const { from, to } = priceChange;
  return {
    dropped: to < from,
    text: formatMoneyShort(Math.abs(to - from), facts.price?.value.currency),
  };
}

function chipsOf(lead: Lead, lookup: DatasetId | null): CardChip[] {
  const { facts, contactCounts, missingFields } = lead;
  const status = facts.status?.value ?? 'for-sale';
  const equity = equityOf(facts);
  const sites = new Set(lead.sightings.map(({ site }) => site)).size;
  const candidates: (CardChip | false | undefined)[] = [
    lookup !== null && { text: DATASETS[lookup].verb.replace('Find', 'Finding'), icon: 'spinner' },
    missingFields.length > 0 && {
      text: `${plural(missingFields.length, 'field')} missing`,
      tone: 'warn',
      icon: 'warning',
    },
    status !== 'for-sale' && { text: STATUS_WORDS[status] },
    equity !== null && { text: `Est. equity ${Math.round(equity.share * 100)} %` },
    facts.ownerOccupied?.value === false && { text: 'Absentee owner' },
    contactCounts?.litigator && { text: 'Litigator', tone: 'neg', icon: 'no-phone' },
    contactCounts !== null &&
      contactCounts.onDnc > 0 && { text: 'DNC', tone: 'warn', icon: 'no-phone' },
    sites > 1 && { text: `${sites} sites`, tone: 'acc' },
  ];
  return candidates.filter((chip): chip is CardChip => Boolean(chip));
}

/** What is to be done comes before what is known. */
function lineOf(lead: Lead, now: number): CardLine {
  const { contactCounts, facts, nextStep } = lead;
  if (nextStep !== undefined)
    return { icon: 'step', text: nextStep.title, due: dueWords(nextStep.dueOn, now) };
  if (contactCounts !== null && contactCounts.callable > 0)
    return { icon: 'phone', text: `${plural(contactCounts.callable, 'number')} to call` };
  if (contactCounts !== null) return { icon: 'no-phone', text: 'No number may be called' };
  const [owner] = facts.ownerNames?.value ?? [];
  if (owner !== undefined) return { icon: 'owner', text: owner };
  return { icon: 'captured', text: `Captured ${formatAgo(lead.createdAt, now)}` };
}

/** Of a lead that never moved, "Captured 4 min ago" says it already. */
function ageOf(lead: Lead, stage: Stage, now: number): CardView['age'] {
  const age = now - lead.stageSinceAt;
  const slow = stage.ageLimitDays !== null && age > stage.ageLimitDays * DAY_MS;
  if (lead.stageSinceAt === lead.createdAt && !slow) return null;
  return { text: formatAge(age), slow };
}
