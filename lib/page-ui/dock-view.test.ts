import { describe, expect, it } from 'vitest';
import { aLeadOnPage } from '../../tests/support/fake-background.ts';
import { dockView } from './dock-view.ts';

const lead = aLeadOnPage({ stageName: 'New' });
const rest = { kind: 'rest' } as const;
const labels = (view: ReturnType<typeof dockView>) => view.actions.map(({ label }) => label);

describe('dockView', () => {
  it('counts homes and those saved already', () => {
    const view = dockView({ leads: [lead, null, lead, null, null], step: rest });
    expect(view.title).toBe('5 homes · 2 already saved');
    expect(labels(view)).toEqual(['Pick', 'Save 3', 'Hide on this page']);
  });

  it('says nothing of saved ones when there are none', () => {
    expect(dockView({ leads: [null], step: rest }).title).toBe('1 home');
  });

  it('offers nothing to save once all are', () => {
    const view = dockView({ leads: [lead, lead], step: rest });
    expect(view.title).toBe('2 homes, all saved');
    expect(labels(view)).toEqual(['Hide on this page']);
  });

  it('says how many were saved, with one Undo for all', () => {
    const captured = { created: 9, known: 0, eventId: 'e1', leads: [lead] };
    const view = dockView({ leads: [lead], step: { kind: 'saved', captured } });
    expect(view).toMatchObject({ title: 'Saved 9 to New', yields: true });
    expect(labels(view)).toEqual(['Undo']);
  });

  it('tells new leads from houses known under another address', () => {
    const captured = { created: 7, known: 2, eventId: 'e1', leads: [lead] };
    expect(dockView({ leads: [lead], step: { kind: 'saved', captured } }).title).toBe(
      'Saved 7 to New, 2 known already',
    );
  });

  it('says why nothing was saved', () => {
    const view = dockView({
      leads: [null],
      step: { kind: 'failed', attempt: 'save', failure: { kind: 'storage-full' } },
    });
    expect(view.title).toBe('Not saved');
    expect(labels(view)).toEqual(['Retry']);
  });
});
