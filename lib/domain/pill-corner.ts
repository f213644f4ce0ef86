/** Where the capture pill may stand on a page. Apart from the settings, which pages are not to load. */
export const PILL_CORNERS = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
export type PillCorner = (typeof PILL_CORNERS)[number];
