import { expect, it } from 'vitest';
import { absoluteLink, pageLink } from './absolute-link.ts';

const base = new URL('https://homes.example/list/?page=2');

it.each([
  ['https://photos.example.com/a/b-1.jpg', 'https://photos.example.com/a/b-1.jpg'],
  ['https://photos.example.com/a/../b.jpg', 'https://photos.example.com/b.jpg'],
  ['https://photos.example.com/.x', 'https://photos.example.com/.x'],
  ['/home/1?a=b#c', 'https://homes.example/home/1?a=b#c'],
  ['//photos.example.com/1.jpg', 'https://photos.example.com/1.jpg'],
  ['https://', null],
])('follows %j', (link, address) => {
  expect(absoluteLink(link, base)).toBe(address);
});

it.each([
  ['/home/1?a=b#c', 'https://homes.example/home/1'],
  ['https://other.example/home/1/', 'https://other.example/home/1/'],
  ['https://other.example/home/1?a', 'https://other.example/home/1'],
  ['https://', null],
])('names the page of %j', (link, address) => {
  expect(pageLink(link, base)).toBe(address);
});
