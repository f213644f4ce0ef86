import type { DateFormat, PhoneFormat } from '../domain/column-set.ts';

/** A moment, as the time in UTC or as the user's own calendar day; null for none. */
export function timeText(at: number | undefined, format: DateFormat): string | null {
  if (at === undefined) return null;
  const date = new Date(at);
  if (format === 'iso') return date.toISOString();
  return numericDay(date.getFullYear(), date.getMonth() + 1, date.getDate(), format);
}

/** A calendar day known as an ISO date; anything else stays as it was written. Null for none. */
export function dayText(day: string | null | undefined, format: DateFormat): string | null {
  if (day === null || day === undefined) return null;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (parts === null || format === 'iso') return day;
  return numericDay(Number(parts[1]), Number(parts[2]), Number(parts[3]), format);
}

function numericDay(
  year: number,
  month: number,
  day: number,
  format: Exclude<DateFormat, 'iso'>,
): string {
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'));
  return format === 'month-first' ? `${mm}/${dd}/${year}` : `${dd}/${mm}/${year}`;
}

/** A phone number in a way that spreadsheets and diallers read; one of another country is always international. */
export function phoneText(number: string | undefined, format: PhoneFormat): string | null {
  if (number === undefined) return null;
  const digits = number.replaceAll(/\D/g, '');
  const parts = /^1?((\d{3})(\d{3})(\d{4}))$/.exec(digits);
  if (parts === null) return `+${digits}`;
  const [, national = '', area, exchange, line] = parts;
  if (format === 'digits') return national;
  return format === 'international' ? `+1${national}` : `${area}-${exchange}-${line}`;
}
