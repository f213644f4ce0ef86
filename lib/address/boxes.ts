import { designatorOf } from './units.ts';

export interface Box {
  /** "PO", or the route or military unit that the box is on: "RR 1", "PSC 3". */
  kind: string;
  id: string;
  /** Index of the first word after it. */
  end: number;
}

const ROUTES: Record<string, string> = {
  RR: 'RR',
  RT: 'RR',
  RTE: 'RR',
  ROUTE: 'RR',
  'RURAL ROUTE': 'RR',
  HC: 'HC',
  'STAR RTE': 'HC',
  'STAR ROUTE': 'HC',
  PSC: 'PSC',
  CMR: 'CMR',
  UNIT: 'UNIT',
};

/** "RR # 1" before the box, read from its end. */
function routeBefore(words: readonly string[]): string | null {
  const id = words.at(-1) ?? '';
  if (!/^\d+[A-Z]?$/.test(id)) return null;
  const rest = words.at(-2) === '#' ? words.slice(0, -2) : words.slice(0, -1);
  const kind = ROUTES[rest.slice(-2).join(' ')] ?? ROUTES[rest.at(-1) ?? ''];
  return kind === undefined ? null : `${kind} ${id.replace(/^0+(?=\d)/, '')}`;
}

/** The post office or rural route box in the words, or null. Upper-case words. */
export function findBox(words: readonly string[]): Box | null {
  const at = words.findIndex((word) => word === 'BOX' || word === 'POB' || word === 'POBOX');
  if (at < 0) return null;
  let idAt = at + 1;
  while (designatorOf(words[idAt]) === '#') idAt++;
  const id = words[idAt] ?? '';
  const before = words.slice(0, at).join(' ');
  const isPostOffice = words[at] !== 'BOX' || /(?:^| )(?:P ?O|POST OFFICE|POST)$/.test(before);
  if (!/\d/.test(id) && !(isPostOffice && /^[A-Z]$/.test(id))) return null;
  const route =
    routeBefore(words.slice(0, at)) ??
    routeBefore(words.slice(0, at - (before.endsWith('P O') ? 2 : 1)));
  return { kind: route ?? 'PO', id: id.replace(/-/g, '').replace(/^0+(?=\d)/, ''), end: idAt + 1 };
}
