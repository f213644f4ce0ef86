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

const ROUTE = '(RR|RTE?|ROUTE|HC|STAR (?:RTE|ROUTE)|PSC|CMR|UNIT) (?:# )?0*(\\d+[A-Z]?) ';
const OFFICE = '(?:P ?O|POST OFFICE) ';
const ID = '(\\S*\\d\\S*(?: [A-DF-MO-RT-VX-Z](?![^ ]))?|[A-Z](?![^ ]))';

/** Route, the words that say box, and its id. */
const BOX = new RegExp(
  `(?<![^ ])(?:${ROUTE})?((?:${OFFICE})?(?:BOX|BX)|POB|POBOX|LOCKBOX) (?:(?:#|NO|NUMBER) )*${ID}`,
  'g',
);

function countWords(text: string): number {
  return text === '' ? 0 : text.trim().split(' ').length;
}

function readBox(match: RegExpExecArray): Box | null {
  const [whole, route = '', number = '', form = '', id = ''] = match;
  const isPostOffice = !/^BO?X$/.test(form);
  if (!isPostOffice && !/\d/.test(id)) return null;
  const start = countWords(match.input.slice(0, match.index));
  const kind = route.replace(/^R.*/, 'RR').replace(/^STAR.*/, 'HC');
  return {
    kind: route === '' ? 'PO' : `${kind} ${number}`,
    id: id.replace(/[ -]/g, '').replace(/^0+(?=\d)/, ''),
    isPostOffice,
    start,
    end: start + countWords(whole),
  };
}

/** The post office or rural route box in the words, or null; a post office's before any other. Upper-case words. */
export function findBox(words: readonly string[]): Box | null {
  const text = words.join(' ');
  if (!/BO?X|POB/.test(text)) return null;
  const boxes = [...text.matchAll(BOX)].flatMap((match) => readBox(match) ?? []);
  return boxes.find((box) => box.isPostOffice) ?? boxes[0] ?? null;
}
