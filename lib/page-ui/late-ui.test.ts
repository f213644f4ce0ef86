import { describe, expect, it, vi } from 'vitest';
import { LateUi, type OpenUi, type PageUi } from './late-ui.ts';

type Ui = PageUi<string>;

/** A UI that notes what it is asked, and the moment its script is there. */
function late() {
  const done: string[] = [];
  const note =
    (what: string) =>
    (...parts: unknown[]) =>
      void done.push([what, ...parts].join(' '));
  const loading = Promise.withResolvers<OpenUi<string, Ui> | null>();
  const ui = new LateUi<string, Ui>('first', () => loading.promise);
  const open = (page: string): Ui => {
    note('open')(page);
    return {
      update: note('update'),
      act: note('act'),
      settle: note('settle'),
      save: note('save'),
      refresh: note('refresh'),
      stop: note('stop'),
    };
  };
  const arrive = async (answer: OpenUi<string, Ui> | null = open) => {
    loading.resolve(answer);
    await loading.promise;
  };
  return { ui, done, arrive };
}

describe('LateUi', () => {
  it('opens with the newest reading, and does then what was asked before', async () => {
    const { ui, done, arrive } = late();
    ui.update('second');
    ui.save();
    expect(done).toEqual([]);
    await arrive();
    expect(done).toEqual(['open second', 'save']);
  });

  it('passes everything on at once when it is open', async () => {
    const { ui, done, arrive } = late();
    await arrive();
    ui.update('second');
    ui.act('undo');
    ui.settle();
    ui.refresh();
    ui.save();
    ui.stop();
    expect(done.slice(1)).toEqual([
      'update second',
      'act undo',
      'settle',
      'refresh',
      'save',
      'stop',
    ]);
  });

  it('never opens on a page that was left meanwhile', async () => {
    const { ui, done, arrive } = late();
    ui.save();
    ui.stop();
    await arrive();
    expect(done).toEqual([]);
  });

  it('shows nothing when there is nothing left to load', async () => {
    const { ui, done, arrive } = late();
    ui.save();
    await arrive(null);
    const work = vi.fn<() => void>();
    ui.when(work);
    expect(done).toEqual([]);
    expect(work).not.toHaveBeenCalled();
  });
});
