import { describe, expect, it, vi } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import { aLeadOnPage, fakeBackground } from '../../tests/support/fake-background.ts';
import type { LeadOnPage } from '../messaging/protocol.ts';
import { fail, ok } from '../shared/result.ts';
import type { Fix } from './fixes.ts';
import { ListingSession, type Remember } from './listing-session.ts';
import type { PillState } from './pill-view.ts';

const reading = { kind: 'listing', listing: aListing(), warnings: [] } as const;
const lead = aLeadOnPage({ stageName: 'New' });

/** A background that remembers one lead. */
function remembering() {
  let known: LeadOnPage | null = null;
  return fakeBackground({
    'listing.known': () => ok([known]),
    'listing.capture': () => {
      known = lead;
      return ok({ lead, eventId: 'event-1', outcome: 'new' });
    },
    'change.undo': () => {
      known = null;
      return ok(null);
    },
    'panel.open': () => ok(null),
  });
}

function begin(
  { ask }: Pick<ReturnType<typeof fakeBackground>, 'ask'>,
  remember: Remember = () => Promise.resolve(ok(null)),
  listing = aListing(),
) {
  const shown: PillState[] = [];
  const copy = { ...reading, listing, warnings: [] };
  const session = new ListingSession(copy, true, (state) => shown.push(state), ask, remember);
  const reach = (kind: PillState['step']['kind']) =>
    vi.waitFor(() => expect(shown.at(-1)?.step.kind).toBe(kind));
  return { session, shown, reach };
}

describe('ListingSession', () => {
  it('shows nothing before it knows whether the house is a lead', async () => {
    const { shown, reach } = begin(fakeBackground({ 'listing.known': () => ok([aLeadOnPage()]) }));
    expect(shown).toEqual([]);
    await reach('rest');
    expect(shown.map((state) => state.lead?.stageName)).toEqual(['Contacted']);
  });

  it('may still be saved when nobody can say whether it is a lead', async () => {
    const { shown, reach } = begin(
      fakeBackground({ 'listing.known': () => fail({ kind: 'storage-failed' }) }),
    );
    await reach('rest');
    expect(shown.at(-1)?.lead).toBeNull();
  });

  it('saves once however often it is pressed', async () => {
    const background = remembering();
    const { session, reach } = begin(background);
    await reach('rest');
    session.act('save');
    session.save();
    await reach('saved');
    expect(background.asked.filter(({ type }) => type === 'listing.capture')).toHaveLength(1);
  });

  it('sends what the reader missed along', async () => {
    const background = remembering();
    const { session, reach } = begin(background);
    await reach('rest');
    session.update(
      { ...reading, warnings: [{ code: 'missing-field', field: 'lot', detail: '' }] },
      true,
    );
    session.save();
    await reach('saved');
    expect(background.asked.at(-1)?.payload).toEqual({
      listing: reading.listing,
      missingFields: ['lot'],
    });
  });

  it('undoes the save it made and asks again what is known', async () => {
    const background = remembering();
    const { session, shown, reach } = begin(background);
    await reach('rest');
    session.save();
    await reach('saved');
    session.act('undo');
    await reach('undone');
    expect(background.asked.map(({ type }) => type).slice(-2)).toEqual([
      'change.undo',
      'listing.known',
    ]);
    expect(shown.at(-1)?.lead).toBeNull();
  });

  it('tries again what failed', async () => {
    let full = true;
    const { session, shown, reach } = begin(
      fakeBackground({
        'listing.known': () => ok([null]),
        'listing.capture': () =>
          full ? fail({ kind: 'storage-full' }) : ok({ lead, eventId: 'event-1', outcome: 'new' }),
      }),
    );
    await reach('rest');
    session.save();
    await reach('failed');
    full = false;
    session.act('retry');
    await reach('saved');
    expect(shown.at(-1)?.lead).toEqual(lead);
  });

  it('asks for the panel within the press itself', () => {
    const background = remembering();
    const { session } = begin(background);
    session.act('open');
    expect(background.asked.at(-1)?.type).toBe('panel.open');
  });

  it('keeps a save in sight when a newer reading of the same listing comes', async () => {
    const { session, shown, reach } = begin(remembering());
    await reach('rest');
    session.save();
    await reach('saved');
    session.update({ ...reading, warnings: [] }, true);
    expect(shown.at(-1)?.step.kind).toBe('saved');
  });

  it('shows nothing any more once stopped', async () => {
    const background = remembering();
    const { session, shown } = begin(background);
    session.stop();
    session.save();
    await vi.waitFor(() => expect(background.asked).toHaveLength(2));
    expect(shown).toEqual([]);
  });

  describe('with fixes', () => {
    const place = { selector: '.baths', label: null };
    const pointed: Fix = { by: 'pointing', field: 'baths', value: 2.5, place };
    const typed: Fix = {
      by: 'typing',
      field: 'lot',
      value: { value: 0.25, unit: 'acres' },
    };
    const bare = aListing({ baths: null });

    it('saves what was pointed at as the page’s word and what was typed as the user’s', async () => {
      const background = remembering();
      const { session, reach } = begin(background, undefined, bare);
      await reach('rest');
      session.saveWith([pointed, typed]);
      await reach('saved');
      expect(background.asked.at(-1)?.payload).toMatchObject({
        listing: { baths: 2.5, lot: null, where: { baths: 'pointed' } },
        typed: { lot: { value: 0.25, unit: 'acres' } },
      });
    });

    it('never puts what was pointed at in place of what the reader found', async () => {
      const background = remembering();
      const { session, reach } = begin(background, undefined, aListing({ baths: 1 }));
      await reach('rest');
      session.saveWith([pointed]);
      await reach('saved');
      expect(background.asked.at(-1)?.payload).toMatchObject({ listing: { baths: 1 } });
    });

    it('says when the lead is saved and the place is not remembered, and tries again', async () => {
      let tries = 0;
      const remember: Remember = async () => {
        tries += 1;
        return tries === 1 ? fail({ kind: 'storage-full' }) : ok(null);
      };
      const { session, reach, shown } = begin(remembering(), remember, bare);
      await reach('rest');
      session.saveWith([pointed]);
      await reach('failed');
      expect(shown.at(-1)?.step).toMatchObject({ attempt: 'remember' });
      session.act('retry');
      await reach('rest');
      expect(shown.at(-1)?.lead?.stageName).toBe('New');
    });
  });
});
