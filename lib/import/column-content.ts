import type { ImportField } from '../domain/import-field.ts';
import { isId } from '../shared/ids.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';

const isNumber = (cell: string) =>
  readNumber(cell, 'point') !== null || readNumber(cell, 'comma') !== null;
const isWithin = (low: number, high: number) => (cell: string) => {
  const value = readNumber(cell, 'point');
  return value !== null && value >= low && value <= high;
};
const isDate = (cell: string) => readDate(cell, 'month-first') !== null;
const isZip = (cell: string) => /^\d{5}(?:-?\d{4})?$|^[a-z]\d[a-z] ?\d[a-z]\d$/i.test(cell);
const isState = (cell: string) => /^[a-z]{2}$/i.test(cell);
const isPhone = (cell: string) =>
  /^[+()\d][-+().\d\s]{6,}(?:x\d+)?$/.test(cell) && /^1?\d{10}$/.test(cell.replaceAll(/\D/g, ''));
const isEmail = (cell: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell);
const isUrl = (cell: string) => /^https?:\/\/\S+$/i.test(cell);
const isMoney = (cell: string) => /^[$€£]\s?[\d.,\s]+$/.test(cell);
const isStreet = (cell: string) => /^\d+[a-z]?\s+\S+/i.test(cell) && /[a-z]{2}/i.test(cell);
const isWholeAddress = (cell: string) => isStreet(cell) && /,.*\b[a-z]{2}\b\.?\s+\d{5}/i.test(cell);

/** What the cells of a field look like; fields not named can hold any text. */
const LIKE: Partial<Record<ImportField, (cell: string) => boolean>> = {
  leadId: isId,
  address: (cell) => /\d/.test(cell) && cell.length > 8,
  street: (cell) => /\d/.test(cell),
  zip: (cell) => /\d/.test(cell) && cell.length <= 12,
  price: isNumber,
  beds: isWithin(0, 50),
  baths: isWithin(0, 50),
  sqft: isNumber,
  lotSqft: isNumber,
  lotAcres: isNumber,
  yearBuilt: isWithin(1600, 2100),
  hoaMonthly: isNumber,
  estimatedValue: isNumber,
  mortgageAmount: isNumber,
  lastSalePrice: isNumber,
  assessedValue: isNumber,
  lastSaleDate: isDate,
  mortgageDate: isDate,
  captured: isDate,
  phone: (cell) => cell.replaceAll(/\D/g, '').length >= 7,
  email: (cell) => cell.includes('@'),
  latitude: isNumber,
  longitude: isNumber,
  url: isUrl,
};

/** Columns that can be told by their cells alone, the surest first. */
const TELLING: readonly [ImportField, (cell: string) => boolean][] = [
  ['email', isEmail],
  ['url', isUrl],
  ['phone', isPhone],
  ['address', isWholeAddress],
  ['zip', isZip],
  ['state', isState],
  ['street', isStreet],
  ['price', isMoney],
];

const share = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length;

/** Whether most cells are what the field holds. */
export const isLike = (field: ImportField, cells: readonly string[]): boolean => {
  const test = LIKE[field];
  return test === undefined || share(cells, test) >= 0.6;
};

/** What a column must be by its cells alone; null when they do not tell. */
export const fieldOfContent = (cells: readonly string[]): ImportField | null =>
  TELLING.find(([, test]) => share(cells, test) >= 0.8)?.[0] ?? null;
