import { expect, it } from 'vitest';
import { aLedgerEntry } from '@/tests/support/row-builders.ts';
import { ledgerCsv } from './ledger-csv.ts';

it('writes one line a call with exact dollars, and no formula of anybody', async () => {
  const entry = aLedgerEntry({
    id: 'call-1',
    at: Date.UTC(2026, 10, 24, 12),
    quotedMicros: 2500,
    chargedMicros: 0,
    status: 'not-charged',
    httpStatus: null,
    latencyMs: null,
  });
  const file = ledgerCsv([
    { entry, lead: '=1+1, "Sample" St', outcome: 'No answer' },
    {
      entry: aLedgerEntry({ id: 'call-2', at: 0, countDiffers: true }),
      lead: null,
      outcome: 'Found',
    },
  ]);
  expect((await file.text()).replace(/^\uFEFF/, '').split('\r\n')).toEqual([
    'time,provider,look_up,lead,lead_id,result,charge,quoted_usd,charged_usd,http_status,answer_ms,bill_differs,call_id',
    `2026-11-24T12:00:00.000Z,ATTOM,Owner and mortgage,"'=1+1, ""Sample"" St",lead-1,No answer,not-charged,0.0025,0.00,,,,call-1`,
    '1970-01-01T00:00:00.000Z,ATTOM,Owner and mortgage,,lead-1,Found,charged,0.10,0.10,200,200,yes,call-2',
    '',
  ]);
});
