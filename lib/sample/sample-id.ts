/** Every sample lead's id begins with this, so they can be found and removed without an index of their own. */
export const SAMPLE_ID_PREFIX = 'sample-';
