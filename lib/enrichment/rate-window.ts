import type { ProviderLimits } from './provider.ts';

/**
 * A sliding window: no stretch of `perMs` ever holds more than `max` calls, so neither does any minute
 * of the provider's clock, however it differs from ours.
 */
type Window = ProviderLimits['window'];

/** When the next call fits in (epoch ms); `now` when it fits at once. */
export function freeAt(sentAt: readonly number[], now: number, window: Window): number {
  const inWindow = callsInWindow(sentAt, now, window);
  const blocking = inWindow.at(-window.max);
  return blocking === undefined ? now : blocking + window.perMs;
}

/** The window with one more call in it. */
export function withCall(sentAt: readonly number[], now: number, window: Window): number[] {
  return [...callsInWindow(sentAt, now, window), now];
}

/** The calls as this clock has them: once it was set back, those "in the future" were just sent. */
export const callsByClock = (sentAt: readonly number[], now: number): number[] =>
  sentAt.map((at) => Math.min(at, now));

const callsInWindow = (sentAt: readonly number[], now: number, { perMs }: Window): number[] =>
  callsByClock(sentAt, now).filter((at) => at > now - perMs);
