/** The time source, handed in wherever time matters so that tests can hold it. Epoch milliseconds. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
