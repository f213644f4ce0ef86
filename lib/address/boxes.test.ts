import { describe, expect, it } from 'vitest';
import { normalizeAddress } from './address.ts';

const keyOf = (address: string) => normalizeAddress(address)?.key;

describe('boxes', () => {
  it('gives a post office box a key but no house number', () => {
    const box = normalizeAddress('P.O. Box #370, Ava, MO 65608');
    expect(box?.components).toMatchObject({ number: null, poBox: '370', city: 'AVA' });
    expect(box?.key).toBe(keyOf('Post Office Box 370 Ava Missouri 65608'));
    expect(box?.key).not.toBe(keyOf('PO Box 371, Ava, MO 65608'));
    expect(box?.display).toBe('PO Box 370, Ava, MO 65608');
  });

  it('reads the street before a box that stands behind it', () => {
    const street = normalizeAddress('12 Oak St, PO Box 370, Ava, MO 65608');
    expect(street?.components).toMatchObject({ number: '12', poBox: '370', city: 'AVA' });
    expect(street?.key).toBe(keyOf('12 Oak St, Ava, MO 65608'));
  });

  it('takes the post office box where two boxes stand', () => {
    const text = 'Box # 2806 PO Box 8500, Ava, MO 65608';
    expect(normalizeAddress(text)?.components.poBox).toBe('8500');
  });

  it.each([
    ['rural routes', 'Rural Route 2 Box 15A, Ava, MO 65608', 'RR 2 BOX 15A'],
    ['highway contracts', 'HC 1 Box 23, Marfa, TX 79843', 'HC 1 BOX 23'],
    ['military mail', 'PSC 802 Box 74, APO AE 09499', 'PSC 802 BOX 74'],
    ['military units', 'Unit 2050 Box 4190, APO AP 96278', 'UNIT 2050 BOX 4190'],
  ])('reads %s', (_, text, poBox) => {
    expect(normalizeAddress(text)?.components).toMatchObject({ number: null, poBox });
  });
});
