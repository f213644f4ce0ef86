import { directionOf } from './directions.ts';
import { suffixOf } from './suffixes.ts';

/** A URL slug has no spaces: its hyphens are the spaces, except inside a range of house numbers. */
function withoutSlug(text: string): string {
  if (/\s/.test(text) || !/-.*-.*-|_/.test(text)) return text;
  // realtor.com ends its slugs with an id of its own.
  const slug = text.replace(/_M\d[\d-]*$/, '');
  const [range, next] = /^\d+-\d+[A-Z]?(?=-([^-_]+))/.exec(slug) ?? [];
  const isStreet = suffixOf(next) !== null || directionOf(next) !== null;
  const isRange = range !== undefined && (!isStreet || range.includes('-0'));
  const head = isRange ? range : '';
  return head + slug.slice(head.length).replace(/-/g, ' ').replace(/_/g, ',');
}

/** A person or a crossing named behind the street: what follows is no part of the address, up to the comma. */
const RECIPIENT =
  /(?<=\s\S+\s+)(?:ATTN|ATTENTION|C\/O|NEAR|BETWEEN)\b(?:(?!\b\d{5}\b)[^,\n])*(?=[,\n]|$)/g;

/** A unit behind the ZIP goes to the front: "12 ELM ST RENO NV 89501 APT 4". */
const TRAILING_UNIT = /^(.{9,}\b\d{5}(?:-\d{4})?),?\s+((?:APT|UNIT|STE|SUITE|#)\s*\S+)$/;

/**
 * Splits an address into its comma-separated pieces of upper-case words without punctuation.
 * Line breaks, pipes, brackets and a hyphen between spaces separate like commas; "#" is a word of
 * its own; a hyphen stays only beside a digit ("52-11", "D-304"), a slash only in a fraction.
 */
export function segmentsOf(text: string): string[][] {
  const clean = withoutSlug(
    text
      .replace(/[½¼¾]/g, ' $&')
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/\u2044/g, '/')
      .replace(/[‐-―]/g, '-')
      .toUpperCase()
      .trim(),
  )
    .replace(/['’‘`ʻʼ"“”]/g, '')
    .replace(/\b([A-Z])\.(?=[A-Z]\b)/g, '$1')
    .replace(/[.:*@+]/g, ' ')
    .replace(/(\d\d)\/(?=\d\d)/g, '$1-')
    .replace(/,\s*(?=JR\b)/g, ' ')
    .replace(RECIPIENT, '')
    .replace(TRAILING_UNIT, '$2, $1')
    .replace(/#/g, ' # ')
    .replace(/&/g, ' AND ')
    .replace(/\b(NORTH|SOUTH)-(EAST|WEST)\b/g, '$1$2')
    .replace(/([A-Z])-(?=[A-Z]{2})/g, '$1 ')
    .replace(/(\d)-(\d\/\d)/g, '$1 $2')
    .replace(/(\d) +- +(?=\d)/g, '$1-')
    .replace(/ +-(?=\d)|-(?= +\d)/g, '-')
    .replace(/(?<!\d)\/|\/(?!\d)/g, ' ')
    .replace(/ - |[\n\r\t|;()[\]{}]/g, ',');
  return clean
    .split(',')
    .map((piece) => piece.split(/\s+/).filter((word) => /[A-Z0-9#]/.test(word)));
}
