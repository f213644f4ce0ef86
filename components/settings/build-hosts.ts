import { readEnvironment } from '@/lib/enrichment/environment.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';

/** Where a build reaches a provider. */
export interface BuildHost {
  /** As the user reads it: "api.rentcast.io", "127.0.0.1:8787". */
  host: string;
  /** As Chrome is asked for it: "https://api.rentcast.io/*". */
  pattern: string;
}

const { bases } = readEnvironment(import.meta.env);

/** The host that is asked as this provider: its own, or in a test build what stands in for it. Null when none is. */
export function buildHost(provider: ProviderId): BuildHost | null {
  const base = bases[provider];
  if (base === undefined) return null;
  const { host, origin } = new URL(base);
  return { host, pattern: `${origin}/*` };
}
