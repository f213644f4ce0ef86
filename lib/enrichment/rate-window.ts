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

/** A clock that was set back leaves calls "in the future": they count as just sent, or they would block until then. */
const callsInWindow = (sentAt: readonly number[], now: number, { perMs }: Window): number[] =>
  sentAt.map((at) => Math.min(at, now)).filter((at) => at > now - perMs);
