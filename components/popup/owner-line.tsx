import { CircleAlert, UserRound } from 'lucide-react';
import { useNow } from '@/components/app/use-now.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import { lookupProgressWords } from '@/lib/reports/lookup-progress-words.ts';
import { useOwnerLookup } from './use-owner-lookup.ts';

/** The owner of a lead, or where the ask for it stands. Nothing when nobody asked. */
export function OwnerLine({ lead }: { lead: Lead }) {
  const lookup = useOwnerLookup(lead.id);
  const now = useNow();
  const names = lead.facts.ownerNames?.value.join(', ');
  if (names)
    return (
      <p className="row sm">
        <UserRound className="mm" />
        <span className="mm">Owner</span>
        <b className="sb el">{names}</b>
      </p>
    );
  if (!lookup) return null;
  const { progress, provider } = lookup;
  const isLost = progress.kind === 'failed' || progress.kind === 'uncertain';
  return (
    <output className="row sm t">
      {isLost ? <CircleAlert className="warn" /> : <UserRound className="mm" />}
      <span className="grow">Owner: {lookupProgressWords(progress, provider, now)}</span>
    </output>
  );
}
