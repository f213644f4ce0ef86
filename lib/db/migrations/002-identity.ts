import type { Transaction } from 'dexie';
import { identityKeysOf } from '../../domain/identity-keys.ts';
import type { Lead } from '../../domain/lead.ts';

/**
 * Version 2. "Is this house known" asks one index, `*identityKeys`, in place of two: it holds all a house is
 * known by, and what brings it beside houses worth comparing. `mergedLeads` keeps the rows of merged leads
 * (`intoId`: what a split brings back with it), `duplicates` what the user is asked about (`state`: the
 * inbox, `*leadIds`: the questions of one lead).
 */
export const identity = {
  version: 2,
  stores: {
    leads: 'id, [stageId+rank], *identityKeys',
    mergedLeads: 'id, intoId',
    duplicates: 'id, state, *leadIds',
  },
  upgrade: (tx: Transaction) =>
    tx
      .table<Lead>('leads')
      .toCollection()
      .modify((lead) => {
        lead.absorbed = [];
        lead.identityKeys = identityKeysOf(lead);
      }),
} as const;
