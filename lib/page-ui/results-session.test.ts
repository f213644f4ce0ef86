import { describe, expect, it, vi } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import { aLeadOnPage, fakeBackground } from '../../tests/support/fake-background.ts';
import { listingKey } from '../domain/lead.ts';
import { NO_RULES } from '../domain/buy-box.ts';
import type { Listing } from '../domain/listing.ts';
import type { LeadOnPage, MessageType } from '../messaging/protocol.ts';
import { fail, ok } from '../shared/result.ts';
import { ResultsSession } from './results-session.ts';
import { rowId, rowState, wantedIds, type ResultsState } from './results-state.ts';

const rows = ['1', '2', '3'].map((listingId) => aListing({ listingId }));

const keyOf = ({ site, listingId }: Listing) => listingKey(site, listingId) ?? '';

/** A background in which home 1 is a lead from the start. */
function remembering(buyBox = NO_RULES) {
  const hidden = new Set<string>();
  const leads = new Map<string, LeadOnPage>([['zillow:1', aLeadOnPage()]]);
  return fakeBackground({
    'listing.seen': ({ listings }) => ok(listings.map((row) => leads.get(keyOf(row)) ?? null)),
    'listing.capture-many': ({ listings }) => {
      for (const row of listings) leads.set(keyOf(row), aLeadOnPage({ stageName: 'New' }));
      return ok({
        created: listings.length,
        known: 0,
        eventId: 'event-1',
        leads: listings.map((row) => leads.get(keyOf(row)) ?? null),
      });
    },
    'change.undo': () => {
      leads.delete('zillow:2');
      leads.delete('zillow:3');
      return ok(null);
    },
    'panel.open': () => ok(null),
    'results.choices': ({ keys }) => ok({ buyBox, hidden: keys.filter((key) => hidden.has(key)) }),
    'results.hide': ({ key, hidden: hide }) => {
      if (hide) hidden.add(key);
      else hidden.delete(key);
      return ok(null);
    },
  });
}

const CHOICES = { 'results.choices': () => ok({ buyBox: NO_RULES, hidden: [] }) };

const timesAsked = ({ asked }: ReturnType<typeof fakeBackground>, type: MessageType): number =>
  asked.filter((one) => one.type === type).length;

function begin(
  { ask }: Pick<ReturnType<typeof fakeBackground>, 'ask'>,
  atRest = true,
  listings = rows,
) {
  let state: ResultsState | null = null;
  const session = new ResultsSession({ rows: listings, atRest }, (next) => (state = next), ask);
  const now = (): ResultsState => {
    if (state === null) throw new Error('nothing shown yet');
    return state;
  };
  const reach = (kind: ResultsState['step']['kind']) =>
    vi.waitFor(() => expect(now().step.kind).toBe(kind));
  return { session, now, reach };
}

describe('ResultsSession', () => {
  it('asks once which of all rows are leads', async () => {
    const background = remembering();
    const { now, reach } = begin(background);
    await reach('rest');
    expect(timesAsked(background, 'listing.seen')).toBe(1);
    expect(wantedIds(now())).toEqual(['2', '3']);
  });

  it('saves the rest as one change and takes it back as one', async () => {
    const background = remembering();
    const { session, now, reach } = begin(background);
    await reach('rest');
    session.act('save');
    expect(rowState(now(), '2').saving).toBe(true);
    await reach('saved');
    expect(wantedIds(now())).toEqual([]);
    session.act('undo');
    await reach('undone');
    expect(wantedIds(now())).toEqual(['2', '3']);
    expect(background.asked.filter(({ type }) => type === 'change.undo')).toHaveLength(1);
  });

  it('saves only the row whose chip is pressed', async () => {
    const { session, now, reach } = begin(remembering());
    await reach('rest');
    session.press('3');
    await reach('saved');
    expect(wantedIds(now())).toEqual(['2']);
  });

  it('opens the lead of a chip that has one, within the press itself', async () => {
    const background = remembering();
    const { session, reach } = begin(background);
    await reach('rest');
    session.press('1');
    expect(background.asked.at(-1)).toEqual({ type: 'panel.open', payload: { leadId: 'lead-1' } });
  });

  it('marks rows that failed and tries those again', async () => {
    let full = true;
    const background = fakeBackground({
      ...CHOICES,
      'listing.seen': ({ listings }) => ok(listings.map(() => null)),
      'listing.capture-many': ({ listings }) =>
        full
          ? fail({ kind: 'storage-full' })
          : ok({ created: 1, known: 0, eventId: 'e', leads: listings.map(() => aLeadOnPage()) }),
    });
    const { session, now, reach } = begin(background);
    await reach('rest');
    session.saveRows(['2']);
    await reach('failed');
    expect(rowState(now(), '2')).toMatchObject({ lead: null, saving: false, failed: true });
    full = false;
    session.act('retry');
    await reach('saved');
    expect(background.asked.at(-1)?.payload).toEqual({ listings: [rows[1]] });
    expect(rowState(now(), '2').failed).toBe(false);
  });

  it('asks again only when a newer reading has other rows', async () => {
    const background = remembering();
    const { session, now, reach } = begin(background);
    await reach('rest');
    session.update({ rows: [...rows], atRest: true });
    expect(timesAsked(background, 'listing.seen')).toBe(1);
    session.update({ rows: [...rows, aListing({ listingId: '4' })], atRest: true });
    await vi.waitFor(() => expect(now().rows).toHaveLength(4));
    expect(timesAsked(background, 'listing.seen')).toBe(2);
  });
});

