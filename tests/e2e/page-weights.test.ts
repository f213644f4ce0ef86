import { expect, it } from 'vitest';
import { pageWeights } from '@/tests/support/page-weights.ts';

it.each(pageWeights())('loads no more than it may: $page', ({ gzipBytes, limitBytes }) => {
  expect(gzipBytes).toBeGreaterThan(0);
  expect(gzipBytes).toBeLessThanOrEqual(limitBytes);
});
