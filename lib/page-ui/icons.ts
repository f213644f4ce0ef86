// Outlines on a 24 by 24 grid, from Lucide (ISC licence); `mark` is our own. Each for itself, so that a script holds those it draws.

const CIRCLE = 'M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0';

export const mark =
  'M2.4 3.6h12l7.2 8.4-7.2 8.4h-12zM17 12a2.3 2.3 0 1 0-4.6 0 2.3 2.3 0 1 0 4.6 0z';
export const check = `${CIRCLE}m14-3-5.5 5.5L8 12`;
export const cross = `${CIRCLE}m13-3-6 6m0-6 6 6`;
export const alert =
  'm21.7 18-8-14a2 2 0 0 0-3.4 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.7-3M12 9v4m0 4h.01';
export const point =
  'm9 9 5 12 1.8-5.2L21 14zM7.2 2.2 8 5.1m-2.9 2.9-2.9-.8M14 4.1 12 6M6 12l-1.9 2';
export const tick = 'M20 6 9 17l-5-5';
export const help = `${CIRCLE}m7.1-3a3 3 0 0 1 5.8 1c0 2-3 3-3 3m.1 4h.01`;
export const hide =
  'M10.7 5.1a10.7 10.7 0 0 1 11.2 6.9 10.7 10.7 0 0 1-1.4 2.5M14.1 14.2a3 3 0 0 1-4.2-4.2m7.6 7.5A10.7 10.7 0 0 1 2 12a10.7 10.7 0 0 1 4.5-5.5M2 2l20 20';
export const plus = 'M5 12h14M12 5v14';
export const close = 'M18 6 6 18M6 6l12 12';
export const more = 'M12 12h.01M19 12h.01M5 12h.01';
export const down = 'M12 5v14m7-7-7 7-7-7';
export const up = 'm5 12 7-7 7 7m-7 7V5';
