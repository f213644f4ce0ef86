// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { makeReport } from './make-report.ts';

const URL_OF_HOME = 'https://www.homes-example.test/listing/12-willowmere-lane';

/** A made-up home as other sites have it, with what is nobody's business around it. */
function page(extra = ''): Document {
  const home = {
    '@type': 'House',
    address: {
      streetAddress: '12 Willowmere Lane',
      addressLocality: 'Sampleton',
      postalCode: '43001',
    },
    numberOfBedrooms: 3,
    offers: {
      price: 249_000,
      offeredBy: { name: 'Marigold Vantongeren', telephone: '614-555-0142' },
    },
  };
  const html = `<head><title>12 Willowmere Lane</title></head><body onload="alert(1)">
    <script type="application/ld+json">${JSON.stringify(home)}</script>
    <script>var sessionToken = "8f3kq02mmz"; document.cookie = "id=44821193";</script>
    <script src="https://cdn.homes-example.test/app.js"></script>
    <p class="agent-Vantongeren">Call Marigold Vantongeren at (614) 555-0142 or marigold@vantongeren.example</p>
    <input value="typed by the user"><a href="/listing/12-willowmere-lane?visitor=44821193">Home</a>${extra}</body>`;
  return new DOMParser().parseFromString(html, 'text/html');
}

describe('makeReport', () => {
  it('keeps the structure, the numbers that were read, and how the page reads', () => {
    const { html, missing, readsTheSame } = makeReport(page(), URL_OF_HOME);
    expect(html).toContain('"price":249000');
    expect(html).toContain('"numberOfBedrooms":3');
    expect(missing).toEqual(['baths', 'sqft']);
    expect(readsTheSame).toBe(true);
  });

  it.each([
    'Marigold',
    'Vantongeren',
    'Willowmere',
    '614',
    '555-0142',
    '44821193',
    '8f3kq02mmz',
    'typed by the user',
    'onload',
    'cookie',
  ])('says nothing of "%s"', (word) => {
    expect(makeReport(page(), URL_OF_HOME).html.toLowerCase()).not.toContain(word.toLowerCase());
  });

  it('runs and loads nothing when it is opened', () => {
    const { html } = makeReport(page(), URL_OF_HOME);
    expect(html).toMatch(
      /<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">/,
    );
  });

  it('stays within two megabytes', () => {
    const bulk = `<script>window.bulk = ${JSON.stringify({ list: Array.from({ length: 60_000 }, (_, index) => ({ key: `value ${index}`, other: 'more of it' })) })}</script>`;
    expect(makeReport(page(bulk), URL_OF_HOME).html.length).toBeLessThanOrEqual(2_000_000);
  });
});
