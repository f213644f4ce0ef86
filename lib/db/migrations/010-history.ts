/**
 * Version 10. `[actor+at]` finds the user's own last change for Ctrl Z, past however many answers of look-ups and
 * news of pages came since.
 */
export const history = {
  version: 10,
  stores: { events: 'id, at, *leadIds, [actor+at]' },
} as const;
