import { describe, expect, it } from 'vitest';
import {
  aBareLead,
  aLead,
  aPerson,
  aPhone,
  EXPORT_NOW,
  factsOf,
} from '@/tests/support/export-builders.ts';
import { DEFAULT_FILE_FORMAT } from '../domain/column-set.ts';
import type { Person } from '../domain/contact.ts';
import type { Lead } from '../domain/lead.ts';
import { COLUMN_GROUPS, COLUMN_IDS, COLUMNS, type ColumnId } from './columns.ts';
import { exportRows } from './export-rows.ts';

function cellsOf(lead: Lead, persons: Person[] = []) {
  const contacts = { leadId: lead.id, persons, lookupId: 'lookup-1', foundAt: EXPORT_NOW };
  const context = { stageNames: new Map([['new', 'New']]), now: EXPORT_NOW };
  const [row] = exportRows([{ lead, contacts }], context).rows;
  if (row === undefined) throw new Error('a lead must give a row');
  return (...ids: ColumnId[]) => ids.map((id) => COLUMNS[id](row, DEFAULT_FILE_FORMAT));
}

describe('columns', () => {
  it('leave empty what is not known', () => {
    const known = [
      'lead_id',
      'stage',
      'stage_since',
      'sites',
      'listing_url',
      'captured',
      'updated',
    ];
    const cells = cellsOf(aBareLead());
    const filled = COLUMN_IDS.filter((id) => cells(id)[0] !== null);
    expect(filled).toEqual(known);
  });

  it('write what a page said, numbers as numbers', () => {
    const cells = cellsOf(aLead({ tags: ['vacant', 'corner'] }));
    expect(cells('address', 'city', 'zip', 'stage', 'price', 'beds', 'tags')).toEqual([
      '123 Sample St',
      'Sampleton',
      '43001',
      'New',
      249_000,
      3,
      'vacant; corner',
    ]);
    expect(cells('price_source', 'captured')).toEqual(['page', '2026-11-24T18:00:00.000Z']);
  });

  it('keep a false and a zero apart from unknown', () => {
    const cells = cellsOf(aLead({ facts: factsOf({ ownerOccupied: false, beds: 0 }) }));
    expect(cells('owner_occupied', 'beds', 'baths')).toEqual([false, 0, null]);
  });

  it("write a provider's own equity beside ours, and where a foreclosure stands", () => {
    const equity = { amount: -20_000, ltv: 108, loanBalance: 270_000 };
    const foreclosure = {
      status: 'Notice of default',
      filedAt: '2026-05-12',
      auctionAt: null,
      openingBid: null,
      unpaidBalance: null,
    };
    const cells = cellsOf(aLead({ facts: factsOf({ equity, foreclosure, vacant: false }) }));
    expect(cells('provider_equity', 'provider_ltv_percent', 'estimated_equity')).toEqual([
      -20_000,
      108,
      null,
    ]);
    expect(cells('foreclosure_status', 'foreclosure_filed', 'auction_date', 'vacant')).toEqual([
      'Notice of default',
      '2026-05-12',
      null,
      false,
    ]);
  });

  it('calculate equity and price per square foot only from what is known', () => {
    const price = { amount: 150_000, max: null, currency: 'USD', kind: 'asking' } as const;
    const avm = { value: 200_000, low: null, high: null, score: null };
    const mortgage = { amount: 250_000, lender: null, date: null };
    const math = ['price_per_sqft', 'estimated_equity', 'estimated_equity_percent'] as const;
    const known = factsOf({ price, sqft: 1480, avm, mortgage });
    expect(cellsOf(aLead({ facts: known }))(...math)).toEqual([101, -50_000, -25]);
    const rent = factsOf({ price: { ...price, kind: 'rent' }, sqft: 1480, avm });
    expect(cellsOf(aLead({ facts: rent }))(...math)).toEqual([null, null, null]);
  });

  it.each([
    ['6145550101', '614-555-0101'],
    ['+1 (614) 555-0101', '614-555-0101'],
    ['+44 20 7946 0123', '+442079460123'],
  ])('write the number %s as %s', (number, text) => {
    const cells = cellsOf(aLead(), [aPerson({ phones: [aPhone({ number })] })]);
    expect(cells('phone_1', 'phone_1_type', 'phone_2')).toEqual([text, 'mobile', null]);
  });

  it('let no column show a number, e-mail or mailing address that is held back', () => {
    const facts = factsOf({ ownerMailing: '9 Elsewhere Ave, Farville, OH 43009' });
    const blocked = aPerson({ litigator: true });
    const cells = cellsOf(aLead({ facts }), [blocked])(...COLUMN_IDS).join('|');
    expect(cells).not.toMatch(/Elsewhere|0101|alex@/);
    const open = cellsOf(aLead({ facts }), [aPerson()])(...COLUMN_IDS).join('|');
    expect(open).toMatch(/0101.*alex@.*Elsewhere/);
  });

  it('show no way to reach who must not be reached, and say why', () => {
    const facts = factsOf({ ownerNames: ['Alex Sample'], ownerOccupied: true });
    const cells = cellsOf(aLead({ facts }), [aPerson({ deceased: true })]);
    expect(cells('phone_1', 'email_1', 'mail_name', 'mail_street')).toEqual(
      Array.from({ length: 4 }, () => null),
    );
    expect(cells('left_out')).toEqual([
      '1 phone left out: 1 deceased; 1 e-mail left out: 1 deceased; 1 mailing address left out: 1 deceased',
    ]);
  });
});

it('has every column in one group', () => {
  expect(COLUMN_GROUPS.flatMap(({ columns }) => columns)).toEqual(COLUMN_IDS);
});
