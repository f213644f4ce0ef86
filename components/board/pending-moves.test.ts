import { describe, expect, it } from 'vitest';
import { makeSampleLeads } from '@/lib/sample/sample-leads.ts';
import { isSettled, withMoves, type PendingMove } from './pending-moves.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Column } from './column.ts';
import type { Columns } from './place.ts';

const NOW = Date.UTC(2026, 10, 24);
const { leads } = makeSampleLeads(NOW);
const stage = (id: string) => leads.filter(({ stageId }) => stageId === id);
const whole = (of: Lead[]): Column => ({ first: 0, leads: of, total: of.length });
const columns: Columns = new Map([
  ['contacted', whole(stage('contacted'))],
  ['offer', whole(stage('offer'))],
]);
const ids = (of: Columns, stageId: string) => of.get(stageId)?.leads.map(({ id }) => id);
const [first, second, third] = stage('contacted');
if (!first || !second || !third) throw new Error('the sample has no contacted leads');

const move = (stageId: string, index: number): PendingMove => ({
  lead: first,
  place: { stageId, index },
  at: NOW,
});

describe('withMoves', () => {
  it('takes the card out of its stage and puts it at its place in the other', () => {
    const moved = withMoves(columns, [move('offer', 1)]);
    expect(ids(moved, 'contacted')).not.toContain(first.id);
    expect(ids(moved, 'offer')?.[1]).toBe(first.id);
    expect(moved.get('offer')?.leads[1]).toMatchObject({ stageId: 'offer', stageSinceAt: NOW });
  });

  it('keeps time in stage when only the place changes', () => {
    const moved = withMoves(columns, [move('contacted', 1)]);
    expect(ids(moved, 'contacted')?.slice(0, 3)).toEqual([second.id, first.id, third.id]);
    expect(moved.get('contacted')?.leads[1]?.stageSinceAt).toBe(first.stageSinceAt);
  });

  it('only takes the card away when its new stage is not shown', () => {
    const moved = withMoves(columns, [move('dead', 0)]);
    expect(ids(moved, 'contacted')).not.toContain(first.id);
    expect(moved.has('dead')).toBe(false);
  });

  it('counts the card where it went, also above or below what is read', () => {
    const offer = { first: 20, leads: stage('offer'), total: 90 };
    const part: Columns = new Map([...columns, ['offer', offer]]);
    const above = withMoves(part, [move('offer', 3)]);
    expect(above.get('offer')).toEqual({ ...offer, first: 21, total: 91 });
    expect(above.get('contacted')?.total).toBe(7);
    expect(withMoves(part, [move('offer', 60)]).get('offer')).toEqual({ ...offer, total: 91 });
    expect(ids(withMoves(part, [move('offer', 22)]), 'offer')?.[2]).toBe(first.id);
  });

  it('shows the same once the database has caught up', () => {
    const once = withMoves(columns, [move('offer', 1)]);
    expect(ids(withMoves(once, [move('offer', 1)]), 'offer')).toEqual(ids(once, 'offer'));
  });
});

describe('isSettled', () => {
  it('waits while the lead is where it was', () => {
    expect(isSettled(move('offer', 0), columns)).toBe(false);
  });

  it('is over when the lead left its stage', () => {
    expect(isSettled(move('offer', 0), withMoves(columns, [move('offer', 0)]))).toBe(true);
  });

  it('is over when the lead got another rank in the same stage', () => {
    const moved: Columns = new Map([['contacted', whole([{ ...first, rank: 'zz' }])]]);
    expect(isSettled(move('contacted', 1), moved)).toBe(true);
  });
});
