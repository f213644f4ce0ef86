import { strToU8, zipSync, type Zippable } from 'fflate';

type ExcelCell = string | number;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An Excel file's bytes with these rows on its one sheet. */
export const excelFile = (rows: readonly (readonly ExcelCell[])[]): Uint8Array<ArrayBuffer> =>
  excelFileOf(sheetXml(rows.map(rowXml).join('')));

/** An Excel file's bytes with this for its one sheet, and these parts beside what it needs. */
export const excelFileOf = (sheet: string, more: Zippable = {}): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    zipSync({ ...FIXED_PARTS, 'xl/worksheets/sheet1.xml': strToU8(sheet), ...more }, { level: 1 }),
  );

/** A sheet of these rows, in XML. */
export const sheetXml = (rows: string): string =>
  `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

function rowXml(cells: readonly ExcelCell[], index: number): string {
  const row = index + 1;
  const inside = cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${row}`));
  return `<row r="${row}">${inside.join('')}</row>`;
}

const cellXml = (cell: ExcelCell, place: string): string =>
  typeof cell === 'number'
    ? `<c r="${place}"><v>${cell}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relationships = (inside: string): Uint8Array =>
  strToU8(`${XML}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`);

const FIXED_PARTS: Zippable = {
  '[Content_Types].xml': strToU8(
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`,
  ),
  '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': strToU8(
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': relationships(
    relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
  ),
};
