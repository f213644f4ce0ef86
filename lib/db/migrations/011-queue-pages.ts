/**
 * Version 11. The queue shows thousands of lookups page by page: `[state+updatedAt]` gives what runs, failed or was
 * answered, the newest first; `[state+quotedMicros]` adds up what waits by its few different prices, without reading it.
 */
export const queuePages = {
  version: 11,
  stores: {
    lookups:
      'id, leadId, &openKey, [provider+line+place], updatedAt, [state+updatedAt], [state+quotedMicros]',
  },
} as const;
