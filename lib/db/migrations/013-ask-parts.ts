/** Version 13. Asks about many leads, in parts still to be carried out, the oldest first (`id`). */
export const askParts = {
  version: 13,
  stores: { askParts: '++id' },
} as const;
