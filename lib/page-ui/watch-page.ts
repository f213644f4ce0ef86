import type { Reading, Warning } from '../domain/listing.ts';

/** Pauses between looks at a page that is not all there yet; then its state counts as final. */
const PAUSES_MS = [200, 500, 1000, 1500, 1500, 2000] as const;
/** A page that counts as final without any home on it may only be slow: its last chances. */
const LATE_PAUSES_MS = [5000, 10_000, 20_000] as const;
const ALL_PAUSES_MS: readonly number[] = [...PAUSES_MS, ...LATE_PAUSES_MS];

const UNFINISHED: ReadonlySet<Warning['code']> = new Set(['missing-field', 'stale-state']);

export interface PageWatch {
  /** Whether the page is being watched, which it is from the first `again` on. */
  readonly active: boolean;
  /** The page moved to another address without loading: looks again until it has come to rest. */
  navigated: () => void;
  /** Looks soon, and longer if that gives nothing whole. */
  again: () => void;
  /** Looks no more. */
  stop: () => void;
}

export interface WatchOptions {
  read: () => Reading;
  /** Every reading; `settled` once the page came to rest, so that no better one is expected. */
  hear: (reading: Reading, settled: boolean) => void;
}

/**
 * Reads a page and, while it may still be rendering, a few times more with growing pauses. Looks
 * again only if the document changed since, so a page at rest costs one reading.
 */
export function watchPage({ read, hear }: WatchOptions): PageWatch {
  let active = false;
  let timer: ReturnType<typeof setTimeout>;
  let reading: Reading;
  let looks = 0;
  let changed = false;
  // Disconnects at the first change, which is all there is to know: after it a busy page costs nothing.
  const observer = new MutationObserver(() => {
    changed = true;
    observer.disconnect();
  });

  function start(patient: boolean) {
    clearTimeout(timer);
    active = true;
    looks = 0;
    timer = setTimeout(look, 0, patient, true);
  }

  function look(patient: boolean, fresh: boolean) {
    if (fresh || changed) reading = read();
    const quiet = looks > 1 && !changed;
    const pause = ALL_PAUSES_MS[looks];
    const late = looks >= PAUSES_MS.length;
    const waits =
      pause !== undefined && (late ? reading.kind === 'none' : patient || unfinished(reading));
    looks += 1;
    changed = false;
    observer.disconnect();
    if (waits) {
      observer.observe(document, { childList: true, subtree: true, characterData: true });
      timer = setTimeout(look, pause, patient, false);
    }
    hear(reading, !waits || quiet || late);
  }

  return {
    get active() {
      return active;
    },
    navigated() {
      if (active) start(true);
    },
    again: () => start(false),
    stop() {
      clearTimeout(timer);
      observer.disconnect();
      active = false;
    },
  };
}

/** Nothing found, or less than the site normally shows. */
const unfinished = ({ kind, warnings }: Reading): boolean =>
  kind === 'none' || warnings.some(({ code }) => UNFINISHED.has(code));
