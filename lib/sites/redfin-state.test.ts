import { expect, it } from 'vitest';
import type { Warning } from '../domain/listing.ts';
import { redfinState } from './redfin-state.ts';

/** A document with one script, as far as the state needs one. */
const page = (script: string) =>
  ({ scripts: [{ textContent: 'other()' }, { textContent: script }] }) as unknown as Document;

const answer = (payload: unknown) => JSON.stringify(`{}&&${JSON.stringify({ payload })}`);

function read(script: string, name: string) {
  const warnings: Warning[] = [];
  const state = redfinState(page(script), warnings);
  return { payloads: state && [...state.payloads(name)], codes: warnings.map(({ code }) => code) };
}

const MARK = 'root.__reactServerState.InitialContext = ';

it('cuts out the answer asked for, with quotes and backslashes inside', () => {
  const odd = { words: 'says "\\" and {}&& \\\\' };
  const script = `${MARK}{"dataCache":{"\\u002Fapi\\u002Ffirst":{"res":{"text":${answer(1)}}},"\\u002Fapi\\u002Fsecond":{"url":"x","res":{"ok":true,"text":${answer(odd)},"status":200}}}};`;
  expect(read(script, 'api/second')).toEqual({ payloads: [odd], codes: [] });
});

it('takes every answer of a path, whatever its query, and no longer path', () => {
  const script = `${MARK}{"/api/gis?a=1" : { "res" : { "text" : ${answer('a')} } }, "/api/gis-aggregates?a=1":{"res":{"text":${answer('x')}}}, "/api/gis?b=2":{"res":{"text":${answer('b')}}}}`;
  expect(read(script, 'api/gis')).toEqual({ payloads: ['a', 'b'], codes: [] });
});

it('gives null with a warning for an answer that breaks off', () => {
  const script = `${MARK}{"/api/home":{"res":{"text":${answer({ price: 1 }).slice(0, -8)}`;
  expect(read(script, 'api/home')).toEqual({ payloads: [undefined], codes: ['broken-state'] });
});

it('is null for a page without state', () => {
  expect(read('root.somethingElse = {}', 'api/home').payloads).toBeNull();
});
