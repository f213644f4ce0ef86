import { directionOf } from './directions.ts';
import { designatorOf } from './units.ts';

export interface Box {
  /** "PO", or the route or military unit that the box is on: "RR 1", "PSC 3". */
  kind: string;
  id: string;
  /** "PO BOX" and not just "BOX". */
  isPostOffice: boolean;
  /** Index of its first word. */
  start: number;
  /** Index of the first word after it. */
  end: number;
}

const ROUTES: Record<string, string> = {
  RR: 'RR',
  RT: 'RR',
  RTE: 'RR',
  ROUTE: 'RR',
  HC: 'HC',
  'STAR RTE': 'HC',
  'STAR ROUTE': 'HC',
  PSC: 'PSC',
  CMR: 'CMR',
  UNIT: 'UNIT',
};

const BOX_WORDS = new Set(['BOX', 'BX', 'POB', 'POBOX', 'LOCKBOX', 'LBX']);

/** "RR # 1" before the box, read from its end. */
function routeBefore(words: readonly string[]): string | null {
  const id = words.at(-1) ?? '';
  if (!/^\d+[A-Z]?$/.test(id)) return null;
  const rest = words.at(-2) === '#' ? words.slice(0, -2) : words.slice(0, -1);
  const kind = ROUTES[rest.slice(-2).join(' ')] ?? ROUTES[rest.at(-1) ?? ''];
  return kind === undefined ? null : `${kind} ${id.replace(/^0+(?=\d)/, '')}`;
}

/** How many of the words before "BOX" say that it is a post office's. */
function postOfficeLength(words: readonly string[], at: number): number {
  const before = words.slice(0, at).join(' ');
  const match = /(?:^| )(P ?O|POST OFFICE|POST|P)$/.exec(before)?.[1];
  return match === undefined ? 0 : match.split(' ').length;
}

function boxAt(words: readonly string[], at: number): Box | null {
  let idAt = at + 1;
  while (designatorOf(words[idAt]) === '#') idAt++;
  const id = words[idAt] ?? '';
  const length = postOfficeLength(words, at);
  const isPostOffice = length > 0 || !/^BO?X$/.test(words[at] ?? '');
  if (!/\d/.test(id) && !(isPostOffice && /^[A-Z]$/.test(id))) return null;
  const letter = words[idAt + 1] ?? '';
  const hasLetter = /^\d+$/.test(id) && /^[A-Z]$/.test(letter) && directionOf(letter) === null;
  return {
    kind: routeBefore(words.slice(0, at - length)) ?? 'PO',
    id: (hasLetter ? id + letter : id).replace(/-/g, '').replace(/^0+(?=\d)/, ''),
    isPostOffice,
    start: at - length,
    end: idAt + (hasLetter ? 2 : 1),
  };
}

/** The post office or rural route box in the words, or null; a post office's before any other. Upper-case words. */
export function findBox(words: readonly string[]): Box | null {
  const boxes = words.flatMap((word, at) => (BOX_WORDS.has(word) ? (boxAt(words, at) ?? []) : []));
  return boxes.find((box) => box.isPostOffice) ?? boxes[0] ?? null;
}
