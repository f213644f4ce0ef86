// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ToastProvider, useToast } from './toast.tsx';

let root: Root;
let toast: ReturnType<typeof useToast>;

function Grab() {
  const toasts = useToast();
  return <button type="button" ref={() => void (toast = toasts)} aria-label="Card" />;
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') ?? document.body);
  act(() =>
    root.render(
      <ToastProvider>
        <Grab />
      </ToastProvider>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const shown = () => document.querySelector('output')?.textContent;
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
const hover = (type: 'mouseover' | 'mouseout') =>
  act(() => {
    document.querySelector('.toast')?.dispatchEvent(new MouseEvent(type, { bubbles: true }));
  });
const pressUndoKey = () =>
  act(() => {
    const key = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true });
    document.body.dispatchEvent(key);
  });

it('says what was done and is gone after 8 s', () => {
  act(() => toast.done('Moved 123 Sample St'));
  expect(shown()).toBe('Moved 123 Sample St');
  pass(7900);
  expect(shown()).toBe('Moved 123 Sample St');
  pass(200);
  expect(shown()).toBe('');
});

it('stays while the pointer is on it and goes on counting after', () => {
  act(() => toast.done('Moved', () => undefined));
  pass(5000);
  hover('mouseover');
  pass(60_000);
  expect(shown()).toContain('Moved');
  hover('mouseout');
  pass(2900);
  expect(shown()).toContain('Moved');
  pass(200);
  expect(shown()).toBe('');
});

it('undoes once by Ctrl Z and closes', () => {
  const undo = vi.fn<() => void>();
  act(() => toast.done('Moved', undo));
  pressUndoKey();
  pressUndoKey();
  expect(undo).toHaveBeenCalledTimes(1);
  expect(shown()).toBe('');
});

it('keeps a failure, with its reason, until it is closed', () => {
  act(() => toast.failed('Move did not save.', { kind: 'storage-full' }, () => undefined));
  pass(600_000);
  expect(shown()).toContain('Move did not save. This device is full.');
  act(() => document.querySelector<HTMLElement>('[aria-label=Close]')?.click());
  expect(shown()).toBe('');
});

it('shows only the newest', () => {
  act(() => toast.done('First'));
  act(() => toast.done('Second'));
  expect(shown()).toBe('Second');
});
