import { describe, expect, it, vi } from 'vitest';
import { fakeBackground } from '../../tests/support/fake-background.ts';
import { fail, ok } from '../shared/result.ts';
import type { BarView } from './bar-view.ts';
import { Notice } from './notice.ts';
import { SiteChoices } from './site-choices.ts';

function choose(background: ReturnType<typeof fakeBackground>) {
  const said: BarView[] = [];
  const switchedOff = vi.fn<() => void>();
  const done = vi.fn<() => void>();
  const notice = new Notice({ show: (view) => said.push(view), over: done });
  const choices = new SiteChoices(
    {
      site: { id: 'zillow', name: 'Zillow' },
      settings: { siteOn: true, corner: 'bottom-right', saveShortcut: null, pointed: [] },
      ask: background.ask,
    },
    { notice, switchedOff },
  );
  return { choices, notice, said, switchedOff, done };
}

describe('SiteChoices', () => {
  it('says that a site was switched off, and takes it back', async () => {
    const background = fakeBackground({ 'page.set-site': () => ok(null) });
    const { choices, notice, said, switchedOff, done } = choose(background);
    choices.switchSite(false);
    await vi.waitFor(() => expect(said.at(-1)?.title).toBe('Off on Zillow'));
    expect(switchedOff).toHaveBeenCalledOnce();
    expect(choices.siteOn).toBe(false);
    notice.act();
    await vi.waitFor(() => expect(choices.siteOn).toBe(true));
    expect(done).toHaveBeenCalledOnce();
    expect(background.asked.map(({ payload }) => payload)).toEqual([
      { site: 'zillow', on: false },
      { site: 'zillow', on: true },
    ]);
  });

  it('says nothing when a corner was kept', async () => {
    const background = fakeBackground({ 'page.set-corner': () => ok(null) });
    const { choices, said } = choose(background);
    choices.moveTo('top-left');
    await vi.waitFor(() => expect(background.asked).toHaveLength(1));
    expect(said).toEqual([]);
  });

  it('says why a choice was not kept, and tries again', async () => {
    let full = true;
    const background = fakeBackground({
      'page.set-corner': () => (full ? fail({ kind: 'storage-full' }) : ok(null)),
    });
    const { choices, notice, said, done } = choose(background);
    choices.moveTo('top-left');
    await vi.waitFor(() => expect(said.at(-1)?.title).toBe('Not saved'));
    expect(notice.speaking).toBe(true);
    full = false;
    notice.act();
    await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
    expect(notice.speaking).toBe(false);
  });

  it('stays on when switching off could not be written', async () => {
    const background = fakeBackground({ 'page.set-site': () => fail({ kind: 'storage-full' }) });
    const { choices, said } = choose(background);
    choices.switchSite(false);
    await vi.waitFor(() => expect(said).toHaveLength(1));
    expect(choices.siteOn).toBe(true);
  });
});
