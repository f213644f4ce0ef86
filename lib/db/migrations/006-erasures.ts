/**
 * Version 6. People who were erased, by hash alone: so few that they are read whole, and a hash is all there is
 * to find them by.
 */
export const erasures = {
  version: 6,
  stores: { erasures: 'id' },
} as const;
