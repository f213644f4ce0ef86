import { describe, expect, it } from 'vitest';
import type { Lead, Sighting } from '../domain/lead.ts';
import type { LedgerEntry } from '../domain/lookup.ts';
import { DEFAULT_STAGES } from '../domain/stage.ts';
import { sourceRows } from './sources.ts';

const seen = (site: string, firstSeenAt: number): Sighting => ({
  site,
  url: `https://${site}.example.com/1`,
  firstSeenAt,
  lastSeenAt: firstSeenAt,
});

const aLead = (id: string, stageId: string, ...sightings: Sighting[]) =>
  ({ id, stageId, sightings, absorbed: [] as Lead['absorbed'] }) as Lead;

const paid = (leadId: string, chargedMicros: number) => ({ leadId, chargedMicros }) as LedgerEntry;

describe('sourceRows', () => {
  it('counts a lead at the site that showed it first and notes the others', () => {
    const leads = [
      aLead('a', 'new', seen('redfin', 20), seen('zillow', 10)),
      aLead('b', 'new', seen('zillow', 5)),
    ];
    expect(sourceRows(leads, DEFAULT_STAGES, [])).toEqual([
      { site: 'zillow', leads: 2, seenAgain: 0, won: 0, spentMicros: 0 },
      { site: 'redfin', leads: 0, seenAgain: 1, won: 0, spentMicros: 0 },
    ]);
  });

  it('adds up won leads and what was spent on the leads of a source', () => {
    const leads = [
      aLead('a', 'closed', seen('zillow', 1)),
      aLead('b', 'dead', seen('zillow', 1)),
      aLead('c', 'new', seen('redfin', 1)),
    ];
    const entries = [paid('a', 100_000), paid('b', 70_000), paid('a', 70_000), paid('gone', 5)];
    expect(sourceRows(leads, DEFAULT_STAGES, entries)).toEqual([
      { site: 'zillow', leads: 2, seenAgain: 0, won: 1, spentMicros: 240_000 },
      { site: 'redfin', leads: 1, seenAgain: 0, won: 0, spentMicros: 0 },
    ]);
  });

  it('adds what was spent on a lead that was merged into another to that one', () => {
    const absorbed = [{ id: 'b', identityKeys: [] }];
    const leads = [{ ...aLead('a', 'new', seen('zillow', 1)), absorbed }];
    const entries = [paid('a', 100_000), paid('b', 70_000)];
    expect(sourceRows(leads, DEFAULT_STAGES, entries)).toMatchObject([{ spentMicros: 170_000 }]);
  });

  it('counts two pages of one site once', () => {
    const leads = [aLead('a', 'new', seen('zillow', 1), seen('zillow', 2), seen('redfin', 3))];
    expect(sourceRows(leads, DEFAULT_STAGES, [])).toMatchObject([
      { site: 'zillow', leads: 1, seenAgain: 0 },
      { site: 'redfin', leads: 0, seenAgain: 1 },
    ]);
  });
});
