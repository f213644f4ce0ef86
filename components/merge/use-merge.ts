import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/app/database.tsx';
import { useChange } from '@/components/app/use-change.ts';
import { standingByLead } from '@/lib/db/lead-rows.ts';
import { addressLine, type Lead } from '@/lib/domain/lead.ts';
import type { Observation } from '@/lib/domain/facts.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { send } from '@/lib/messaging/client.ts';
import type { Payload } from '@/lib/messaging/protocol.ts';

export interface LeadPair {
  leads: [Lead, Lead];
  observations: Observation[];
  /** In pipeline order. */
  stages: Stage[];
}

/** Two leads with what was said about them, live; undefined until known, null when one is gone. */
export function useLeadPair(ids: readonly [string, string]): LeadPair | null | undefined {
  const database = useDatabase();
  return useLiveQuery(async () => {
    const [one, other] = await database.leads.bulkGet([...ids]);
    if (one === undefined || other === undefined) return null;
    const said = await standingByLead(database, [one, other]);
    const stages = await database.stages.orderBy('order').toArray();
    return { leads: [one, other], observations: [...said.values()].flat(), stages };
  }, [database, ...ids]);
}

/** Makes one lead of two, takes them apart again, or says that they are two; each can be undone. */
export function useMerge() {
  const change = useChange();
  const failed = 'Nothing was changed.';
  return {
    merge: (merge: Payload<'lead.merge'>, done: string) =>
      change({ make: () => send('lead.merge', merge), done, failed }),
    join: (duplicateId: string, { address }: Pick<Lead, 'address'>) =>
      change({
        make: () => send('duplicate.join', { duplicateId }),
        done: `Joined with ${addressLine(address)}`,
        failed,
      }),
    dismiss: (duplicateId: string) =>
      change({
        make: () => send('duplicate.dismiss', { duplicateId }),
        done: 'Kept as two leads',
        failed,
      }),
    split: (leadId: string, line: string) =>
      change({
        make: () => send('lead.split', { leadId }),
        done: `${line} is a lead of its own again`,
        failed,
      }),
  };
}
