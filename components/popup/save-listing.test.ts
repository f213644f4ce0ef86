import { describe, expect, it } from 'vitest';
import type { send } from '@/lib/messaging/client.ts';
import type { Answer, MessageType, Payload } from '@/lib/messaging/protocol.ts';
import { fail, ok } from '@/lib/shared/result.ts';
import { aListing } from '@/tests/support/builders.ts';
import { EMPTY_DRAFT } from './draft.ts';
import { saveListing, type SaveRequest } from './save-listing.ts';

type Answers = { [Type in MessageType]?: Answer<Type> };

const lead = {
  leadId: 'lead-1',
  stageName: 'New',
  stageKind: 'open',
  stageProgress: 0,
  stageSinceAt: 0,
  priceChange: null,
  statusChange: null,
  relisting: null,
} as const;
const capturedNew = ok({ lead, eventId: 'captured', outcome: 'new' as const });
const buy = { leadId: 'lead-1', dataset: 'owner', kind: 'buy', reason: null } as const;

const WORKS: Answers = {
  'listing.capture': capturedNew,
  'lead.move': ok({ eventId: 'moved' }),
  'lead.note': ok({ eventId: 'noted' }),
  'lookup.quote': ok({ items: [{ ...buy, priceMicros: 100_000 }], maxMicros: 100_000 }),
  'lookup.run': ok({ lookupIds: ['lookup-1'], toCome: 0 }),
};

/** A background that answers as told and remembers what it was asked. */
function aBackground(answers: Answers) {
  const asked: { type: MessageType; payload: unknown }[] = [];
  const ask: typeof send = async <Type extends MessageType>(type: Type, payload: Payload<Type>) => {
    asked.push({ type, payload });
    const answer: Answers[Type] = answers[type];
    if (answer === undefined) throw new Error(`nobody answers ${type}`);
    return answer;
  };
  return { ask, asked };
}

const request = (fields: Partial<SaveRequest> = {}): SaveRequest => ({
  listing: aListing(),
  missingFields: ['lot'],
  draft: EMPTY_DRAFT,
  ownerMicros: null,
  ...fields,
});

describe('saveListing', () => {
  it('only captures when nothing else was chosen', async () => {
    const { ask, asked } = aBackground(WORKS);
    const saved = await saveListing(ask, request({ draft: { ...EMPTY_DRAFT, note: '  ' } }));
    expect(saved).toMatchObject({ ok: true, value: { eventIds: ['captured'], troubles: [] } });
    expect(asked).toEqual([
      { type: 'listing.capture', payload: { listing: aListing(), missingFields: ['lot'] } },
    ]);
  });

  it('puts stage and note on a new lead and can take all back, the newest first', async () => {
    const { ask, asked } = aBackground(WORKS);
    const draft = { stageId: 'research', note: ' corner lot ' };
    expect(await saveListing(ask, request({ draft }))).toMatchObject({
      value: { eventIds: ['noted', 'moved', 'captured'] },
    });
    expect(asked.slice(1)).toEqual([
      {
        type: 'lead.move',
        payload: { leadIds: ['lead-1'], stageId: 'research', afterLeadId: null },
      },
      { type: 'lead.note', payload: { leadId: 'lead-1', note: 'corner lot' } },
    ]);
  });

  it('leaves stage and note of a house that turns out to be known alone', async () => {
    const known = ok({ ...capturedNew.value, outcome: 'known' as const, eventId: null });
    const { ask, asked } = aBackground({ 'listing.capture': known });
    const draft = { stageId: 'research', note: 'corner lot' };
    expect(await saveListing(ask, request({ draft }))).toMatchObject({ value: { eventIds: [] } });
    expect(asked).toHaveLength(1);
  });

  it('asks for the owner for no more than the price that was shown', async () => {
    const { ask, asked } = aBackground(WORKS);
    await saveListing(ask, request({ ownerMicros: 100_000 }));
    expect(asked.at(-1)).toEqual({
      type: 'lookup.run',
      payload: { leadIds: ['lead-1'], datasets: ['owner'], refresh: false, maxMicros: 100_000 },
    });
  });

  it('says why the owner cannot be looked up, and sends nothing', async () => {
    const leftOut = {
      ...buy,
      kind: 'left-out',
      priceMicros: 0,
      reason: { kind: 'no-address' },
    } as const;
    const { ask, asked } = aBackground({
      ...WORKS,
      'lookup.quote': ok({ items: [leftOut], maxMicros: 0 }),
    });
    expect(await saveListing(ask, request({ ownerMicros: 100_000 }))).toMatchObject({
      ok: true,
      value: { troubles: [{ failure: { kind: 'no-address' } }] },
    });
    expect(asked.map(({ type }) => type)).not.toContain('lookup.run');
  });

  it('fails, and tries nothing more, when the capture fails', async () => {
    const { ask, asked } = aBackground({ 'listing.capture': fail({ kind: 'storage-full' }) });
    const draft = { stageId: 'research', note: 'x' };
    expect(await saveListing(ask, request({ draft, ownerMicros: 1 }))).toEqual(
      fail({ kind: 'storage-full' }),
    );
    expect(asked).toHaveLength(1);
  });

  it('keeps going after a step that fails, and names it', async () => {
    const { ask } = aBackground({
      ...WORKS,
      'lead.move': fail({ kind: 'not-found' }),
      'lookup.run': fail({ kind: 'price-changed' }),
    });
    const draft = { stageId: 'gone', note: 'x' };
    expect(await saveListing(ask, request({ draft, ownerMicros: 1 }))).toMatchObject({
      ok: true,
      value: {
        eventIds: ['noted', 'captured'],
        troubles: [
          { what: 'The stage did not save.', failure: { kind: 'not-found' } },
          { what: 'The owner was not asked for.', failure: { kind: 'price-changed' } },
        ],
      },
    });
  });
});
