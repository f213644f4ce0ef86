// @vitest-environment jsdom
import { act, useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Failure } from '@/lib/shared/failure.ts';
import { fail, ok, type Result } from '@/lib/shared/result.ts';
import { useAutosave, type Autosave } from './use-autosave.ts';

const PAUSE_MS = 5000;

let root: Root;
let autosave: Autosave;
let saved: string[];
let bases: string[];
let answer: Result<null, Failure>;

function Editor({ stored }: { stored: string }) {
  const current = useAutosave(stored, async (text, base) => {
    saved.push(text);
    bases.push(base);
    return answer;
  });
  useEffect(() => {
    autosave = current;
  });
  return null;
}

const show = (stored: string) => act(async () => root.render(<Editor stored={stored} />));
const type = (text: string) => act(async () => autosave.type(text));
const pause = () => act(() => vi.advanceTimersByTimeAsync(PAUSE_MS));

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  saved = [];
  bases = [];
  answer = ok(null);
  root = createRoot(document.createElement('div'));
  await show('before');
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('saves the last text once typing pauses', async () => {
  await type('a');
  await type('ab');
  expect(saved).toEqual([]);
  await pause();
  expect(saved).toEqual(['ab']);
  expect(autosave.state.kind).toBe('saved');
});

it('saves at once when the field is left', async () => {
  await type('left');
  await act(async () => autosave.flush());
  expect(saved).toEqual(['left']);
});

it('saves what is not saved yet when the page goes away', async () => {
  await type('gone');
  await act(async () => root.unmount());
  expect(saved).toEqual(['gone']);
  root = createRoot(document.createElement('div'));
});

it('saves when the window is hidden, as on closing the panel', async () => {
  await type('hidden');
  await act(async () => document.dispatchEvent(new Event('visibilitychange')));
  expect(saved).toEqual(['hidden']);
});

it('saves nothing when the text is what is stored', async () => {
  await type('x');
  await type('before');
  await act(async () => autosave.flush());
  await pause();
  expect(saved).toEqual([]);
  expect(autosave.state.kind).toBe('idle');
});

it('keeps the text and says why when saving fails, and saves it on the next try', async () => {
  answer = fail({ kind: 'storage-full' });
  await type('precious');
  await pause();
  expect(autosave.state).toEqual({ kind: 'failed', failure: { kind: 'storage-full' } });
  expect(autosave.text).toBe('precious');
  answer = ok(null);
  await act(async () => autosave.flush());
  expect(saved).toEqual(['precious', 'precious']);
  expect(autosave.state.kind).toBe('saved');
});

it('takes a text stored elsewhere while nothing is unsaved, and never over what is typed', async () => {
  await show('from another window');
  expect(autosave.text).toBe('from another window');
  await type('mine');
  await show('theirs');
  expect(autosave.text).toBe('mine');
});

it('lets the stored text lead again once it has caught up', async () => {
  await type('mine');
  await pause();
  await show('mine');
  await show('theirs, later');
  expect(autosave.text).toBe('theirs, later');
});

it('says what the typing went on from, also where another text came in before', async () => {
  await type('before, a');
  await pause();
  await type('before, a, b');
  await pause();
  await show('before, a, b');
  await show('theirs');
  await type('theirs, c');
  await pause();
  expect(bases).toEqual(['before', 'before, a', 'theirs']);
});
