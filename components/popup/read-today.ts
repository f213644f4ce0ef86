import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { lookupsInLine } from '@/lib/db/lookups.ts';
import { leadsBehind } from '@/lib/db/merged-leads.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import type { PipelineEvent } from '@/lib/domain/event.ts';
import type { LedgerEntry, Lookup } from '@/lib/domain/lookup.ts';
import { addressLine } from '@/lib/domain/lead.ts';
import { startOfDay } from '@/lib/reports/calendar-day.ts';
import { lookupProgress, needingUser, type LookupProgress } from '@/lib/reports/lookup-progress.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';
import type { Micros } from '@/lib/shared/money.ts';

/** What happened since local midnight, and what waits for the user whatever its age. */
export interface Today {
  captured: number;
  moved: number;
  spentMicros: Micros;
  /** Providers called today, the dearest first. */
  providers: ProviderSpend[];
  /** Failed lookups and charges nobody has confirmed, newest first. */
  needsYou: LookupTrouble[];
}

export interface ProviderSpend {
  provider: ProviderId;
  calls: number;
  micros: Micros;
}

export interface LookupTrouble {
  lookup: Lookup;
  address: string;
  progress: LookupProgress;
}

/** Reads the day so far. */
export async function readToday(db: LeadFlowDatabase, now: number): Promise<Today> {
  const since = startOfDay(now);
  const [events, entries, needsYou] = await Promise.all([
    db.events.where('at').aboveOrEqual(since).toArray(),
    db.ledger.where('at').aboveOrEqual(since).toArray(),
    readTroubles(db, now),
  ]);
  return { ...countEvents(events), ...spendOf(entries), needsYou };
}

/** Leads captured and moved by events that stand; a lead moved twice was moved twice. */
export function countEvents(events: readonly PipelineEvent[]): { captured: number; moved: number } {
  let captured = 0;
  let moved = 0;
  for (const { detail, leadIds, undoneBy } of events) {
    if (undoneBy !== null) continue;
    if (detail.kind === 'captured') captured += detail.created;
    if (detail.kind === 'moved') moved += leadIds.length;
  }
  return { captured, moved };
}

/** What calls cost, in all and per provider; an uncertain charge counts as spent. */
export function spendOf(entries: readonly LedgerEntry[]): Pick<Today, 'spentMicros' | 'providers'> {
  const ids = Object.keys(PROVIDER_NAMES) as ProviderId[];
  const providers = ids
    .map((provider): ProviderSpend => {
      const own = entries.filter((entry) => entry.provider === provider);
      const micros = own.reduce((sum, { chargedMicros }) => sum + chargedMicros, 0);
      return { provider, calls: own.length, micros };
    })
    .filter(({ calls }) => calls > 0)
    .toSorted((a, b) => b.micros - a.micros);
  return { spentMicros: providers.reduce((sum, { micros }) => sum + micros, 0), providers };
}

async function readTroubles(db: LeadFlowDatabase, now: number): Promise<LookupTrouble[]> {
  const ended = await Promise.all(
    (Object.keys(PROVIDER_NAMES) as ProviderId[]).flatMap((provider) =>
      (['failed', 'uncertain'] as const).map((state) =>
        lookupsInLine(db, provider, state).toArray(),
      ),
    ),
  );
  const leadIds = [...new Set(ended.flat().map(({ leadId }) => leadId))];
  // Whether a failed one was asked again since is told by the other lookups of its lead.
  const needsYou = needingUser(await db.lookups.where('leadId').anyOf(leadIds).toArray());
  const entries = await db.ledger
    .where('lookupId')
    .anyOf(needsYou.map(({ id }) => id))
    .toArray();
  const leads = await leadsBehind(
    db,
    needsYou.map(({ leadId }) => leadId),
  );
  return needsYou.map((lookup) => {
    const lead = leads.get(lookup.leadId);
    return {
      lookup,
      address: lead ? addressLine(lead.address) : 'a removed lead',
      progress: lookupProgress(lookup, entries, now),
    };
  });
}
