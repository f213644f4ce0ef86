import type { DateOrder } from '../domain/import-field.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/;
const NUMERIC = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{2}|\d{4})(?:[,\s].*)?$/;
const MONTH_FIRST = /^([a-z]{3,9})\.?[-\s](\d{1,2})(?:st|nd|rd|th)?[-,\s]+(\d{2}|\d{4})$/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[-.\s]+([a-z]{3,9})\.?[-,\s]+(\d{2}|\d{4})$/i;
/** Days since the end of 1899: what a spreadsheet's date is when it lost its format. 1954 to 2064. */
const SERIAL = /^(?:[2-5]\d{4})(?:\.\d+)?$/;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/** A calendar day as an ISO date, in the order of its column where it matters. Null for what is none. */
export function readDate(text: string, order: DateOrder): string | null {
  const iso = ISO.exec(text);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return numericDay(numeric, order);
  const words = MONTH_FIRST.exec(text);
  if (words !== null) return day(fullYear(words[3]), monthOf(words[1]), Number(words[2]));
  const reversed = DAY_FIRST.exec(text);
  if (reversed !== null)
    return day(fullYear(reversed[3]), monthOf(reversed[2]), Number(reversed[1]));
  if (!SERIAL.test(text)) return null;
  return new Date(SERIAL_EPOCH + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10);
}

/** A moment: an ISO time as it is, a calendar day at noon of that day in UTC. Null for what is none. */
export function readMoment(text: string, order: DateOrder): number | null {
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? null : at;
  }
  const date = readDate(text, order);
  return date === null ? null : Date.parse(`${date}T12:00:00Z`);
}

/** Where day and month can only be the one or the other, that decides. */
function numericDay([, a, b, year]: RegExpExecArray, order: DateOrder): string | null {
  const [first, second] = [Number(a), Number(b)];
  const isDayFirst = second > 12 ? false : first > 12 || order === 'day-first';
  return isDayFirst ? day(fullYear(year), second, first) : day(fullYear(year), first, second);
}

/** Two digits are of this century up to the next decade. */
function fullYear(text = ''): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year > 40 ? 1900 + year : 2000 + year;
}

const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function day(year: number, month: number, date: number): string | null {
  if (month < 1 || month > 12 || date < 1 || year < 1700 || year > 2200) return null;
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCDate() === date ? at.toISOString().slice(0, 10) : null;
}

/** What the dates of a column say about their order. */
export interface DateOrderGuess {
  order: DateOrder;
  /** A date of the column that reads two ways, when nothing in the column decides; the user is asked once. */
  ambiguous: string | null;
}

/** The order of the dates of a column: by those with a day above 12, else as in the United States. */
export function dateOrderOf(cells: readonly string[]): DateOrderGuess {
  let ambiguous: string | null = null;
  for (const cell of cells) {
    const numeric = NUMERIC.exec(cell);
    if (numeric === null) continue;
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    if (first > 12) return { order: 'day-first', ambiguous: null };
    if (second > 12) return { order: 'month-first', ambiguous: null };
    if (first !== second) ambiguous ??= cell;
  }
  return { order: 'month-first', ambiguous };
}

/** "Mar 4" and "Apr 3": the two ways a date can be read, for the question. */
export function readingsOf(text: string): Record<DateOrder, string> | null {
  const [a, b] = [readDate(text, 'month-first'), readDate(text, 'day-first')];
  if (a === null || b === null || a === b) return null;
  return { 'month-first': dayWords(a), 'day-first': dayWords(b) };
}

const dayWords = (iso: string): string =>
  new Date(`${iso}T12:00:00Z`).toLocaleDateString('en-US', {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
