import type { NoneReason, Reading, Warning } from '../domain/listing.ts';

/** The reading of a page that gives no lead. */
export const nothing = (reason: NoneReason, warnings: Warning[] = []): Reading => ({
  kind: 'none',
  reason,
  warnings,
});
