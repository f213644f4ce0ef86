/**
 * Version 3. Imports from files: `state` finds what a new worker has to go on with and what to forget; chunks
 * are read by import and place. The rows in them have no index, because they may hold phones.
 */
export const imports = {
  version: 3,
  stores: {
    imports: 'id, state, createdAt',
    importChunks: '[importId+index]',
  },
} as const;
