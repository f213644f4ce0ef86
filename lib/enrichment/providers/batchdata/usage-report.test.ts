import { describe, expect, it } from 'vitest';
import { readUsageReport } from './usage-report.ts';

const AUGUST = { fromDay: '2026-08-01', toDay: '2026-08-31' };
const read = (body: unknown) => readUsageReport(body, AUGUST);
const TRACE = 'v1/property/skip-trace';

describe('readUsageReport', () => {
  it('adds up hours of a day by endpoint, and leaves out what was paid in', () => {
    const data = [
      {
        period: '2026-08-14T08:00:00',
        debit: 0.142,
        credit: 50,
        by_endpoint: { 'property/skip-trace': 0.14, '/api/v1/phone/dnc': { debit: 0.002 } },
      },
      {
        period: '2026-08-14T09:00:00',
        debit: 0.07,
        by_endpoint: { '/api/v1/property/skip-trace': 0.07 },
      },
      { period: '2026-08-15T00:00:00', credit: 50, debit: 0 },
    ];
    expect(read({ results: { data, summary: {} } })).toEqual([
      { day: '2026-08-14', endpoint: TRACE, count: null, micros: 210_000 },
      { day: '2026-08-14', endpoint: 'v1/phone/dnc', count: null, micros: 2000 },
    ]);
  });

  it('reads flat rows with counts, of one endpoint or of none', () => {
    const consumption = [
      { date: '2026-08-02', endpoint: 'v3/property/skip-trace', count: 2, amount: '0.14' },
      { date: '2026-08-02', debit: -0.5 },
    ];
    expect(read({ results: { consumption } })).toEqual([
      { day: '2026-08-02', endpoint: 'v3/property/skip-trace', count: 2, micros: 140_000 },
      { day: '2026-08-02', endpoint: null, count: null, micros: 500_000 },
    ]);
  });

  it('reads CSV', () => {
    const csv =
      'Date,"Endpoint",Requests,Debit\r\n2026-08-02,"property/skip-trace",2,0.14\r\n2026-08-02,property/skip-trace,1,0.07\r\n';
    expect(read(csv)).toEqual([{ day: '2026-08-02', endpoint: TRACE, count: 3, micros: 210_000 }]);
  });

  it('keeps to the days asked for', () => {
    const data = [
      { period: '2026-07-31', debit: 1 },
      { period: '2026-08-31', debit: 2 },
    ];
    expect(read({ results: { data } })).toMatchObject([{ day: '2026-08-31' }]);
  });

  it('is empty where nothing was billed', () => {
    expect(read({ results: { data: [] } })).toEqual([]);
    expect(read('period,debit\n')).toEqual([]);
  });

  it.each([null, 7, {}, { results: {} }, { results: 'x' }, '', '<html></html>', 'a,b\n1,2'])(
    'does not take %j for a report',
    (body) => {
      expect(read(body)).toBeNull();
    },
  );

  it.each([[null], ['x'], [{ period: 'soon', debit: 1 }], [{ debit: 1 }]])(
    'leaves out a row that is %j',
    (row) => {
      expect(read({ results: { data: [row] } })).toEqual([]);
    },
  );
});
