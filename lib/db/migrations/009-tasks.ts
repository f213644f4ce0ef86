/**
 * Version 9. Tasks of leads (`leadId`), by the day they are due (`dueOn`: what is to do today) and by when they are
 * reminded of (`remindAt`: the next alarm). Rows without a day or a reminder are not in those indexes.
 */
export const tasks = {
  version: 9,
  stores: { tasks: 'id, leadId, dueOn, remindAt' },
} as const;
