import type { Group } from '@/lib/filter/filter.ts';
import { findRows, sortRows } from '@/lib/lead-list/find-rows.ts';
import { leadRow, type LeadRow } from '@/lib/lead-list/lead-row.ts';
import { seedRows } from '@/tests/support/seed/seed-rows.ts';

const NOW = Date.now();
let rows: LeadRow[] = [];

const FILTER: Group = {
  join: 'all',
  parts: [
    { field: 'stage', op: 'none-of', value: ['dead'] },
    { field: 'price', op: 'at-least', value: 50_000 },
    { field: 'beds', op: 'at-least', value: 2 },
    {
      join: 'any',
      parts: [
        { field: 'equity', op: 'at-least', value: 40 },
        { field: 'days-on-market', op: 'at-least', value: 30 },
        { field: 'captured', op: 'in-last', value: 60 },
      ],
    },
  ],
};

function fill(count: number): void {
  rows = [];
  for (const part of seedRows(count, NOW)) {
    const contacts = new Map(part.contacts.map((each) => [each.leadId, each]));
    for (const lead of part.leads)
      rows.push(leadRow(lead, { contacts: contacts.get(lead.id), lookups: [], spentMicros: 0 }));
  }
}

/** Milliseconds of script for a sort by two fields, a filter of six rules and a search of two words, and what was found. */
function find(): { ms: number; found: number } {
  const startedAt = performance.now();
  const sorted = sortRows(rows, [
    { field: 'price', descending: true },
    { field: 'in-stage-since', descending: false },
  ]);
  const asked = { filter: FILTER, query: 'sampleton st', importId: null, now: NOW };
  const found = findRows(sorted, asked);
  return { ms: performance.now() - startedAt, found: found.length };
}

Object.assign(globalThis, { bench: { fill, find } });
