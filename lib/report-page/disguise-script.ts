import { disguiseJson, disguisePieces, parsedOrNull, type JsonDisguise } from './disguise-json.ts';

/** Whether a script's type says that it is data, which is never run. */
export const isDataType = (type: string): boolean => /json/i.test(type);

/** The data of a JSON script in disguise; broken JSON stays broken in the same way. */
export function disguiseDataScript(text: string, tools: JsonDisguise): string {
  const [, before = '', json = '', after = ''] =
    /^(\s*(?:<!--)?)([^]*?)((?:-->)?\s*)$/.exec(text) ?? [];
  const parsed = parsedOrNull(json);
  const inside =
    parsed === null ? disguisePieces(json, tools) : JSON.stringify(disguiseJson(parsed, tools));
  return before + asScript(inside) + after;
}

/** Where a script gives a name to data: `window.state = {`, `store.push([`, `JSON.parse("`. */
const ASSIGNED = /([\w$][\w$.[\]'"-]{0,80}\s*(?:[=(:]\s*|=\s*JSON\.parse\(\s*))(?=[{["])/g;

/**
 * The data that a program script holds, in disguise, and nothing of the program. Null for a script
 * without data.
 */
export function disguiseProgram(text: string, tools: JsonDisguise): string | null {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: name, index } of text.matchAll(ASSIGNED)) {
    const start = index + name.length;
    if (index < end) continue;
    const literal = text.slice(start, literalEnd(text, start));
    const isText = literal.startsWith('"');
    const inside = isText && !isValue(name, literal) ? null : disguiseLiteral(literal, tools);
    if (isText || inside !== null) end = start + literal.length;
    if (inside === null) continue;
    const close = name.trimEnd().endsWith('(') ? ')' : '';
    parts.push(`${tools.disguise.code(name)}${inside}${close};`);
  }
  return parts.length > 0 ? asScript(parts.join('\n')) : null;
}

/** A text counts where JSON is parsed from it, or a short word is given a name: a page's code has more. */
const isValue = (name: string, literal: string) =>
  name.includes('JSON.parse') ||
  (/^[\w$.]+\s*=/.test(name) && /^"(?:\w{1,20}"|[{[])/.test(literal));

function disguiseLiteral(literal: string, tools: JsonDisguise): string | null {
  if (literal.startsWith('"')) {
    const value = stringOrNull(literal);
    return value === null ? null : JSON.stringify(disguiseJson(value, tools));
  }
  const parsed = parsedOrNull(literal);
  if (parsed !== null) return JSON.stringify(disguiseJson(parsed, tools));
  // Code has brackets too; data has keys and values in quotes.
  return /[{,]\s*"[^"]*"\s*:/.test(literal) ? disguisePieces(literal, tools) : null;
}

function stringOrNull(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : null;
  } catch {
    // A string of a program may have escapes that JSON lacks.
    return null;
  }
}

/** The index behind the object, list or string that opens at `start`; the end where it never closes. */
function literalEnd(text: string, start: number): number {
  const parts = /"(?:[^"\\]|\\[^])*"|[{}[\]]/g;
  parts.lastIndex = start;
  let depth = 0;
  for (let part = parts.exec(text); part !== null; part = parts.exec(text)) {
    if ('{['.includes(part[0])) depth += 1;
    else if ('}]'.includes(part[0])) depth -= 1;
    if (depth <= 0) return parts.lastIndex;
  }
  return text.length;
}

/** So that nothing in it can end the script element. */
const asScript = (json: string) => json.replaceAll('</', '<\\/');
