import { expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

it.each([
  ['  12\u00a0 Oak\tSt  ', '12 Oak St'],
  ['O&#39;Brien &amp; Sons &#x2014; &quot;best&quot;', 'O\'Brien & Sons — "best"'],
  ['one<br/>two\r\n\r\n\n\nthree', 'one\ntwo\n\nthree'],
  ['Sam\u0007ple\u202eton\u200b\ufeff', 'Sampleton'],
  ['&#0;&#8238;x', 'x'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['&unknown; &#9999999;', '&unknown; &#9999999;'],
])('cleans %j', (text, expected) => {
  expect(cleanText(text)).toBe(expected);
});
