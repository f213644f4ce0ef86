/**
 * Version 1. IndexedDB charges for rows and indexes, so each index here serves a screen or a rule:
 * board columns (`[stageId+rank]`), "is this house known" (`addressKey`, `*listingKeys`),
 * a lead's own rows (`leadId`), what may run next (`[provider+state+notBeforeAt]`), spend by day (`at`).
 * No index holds personal data: contacts are reached by lead id alone.
 */
export const firstSchema = {
  version: 1,
  stores: {
    leads: 'id, [stageId+rank], addressKey, *listingKeys',
    observations: 'id, leadId',
    events: 'id, at, *leadIds',
    contacts: 'leadId',
    lookups: 'id, leadId, &openKey, [provider+state+notBeforeAt], updatedAt',
    cache: 'requestKey, expiresAt',
    ledger: 'id, at, lookupId, leadId, status',
    limits: 'provider',
    stages: 'id, order',
    tallies: 'stageId',
    settings: 'key',
  },
} as const;