const sized = (sizes: (number | null)[]) =>
  sizes.map((sqft, index) => aListing({ listingId: String(index + 1), sqft }));

describe('buy box and hidden homes', () => {
  const smallBox = { ...NO_RULES, limits: { sqft: { min: 1400, max: null } } };

  it('saves those that pass, and only those', async () => {
    const background = remembering(smallBox);
    const { session, now, reach } = begin(background, true, sized([1480, 760, 1500, null]));
    await reach('rest');
    expect(wantedIds(now())).toEqual(['3']);
    session.act('save');
    await reach('saved');
    expect([...now().leads.keys()]).toEqual(['1', '3']);
  });

  it('holds the rows of a newer reading against it', async () => {
    const { session, now, reach } = begin(remembering(smallBox), true, sized([1480]));
    await reach('rest');
    session.update({ rows: sized([1480, 900]), atRest: false });
    await vi.waitFor(() => expect(rowState(now(), '2').verdict?.words).toBe('Under 1,400 sq ft'));
  });

  it('hides a home, keeps it hidden, and shows it again when its chip is pressed', async () => {
    const background = remembering();
    const { session, now, reach } = begin(background);
    await reach('rest');
    session.hide('2');
    await vi.waitFor(() => expect(wantedIds(now())).toEqual(['3']));
    session.refresh();
    await vi.waitFor(() => expect(timesAsked(background, 'results.choices')).toBe(2));
    expect(rowState(now(), '2').hidden).toBe(true);
    session.press('2');
    await vi.waitFor(() => expect(wantedIds(now())).toEqual(['2', '3']));
    expect(timesAsked(background, 'listing.capture-many')).toBe(0);
  });

  it('says when hiding was not kept, and tries that again', async () => {
    let full = true;
    const { session, now, reach } = begin(
      fakeBackground({
        ...CHOICES,
        'listing.seen': ({ listings }) => ok(listings.map(() => null)),
        'results.hide': () => (full ? fail({ kind: 'storage-full' }) : ok(null)),
      }),
    );
    await reach('rest');
    session.hide('2');
    await reach('failed');
    expect(rowState(now(), '2').hidden).toBe(false);
    full = false;
    session.act('retry');
    await vi.waitFor(() => expect(rowState(now(), '2').hidden).toBe(true));
  });
});

describe('rowId', () => {
  it('is the address of a home without an id', () => {
    expect(rowId(aListing({ listingId: null, url: 'https://example.com/1' }))).toBe(
      'https://example.com/1',
    );
  });

  it('tells once what the rows say at rest, and anew when they say something else', async () => {
    const background = remembering();
    const told = () =>
      background.asked
        .filter(({ type }) => type === 'listing.seen')
        .map(({ payload }) => Reflect.get(Object(payload), 'atRest'));
    const { session, reach } = begin(background, false);
    await reach('rest');
    session.update({ rows: [...rows], atRest: false });
    for (const _ of [1, 2, 3]) session.update({ rows: [...rows], atRest: true });
    expect(told()).toEqual([false, true]);
    session.update({ rows: rows.map((row) => ({ ...row, status: 'pending' })), atRest: true });
    expect(told()).toEqual([false, true, true]);
  });
});
