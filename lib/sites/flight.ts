import { asText, list } from './json.ts';

/** One piece of a streamed page: `self.__next_f.push([1,"…"])`. */
const PUSH = /__next_f\.push\(\s*(\[.*\])\s*\)/s;
/** Where the JSON of a row begins; a row may follow a text without a line of its own. */
const ROW = /(?:^|[^\da-f])[\da-f]+:(?=[[{])/g;

/**
 * The JSON that a page of Next.js streams: what it pushes in pieces, put together, and of its rows
 * ("1a:{…}") those that hold `mark`. What is no JSON is left out.
 */
export function flightRows(document: Document, mark: string): unknown[] {
  const pieces = [...document.scripts].map((script) => PUSH.exec(script.textContent)?.[1]);
  const stream = pieces.map((piece) => (piece ? asText(list(parsed(piece))[1]) : '')).join('');
  if (!stream.includes(mark)) return [];
  const rows = stream.split('\n').filter((row) => row.includes(mark));
  return rows.map(rowJson);
}

function rowJson(row: string): unknown {
  for (const { 0: start, index } of [...row.matchAll(ROW)].slice(0, 20)) {
    const found = parsed(row.slice(index + start.length));
    if (found !== null) return found;
  }
  return null;
}

/** No warning: the stream has text rows too, and pieces cut where the page was. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The first object in parsed JSON that `isIt` knows, down to forty levels. */
export function findObject(root: unknown, isIt: (object: unknown) => boolean): unknown {
  let left = 50_000;
  const visit = (value: unknown, depth: number): unknown => {
    left -= 1;
    if (typeof value !== 'object' || value === null || depth > 40 || left < 0) return null;
    if (isIt(value)) return value;
    for (const child of Object.values(value)) {
      const found = visit(child, depth + 1);
      if (found !== null) return found;
    }
    return null;
  };
  return visit(root, 0);
}
