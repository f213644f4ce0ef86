import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { findObject, flightRows } from './flight.ts';

const { window } = new JSDOM();

/** A page that streams these pieces. */
function streamed(...pieces: string[]): Document {
  const scripts = pieces.map((piece) => `<script>self.__next_f.push(${piece})</script>`).join('');
  return new window.DOMParser().parseFromString(scripts, 'text/html');
}

const push = (text: string) => JSON.stringify([1, text]);

it.each([
  [['1:{"mark":1}\n2:{"other":2}\n'], [{ mark: 1 }]],
  [['1:{"ma', 'rk":1}\n'], [{ mark: 1 }]],
  [['2f:T5,hello1c:["$",{"mark":2}]\n'], [['$', { mark: 2 }]]],
  [['1:I["mark"'], [null]],
  [['nothing'], []],
])('gives the rows of %j that hold the mark', (pieces, rows) => {
  expect(flightRows(streamed(...pieces.map(push)), 'mark')).toEqual(rows);
});

it('passes over pieces that are no JSON', () => {
  expect(flightRows(streamed('[0]', '[1,"broken', push('1:{"mark":1}\n')), 'mark')).toEqual([
    { mark: 1 },
  ]);
});

it('finds an object however deep, and none in a pit without a bottom', () => {
  expect(findObject([{ a: [{ id: 7 }] }], (one) => Object(one).id === 7)).toEqual({ id: 7 });
  let pit: object = { id: 7 };
  for (let depth = 0; depth < 100; depth += 1) pit = { pit };
  expect(findObject(pit, (one) => Object(one).id === 7)).toBeNull();
});
