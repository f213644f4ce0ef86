import { expect, it } from 'vitest';
import { aBareLead, aLead, aPerson, aPhone, EXPORT_NOW } from '@/tests/support/export-builders.ts';
import { exportRows } from './export-rows.ts';

const context = { stageNames: new Map([['new', 'New']]), now: EXPORT_NOW };

it('gives one row for each lead, in order, whatever is left out of it', () => {
  const blocked = aPerson({ phones: [aPhone({ dnc: true }), aPhone({ number: '6145550102' })] });
  const contacts = { leadId: 'b', persons: [blocked], lookupId: 'lookup-1', foundAt: EXPORT_NOW };
  const { rows, leftOut } = exportRows(
    [
      { lead: aLead({ id: 'a' }), contacts: null },
      { lead: aLead({ id: 'b' }), contacts },
      { lead: aBareLead(), contacts: null },
    ],
    context,
  );
  expect(rows.map(({ lead }) => lead.id)).toEqual(['a', 'b', 'lead-bare']);
  expect(rows[1]?.released.phones.map(({ number }) => number)).toEqual(['6145550102']);
  expect(leftOut.phones).toEqual({ dnc: 1 });
});

it('names the stage, or its id when the stage is gone', () => {
  const leads = [aLead(), aLead({ stageId: 'gone' })];
  const { rows } = exportRows(
    leads.map((lead) => ({ lead, contacts: null })),
    context,
  );
  expect(rows.map(({ stageName }) => stageName)).toEqual(['New', 'gone']);
});
