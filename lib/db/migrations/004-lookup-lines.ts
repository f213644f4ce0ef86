import type { Transaction } from 'dexie';
import { inLine, turnAt } from '../../domain/lookup-line.ts';
import type { Lookup } from '../../domain/lookup.ts';
import type { LimitRow } from '../database.ts';

/**
 * Version 4. `[provider+line+place]` takes the place of `[provider+state+notBeforeAt]`: the next job to send stands
 * at the front of a line however many wait for something else, and lookups that are answered or cancelled are in no
 * line, so that they cost the queue nothing. It also finds what failed or is uncertain, for the queue and the popup.
 */
export const lookupLines = {
  version: 4,
  stores: { lookups: 'id, leadId, &openKey, [provider+line+place], updatedAt' },
  upgrade: async (tx: Transaction) => {
    const now = Date.now();
    await tx
      .table<Lookup>('lookups')
      .toCollection()
      .modify((row, ref) => {
        const turn = turnAt(row.createdAt, 0);
        ref.value = inLine({ ...row, lane: 'bulk', turn, pausedAt: null, afterId: null }, now);
      });
    await tx
      .table<LimitRow>('limits')
      .toCollection()
      .modify((row) => {
        row.userPausedAt = null;
        row.fullUntilAt = 0;
        row.refusals = 0;
      });
  },
} as const;
