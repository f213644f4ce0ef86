import type { Verdict } from '../domain/buy-box-judge.ts';
import type { ChipView } from './chip-view.ts';
import { button, el, icon } from './dom.ts';
import * as icons from './icons.ts';
import { stageGlyph } from './stage-glyph.ts';

const VERDICT_ICONS = { pass: icons.tick, fail: icons.close, unknown: icons.help };

/** The parts of a chip: what can be done with the home, and below it what the buy box says. */
export function drawChip(view: ChipView, press: () => void, hide: () => void): Node[] {
  const { tone, text, label, price, hideLabel, verdict } = view;
  const line: Node[] = [
    button({ class: `lfc ${tone}`, 'aria-label': label }, press, sign(view), text),
  ];
  if (price !== null) line.push(drawPrice(price));
  if (hideLabel !== null)
    line.push(
      button({ class: 'lfc hd', title: 'Hide', 'aria-label': hideLabel }, hide, icon(icons.hide)),
    );
  const top = el('div', { class: 'ln' }, ...line);
  return verdict === null ? [top] : [top, drawVerdict(verdict)];
}

/** What the buy box says of a home, with a sign for each kind. */
export function drawVerdict({ kind, words, detail }: Verdict): HTMLElement {
  const attributes = { class: `lfr ${kind}`, title: detail, role: 'img', 'aria-label': detail };
  const text = el('span', { class: 'tx' }, words);
  return el('span', attributes, icon(VERDICT_ICONS[kind]), text);
}

function sign({ tone, lead }: ChipView): Node {
  switch (tone) {
    case 'busy':
      return el('span', { class: 'spin' });
    case 'lead':
      return lead === null ? icon(icons.mark, 'ic mk') : stageGlyph(lead);
    case 'save':
      return icon(icons.plus);
    case 'hidden':
      return icon(icons.hide);
    case 'bad':
    default:
      return icon(icons.cross);
  }
}

function drawPrice({ text, lower }: NonNullable<ChipView['price']>): HTMLElement {
  const way = lower ? 'lower' : 'higher';
  return el(
    'span',
    { class: `lfc ${way}`, role: 'img', 'aria-label': `${text} ${way}` },
    icon(lower ? icons.down : icons.up),
    text,
  );
}
