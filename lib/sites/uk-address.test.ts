import { expect, it } from 'vitest';
import { htmlText, ukAddress, ukPriceKind, ukStatus } from './uk-address.ts';

it.each([
  ['Harrison Drive, Cambridge, CB2', 'Harrison Drive', 'Cambridge', 'CB2'],
  ['Clare Road, Cambridge, Cambridgeshire CB3.', 'Clare Road', 'Cambridge', 'CB3'],
  [
    'Glebe Road, Off High Road, Cambridge, CB3 9ED',
    'Glebe Road, Off High Road',
    'Cambridge',
    'CB3 9ED',
  ],
  ['Portman Square, Marylebone, London W1H', 'Portman Square, Marylebone', 'London', 'W1H'],
  ['Mill Road,\n Testford,\n TF3', 'Mill Road', 'Testford', 'TF3'],
  ['Mill Road, Testford, TF3\n£250,000\nBEDROOMS', 'Mill Road', 'Testford', 'TF3'],
  ['Lancashire', 'Lancashire', undefined, undefined],
  ['High Street, Essex', 'High Street', 'Essex', undefined],
])('takes %s apart', (line, street, city, zip) => {
  expect(ukAddress(line)).toEqual({ street, city, zip, country: 'GB' });
});

it('prefers the whole postcode beside the line', () => {
  expect(ukAddress('Mill Lane, Ely, CB7', 'CB7 4AB')).toMatchObject({
    city: 'Ely',
    zip: 'CB7 4AB',
  });
});

it('gives empty parts where there is no line', () => {
  expect(ukAddress(null)).toMatchObject({ street: '', city: undefined, zip: undefined });
});

it.each([
  ['SOLD_STC', false, 'SOLD STC'],
  ['LET_AGREED', true, 'rented'],
  ['Reduced', false, 'for sale'],
  [undefined, true, 'for rent'],
])('knows the status behind %s', (words, isLet, status) => {
  expect(ukStatus(words, isLet)).toBe(status);
});

it('takes the tags off a description and keeps its lines', () => {
  expect(htmlText('<p>One <b>two</b></p><p>three</p>')).toBe('One two\nthree\n');
});

it.each([
  ['From', 'from'],
  ['Prices from', 'from'],
  ['Guide Price', undefined],
  ['Offers Over', undefined],
  ['Offers in Excess of', undefined],
  [null, undefined],
])('takes the qualifier %j as %j', (qualifier, kind) => {
  expect(ukPriceKind(qualifier)).toBe(kind);
});
