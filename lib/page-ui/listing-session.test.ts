import { describe, expect, it, vi } from 'vitest';
import { aListing, asking } from '../../tests/support/builders.ts';
import { aLeadOnPage, fakeBackground } from '../../tests/support/fake-background.ts';
import type { Listing } from '../domain/listing.ts';
import type { Answer, LeadOnPage } from '../messaging/protocol.ts';
import { fail, ok } from '../shared/result.ts';
import type { Fix } from './fixes.ts';
import { ListingSession, type ListingPage, type Remember } from './listing-session.ts';
import type { PillState } from './pill-view.ts';

const reading = { kind: 'listing', listing: aListing(), warnings: [] } as const;
const lead = aLeadOnPage({ stageName: 'New' });

const pageOf = (page: ListingPage['reading'], atRest = true): ListingPage => ({
  reading: page,
  settled: atRest,
  atRest,
});

/** A background that remembers one lead. */
function remembering() {
  let known: LeadOnPage | null = null;
  return fakeBackground({
    'listing.seen': () => ok([known]),
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

interface Beginning {
  /** Whether the first reading is one of a page at rest. */
  settled?: boolean;
  remember?: Remember;
  listing?: Listing;
}

function begin(
  { ask }: Pick<ReturnType<typeof fakeBackground>, 'ask'>,
  {
    settled = true,
    remember = () => Promise.resolve(ok(null)),
    listing = aListing(),
  }: Beginning = {},
) {
  const shown: PillState[] = [];
  const page = pageOf({ ...reading, listing, warnings: [] }, settled);
  const session = new ListingSession(page, (state) => shown.push(state), { ask, remember });
  const reach = (kind: PillState['step']['kind']) =>
    vi.waitFor(() => expect(shown.at(-1)?.step.kind).toBe(kind));
  return { session, shown, reach };
}

const told = ({ asked }: ReturnType<typeof fakeBackground>) =>
  asked
    .filter(({ type }) => type === 'listing.seen')
    .map(({ payload }) => Reflect.get(Object(payload), 'atRest'));

describe('ListingSession', () => {
  it('shows nothing before it knows whether the house is a lead', async () => {
    const { shown, reach } = begin(fakeBackground({ 'listing.seen': () => ok([aLeadOnPage()]) }));
    expect(shown).toEqual([]);
    await reach('rest');
    expect(shown.map((state) => state.lead?.stageName)).toEqual(['Contacted']);
  });

  it('may still be saved when nobody can say whether it is a lead', async () => {
    const { shown, reach } = begin(
      fakeBackground({ 'listing.seen': () => fail({ kind: 'storage-failed' }) }),
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
      pageOf({ ...reading, warnings: [{ code: 'missing-field', field: 'lot', detail: '' }] }),
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
      'listing.seen',
    ]);
    expect(shown.at(-1)?.lead).toBeNull();
  });

  it('tries again what failed', async () => {
    let full = true;
    const { session, shown, reach } = begin(
      fakeBackground({
        'listing.seen': () => ok([null]),
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

  it('stops showing a save that was undone elsewhere, also before its moment is over', async () => {
    const background = remembering();
    const { session, shown, reach } = begin(background);
    await reach('rest');
    session.save();
    await reach('saved');
    session.refresh();
    await vi.waitFor(() => expect(told(background)).toHaveLength(2));
    expect(shown.at(-1)?.step.kind).toBe('saved');
    await background.ask('change.undo', { eventId: 'event-1' });
    session.refresh();
    await reach('rest');
    expect(shown.at(-1)?.lead).toBeNull();
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
    session.update(pageOf({ ...reading, warnings: [] }));
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
      const { session, reach } = begin(background, { listing: bare });
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
      const { session, reach } = begin(background, { listing: aListing({ baths: 1 }) });
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
      const { session, reach, shown } = begin(remembering(), { remember, listing: bare });
      await reach('rest');
      session.saveWith([pointed]);
      await reach('failed');
      expect(shown.at(-1)?.step).toMatchObject({ attempt: 'remember' });
      session.act('retry');
      await reach('rest');
      expect(shown.at(-1)?.lead?.stageName).toBe('New');
    });
  });

  describe('telling what the page says', () => {
    const cheaper = { ...reading, listing: aListing({ price: asking(239_000) }), warnings: [] };

    it('waits for the page to come to rest, and tells once however often it renders', async () => {
      const background = remembering();
      const { session, reach } = begin(background, { settled: false });
      await reach('rest');
      for (const settled of [false, true, true, true])
        session.update(pageOf({ ...reading, warnings: [] }, settled));
      expect(told(background)).toEqual([false, true]);
    });

    it('tells anew what the same page says differently', async () => {
      const background = remembering();
      const { session, reach } = begin(background);
      await reach('rest');
      session.update(pageOf(cheaper));
      expect(told(background)).toEqual([true, true]);
      expect(background.asked.at(-1)?.payload).toMatchObject({ listings: [cheaper.listing] });
    });

    it('only asks when somebody returns to a tab: what it says is old by then', async () => {
      const background = remembering();
      const { session, reach } = begin(background);
      await reach('rest');
      session.refresh();
      expect(told(background)).toEqual([true, false]);
    });
  });

  it('shows what was logged even when a quicker question was answered meanwhile', async () => {
    const slow = Promise.withResolvers<Answer<'listing.seen'>>();
    const { session, shown, reach } = begin(
      fakeBackground({ 'listing.seen': ({ atRest }) => (atRest ? slow.promise : ok([lead])) }),
    );
    session.refresh();
    await reach('rest');
    const relisting = { site: 'zillow', at: 1, daysReached: 142 };
    slow.resolve(ok([{ ...lead, relisting }]));
    await vi.waitFor(() => expect(shown.at(-1)?.lead?.relisting).toEqual(relisting));
  });

  it('lets no answer from before a save say that the house is no lead', async () => {
    const slow = Promise.withResolvers<Answer<'listing.seen'>>();
    const { session, shown, reach } = begin(
      fakeBackground({
        'listing.seen': () => slow.promise,
        'listing.capture': () => ok({ lead, eventId: 'event-1', outcome: 'new' }),
      }),
    );
    session.save();
    await reach('saved');
    slow.resolve(ok([null]));
    await slow.promise;
    session.settle();
    expect(shown.at(-1)?.lead).toEqual(lead);
  });
});
