import { describe, expect, it } from 'vitest';
import { asking } from '@/tests/support/batchdata-calls.ts';
import { sharesOf, type Labelled } from './shares.ts';

const at = (street: string | null, requestId: string | null = null): Labelled => ({
  requestId,
  address: { street, city: 'Sampleton', state: 'OH', zip: '43001' },
});
const two = [asking('one', '1 Sample Street'), asking('two', '2 Sample Street')];

/** Which elements, by place in the list, went to which request. */
const shares = (requests: typeof two, elements: Labelled[]) =>
  Object.fromEntries(
    [...sharesOf(requests, elements)].map(([id, share]) => [
      id,
      share.map((element) => elements.indexOf(element)),
    ]),
  );

describe('sharesOf', () => {
  it('goes by the ids that were sent, whatever order and address', () => {
    const elements = [at('9 Other St', 'two'), at(null, 'one')];
    expect(shares(two, elements)).toEqual({ one: [1], two: [0] });
  });

  it('gives nobody what carries an id that was not sent', () => {
    const elements = [at('1 Sample St', 'x'), at('1 Sample St', 'one'), at('2 Sample St', 'x')];
    expect(shares(two, elements)).toEqual({ one: [1], two: [] });
  });

  it('goes by address where no sent id comes back, also as the post writes it', () => {
    const elements = [at('2 SAMPLE ST', '0'), at('1 Sample St.', '1')];
    expect(shares(two, elements)).toEqual({ one: [1], two: [0] });
  });

  it('tells flats of one house apart', () => {
    const flats = [asking('a', '1 Sample St #4'), asking('b', '1 Sample St #5')];
    expect(shares(flats, [at('1 Sample St Apt 5'), at('1 Sample St Unit 4')])).toEqual({
      a: [1],
      b: [0],
    });
  });

  it('gives all who asked about a house the answer about it', () => {
    const twice = [asking('a', '1 Sample St'), asking('b', '1 Sample Street')];
    expect(shares(twice, [at('1 Sample St')])).toEqual({ a: [0], b: [0] });
  });

  it('knows a street by another name from number and ZIP, if that can only be one', () => {
    expect(shares(two, [at('1 State Route 5')])).toEqual({ one: [0], two: [] });
    const neighbours = [asking('a', '1 Sample St'), asking('b', '1 Other Rd')];
    expect(shares(neighbours, [at('1 State Route 5')])).toEqual({ a: [], b: [] });
  });

  it('gives nobody an element without an address', () => {
    expect(shares(two, [at(null)])).toEqual({ one: [], two: [] });
  });
});
