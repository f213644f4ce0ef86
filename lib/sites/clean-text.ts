const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos|nbsp));/gi;
/** Control characters and the marks that hide, join or turn text around. */
const UNSEEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Without any of these nothing below would change: most text of a page, and rows have thousands of pieces. */
const UNCLEAN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001F&<\u007F-\u00A0\u00AD\u1680\u2000-\u200F\u2028-\u202F\u205F-\u2069\u3000\uFEFF]|^ | (?: |$)/;

/** Text from a page as one would retype it: entities decoded, unseen characters gone, one space between words, line ends kept. */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) =>
      name
        ? (ENTITIES[name.toLowerCase()] ?? '')
        : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex ?? '', 16)),
    )
    .replace(UNSEEN, '')
    .replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
