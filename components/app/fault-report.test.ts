import { expect, it } from 'vitest';
import { faultReport } from './fault-report.ts';

it('says where in our code it happened, and nothing of whom', () => {
  const error = new TypeError('No phone of Sam Sample, 123 Sample St');
  error.stack = [
    'TypeError: No phone of Sam Sample, 123 Sample St',
    '    at Row (chrome-extension://abcdef/chunks/board-x1.js:3:120)',
    '    at https://www.example.com/sam-sample',
  ].join('\n');
  const report = faultReport(error, 'Board', '1.2.3');
  expect(report).toBe('LeadFlow 1.2.3, Board\nTypeError\n  at board-x1.js:3:120');
  expect(faultReport('Sam Sample', 'Board', '1.2.3')).not.toContain('Sam');
});
