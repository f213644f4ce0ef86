import { describe, expect, it, vi } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import { aLeadOnPage, fakeBackground } from '../../tests/support/fake-background.ts';
import type { MaybeLead } from '../messaging/protocol.ts';
import { ok } from '../shared/result.ts';
import { ListingSession } from './listing-session.ts';
import type { PillState } from './pill-view.ts';

const lead = aLeadOnPage({ stageName: 'New' });

const question = (duplicateId: string | null): MaybeLead => ({
  duplicateId,
  leadId: 'lead-2',
  line: '123 Sample',
  reasons: [{ kind: 'parcel', value: '00-0000-123' }],
});

const wondering = () =>
  fakeBackground({
    'listing.seen': () => ok([null]),
    'listing.maybe': () => ok(question(null)),
    'listing.capture': () =>
      ok({ lead, eventId: 'event-1', outcome: 'new', maybe: question('pair-1') }),
    'duplicate.join': () => ok({ eventId: 'event-2' }),
    'duplicate.dismiss': () => ok({ eventId: 'event-3' }),
    'change.undo': () => ok(null),
  });

const remember = () => Promise.resolve(ok(null));

function begin({ ask }: Pick<ReturnType<typeof fakeBackground>, 'ask'>) {
  const shown: PillState[] = [];
  const reading = { kind: 'listing', listing: aListing(), warnings: [] } as const;
  const page = { reading: { ...reading, warnings: [] }, settled: true, atRest: true };
  const session = new ListingSession(page, (state) => shown.push(state), { ask, remember });
  const reach = (kind: PillState['step']['kind']) =>
    vi.waitFor(() => expect(shown.at(-1)?.step.kind).toBe(kind));
  return { session, shown, reach };
}

const typesOf = ({ asked }: ReturnType<typeof fakeBackground>) => asked.map(({ type }) => type);
const reachQuestion = (shown: PillState[]) =>
  vi.waitFor(() => expect(shown.at(-1)?.maybe?.line).toBe('123 Sample'));

describe('ListingSession of a house that may be a lead already', () => {
  it('saves it before it joins the two, and undoes the joining first', async () => {
    const background = wondering();
    const { session, shown, reach } = begin(background);
    await reachQuestion(shown);
    session.act('join');
    await reach('joined');
    expect(background.asked.slice(-2)).toMatchObject([
      { type: 'listing.capture' },
      { type: 'duplicate.join', payload: { duplicateId: 'pair-1' } },
    ]);
    session.act('undo');
    await reach('undone');
    expect(background.asked).toContainEqual({
      type: 'change.undo',
      payload: { eventId: 'event-2' },
    });
  });

  it('asks no more once told that it is not, and remembers it with the save', async () => {
    const background = wondering();
    const { session, shown, reach } = begin(background);
    await reachQuestion(shown);
    session.act('apart');
    await vi.waitFor(() => expect(shown.at(-1)?.maybe).toBeNull());
    expect(typesOf(background)).not.toContain('duplicate.dismiss');
    session.save();
    await reach('saved');
    await vi.waitFor(() => expect(typesOf(background)).toContain('duplicate.dismiss'));
    await vi.waitFor(() => expect(shown.at(-1)?.maybe).toBeNull());
  });

  it('can still be saved as a lead of its own, and asks afterwards', async () => {
    const background = wondering();
    const { session, shown, reach } = begin(background);
    await reachQuestion(shown);
    session.save();
    await reach('saved');
    session.settle();
    await reachQuestion(shown);
    expect(shown.at(-1)?.maybe?.duplicateId).toBe('pair-1');
  });
});
