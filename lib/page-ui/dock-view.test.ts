import { describe, expect, it } from 'vitest';
import { aLeadOnPage } from '../../tests/support/fake-background.ts';
import { dockView as viewOf, type DockState } from './dock-view.ts';
import { failedBar } from './failed-bar.ts';
import type { Standing } from './results-summary.ts';

const lead = aLeadOnPage({ stageName: 'New' });
const row = (parts: Partial<Standing> = {}): Standing => ({
  lead: null,
  verdict: null,
  hidden: false,
  ...parts,
});
const saved = row({ lead });
const rest = { kind: 'rest' } as const;
const dockView = (state: DockState) => viewOf(state, failedBar);
const labels = (view: ReturnType<typeof dockView>) => view.actions.map(({ label }) => label);

describe('dockView', () => {
  it('counts homes and those saved already', () => {
    const view = dockView({ rows: [saved, row(), saved, row(), row()], step: rest });
    expect(view.title).toBe('5 homes · 2 already saved');
    expect(labels(view)).toEqual(['Pick', 'Save 3', 'Hide on this page']);
  });

  it('says nothing of saved ones when there are none', () => {
    expect(dockView({ rows: [row()], step: rest }).title).toBe('1 home');
  });

  it('offers nothing to save once all are', () => {
    const view = dockView({ rows: [saved, saved], step: rest });
    expect(view.title).toBe('2 homes, all saved');
    expect(labels(view)).toEqual(['Hide on this page']);
  });

  it('says how many were saved, with one Undo for all', () => {
    const captured = { created: 9, known: 0, eventId: 'e1', leads: [lead] };
    const view = dockView({ rows: [saved], step: { kind: 'saved', captured } });
    expect(view).toMatchObject({ title: 'Saved 9 to New', yields: true });
    expect(labels(view)).toEqual(['Undo']);
  });

  it('tells new leads from houses known under another address', () => {
    const captured = { created: 7, known: 2, eventId: 'e1', leads: [lead] };
    expect(dockView({ rows: [saved], step: { kind: 'saved', captured } }).title).toBe(
      'Saved 7 to New, 2 known already',
    );
  });

  it('says why nothing was saved', () => {
    const view = dockView({
      rows: [row()],
      step: { kind: 'failed', attempt: 'save', failure: { kind: 'storage-full' } },
    });
    expect(view.title).toBe('Not saved');
    expect(labels(view)).toEqual(['Retry']);
  });

  it('saves those that pass the buy box, and lets pick from all', () => {
    const passes = row({ verdict: { kind: 'pass', words: '', detail: '' } });
    const fails = row({ verdict: { kind: 'fail', words: '', detail: '' } });
    const view = dockView({ rows: [passes, fails, { ...passes, lead }], step: rest });
    expect(view.title).toBe('2 of 3 pass your buy box, 1 already saved');
    expect(labels(view)).toEqual(['Pick', 'Save 1', 'Hide on this page']);
    expect(labels(dockView({ rows: [fails], step: rest }))).toEqual(['Pick', 'Hide on this page']);
  });
});
