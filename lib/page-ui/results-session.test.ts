import { describe, expect, it, vi } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import { aLeadOnPage, fakeBackground } from '../../tests/support/fake-background.ts';
import { listingKey } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import type { LeadOnPage } from '../messaging/protocol.ts';
import { fail, ok } from '../shared/result.ts';
import {
  ResultsSession,
  rowId,
  rowState,
  unsavedIds,
  type ResultsState,
} from './results-session.ts';

const rows = ['1', '2', '3'].map((listingId) => aListing({ listingId }));

const keyOf = ({ site, listingId }: Listing) => listingKey(site, listingId) ?? '';

/** A background in which home 1 is a lead from the start. */
function remembering() {
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
  });
}

function begin({ ask }: Pick<ReturnType<typeof fakeBackground>, 'ask'>, atRest = true) {
  let state: ResultsState | null = null;
  const session = new ResultsSession({ rows, atRest }, (next) => (state = next), ask);
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
    expect(background.asked).toHaveLength(1);
    expect(unsavedIds(now())).toEqual(['2', '3']);
  });

  it('saves the rest as one change and takes it back as one', async () => {
    const background = remembering();
    const { session, now, reach } = begin(background);
    await reach('rest');
    session.act('save');
    expect(rowState(now(), '2').saving).toBe(true);
    await reach('saved');
    expect(unsavedIds(now())).toEqual([]);
    session.act('undo');
    await reach('undone');
    expect(unsavedIds(now())).toEqual(['2', '3']);
    expect(background.asked.filter(({ type }) => type === 'change.undo')).toHaveLength(1);
  });

  it('saves only the row whose chip is pressed', async () => {
    const { session, now, reach } = begin(remembering());
    await reach('rest');
    session.press('3');
    await reach('saved');
    expect(unsavedIds(now())).toEqual(['2']);
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
    expect(rowState(now(), '2')).toEqual({ lead: null, saving: false, failed: true });
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
    expect(background.asked).toHaveLength(1);
    session.update({ rows: [...rows, aListing({ listingId: '4' })], atRest: true });
    await vi.waitFor(() => expect(now().rows).toHaveLength(4));
    expect(background.asked).toHaveLength(2);
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
      background.asked.map(({ payload }) => Reflect.get(Object(payload), 'atRest'));
    const { session, reach } = begin(background, false);
    await reach('rest');
    session.update({ rows: [...rows], atRest: false });
    for (const _ of [1, 2, 3]) session.update({ rows: [...rows], atRest: true });
    expect(told()).toEqual([false, true]);
    session.update({ rows: rows.map((row) => ({ ...row, status: 'pending' })), atRest: true });
    expect(told()).toEqual([false, true, true]);
  });
});
