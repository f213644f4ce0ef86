import type { LeadOnPage } from '../messaging/protocol.ts';
import { el, icon } from './dom.ts';

/** The round sign of a stage: dashed when untouched, a growing pie, a check, a cross. */
export function stageGlyph({ stageKind, stageProgress }: LeadOnPage): HTMLElement {
  if (stageKind !== 'open') {
    const shape = stageKind === 'won' ? 'm17 8-7 7-3-3' : 'm16 8-8 8m0-8 8 8';
    return el('span', { class: `st ${stageKind}` }, icon(shape));
  }
  const glyph = el('span', { class: stageProgress === 0 ? 'st s0' : 'st' });
  glyph.style.setProperty('--p', `${stageProgress}%`);
  return glyph;
}
