import type { Phone, PhoneBlock } from '@/lib/domain/contact.ts';

/** What the chip beside a blocked number says, and how it looks. */
export const BLOCK_WORDS: Record<PhoneBlock, { label: string; tone: 'warn' | 'neg' | null }> = {
  litigator: { label: 'Known litigator', tone: 'neg' },
  deceased: { label: 'Deceased', tone: null },
  dnc: { label: 'On DNC list', tone: 'warn' },
  tcpa: { label: 'On TCPA list', tone: 'warn' },
  unchecked: { label: 'DNC not checked', tone: 'warn' },
  'stale-check': { label: 'DNC check too old', tone: 'warn' },
};

/** "(555) 555-0101"; a number that is not ten digits stays as it came. */
export function formatPhone(number: string): string {
  const parts = /^1?(\d{3})(\d{3})(\d{4})$/.exec(number.replaceAll(/\D/g, ''));
  return parts === null ? number : `(${parts[1]}) ${parts[2]}-${parts[3]}`;
}

/** The link that dials a number, in international form: "tel:+15555550101". */
export function phoneHref(number: string): string {
  const digits = number.replaceAll(/\D/g, '');
  return digits.length === 10 ? `tel:+1${digits}` : `tel:+${digits}`;
}

/** "Sample Wireless · score 92 · not reachable": what is known of a line beside its type. */
export function phoneDetails({ carrier, score, reachable }: Phone): string {
  return [
    carrier,
    score === null ? null : `score ${score}`,
    reachable === false ? 'not reachable' : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
