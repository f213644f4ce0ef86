import { Combine } from 'lucide-react';
import { useState } from 'react';
import { siteName } from '@/components/app/site-name.ts';
import { Button } from '@/components/ui/button.tsx';
import { Select } from '@/components/ui/field.tsx';
import { plural } from '@/components/ui/format.ts';
import { Sheet } from '@/components/ui/sheet.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import type { FactName } from '@/lib/domain/facts.ts';
import { addressLine, cityLine, type Lead } from '@/lib/domain/lead.ts';
import { editsFor, mergeFields } from './merge-fields.ts';
import { MergeTable } from './merge-table.tsx';
import { useLeadPair, useMerge, type LeadPair } from './use-merge.ts';
import './merge.css';

/** Two leads side by side, to become one: which values stand, and where it goes on. */
export function MergeSheet({
  leadIds,
  onClose,
}: {
  /** The first one stays, with its page and address in the app. */
  leadIds: readonly [string, string];
  onClose: () => void;
}) {
  const pair = useLeadPair(leadIds);
  if (pair) return <Compare pair={pair} onClose={onClose} />;
  return (
    <Sheet open onClose={onClose} title="Merge leads" lead={<Combine />}>
      {pair === undefined ? <Skeleton width="100%" height={180} /> : <p>One of them is gone.</p>}
    </Sheet>
  );
}

/** The furthest stage of the two; what is done when the user chooses none. */
const FURTHEST = '';

function Compare({ pair, onClose }: { pair: LeadPair; onClose: () => void }) {
  const { leads, observations, stages } = pair;
  const [chosen, setChosen] = useState<ReadonlyMap<FactName, 0 | 1>>(new Map());
  const [stageId, setStageId] = useState(FURTHEST);
  const [busy, setBusy] = useState(false);
  const { merge } = useMerge();
  const fields = mergeFields(leads, observations);
  const [stays, other] = leads;
  const submit = async () => {
    setBusy(true);
    const edits = editsFor(fields, chosen);
    const absorbedIds = [other.id];
    const ask = { leadId: stays.id, absorbedIds, stageId: stageId || null, edits };
    const done = await merge(ask, `Merged into ${addressLine(stays.address)}`);
    if (done) onClose();
    else setBusy(false);
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title="Merge leads"
      lead={<Combine />}
      footer={
        <>
          <span className="grow xs mm">Both histories stay. Split any time.</span>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            Merge 2 leads
          </Button>
        </>
      }
    >
      <div className="merge-leads">
        {leads.map((lead) => (
          <LeadLine key={lead.id} lead={lead} pair={pair} />
        ))}
      </div>
      {fields.length === 0 ? (
        <p className="sm m">Both say the same of this house.</p>
      ) : (
        <MergeTable
          fields={fields}
          chosen={chosen}
          onChoose={(fact, side) => setChosen(new Map(chosen).set(fact, side))}
        />
      )}
      <Select label="Stage" value={stageId} onChange={(event) => setStageId(event.target.value)}>
        <option value={FURTHEST}>The furthest of the two</option>
        {stages.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Sheet>
  );
}

function LeadLine({ lead, pair: { stages } }: { lead: Lead; pair: LeadPair }) {
  const sites = [...new Set(lead.sightings.map(({ site }) => siteName(site)))];
  return (
    <div>
      <b className="sb">{addressLine(lead.address)}</b>
      <small>{cityLine(lead.address)}</small>
      <small>
        {stages.find(({ id }) => id === lead.stageId)?.name}
        {sites.length > 0 && ` · ${sites.join(', ')}`}
        {lead.absorbed.length > 0 && ` · holds ${plural(lead.absorbed.length, 'more lead')}`}
      </small>
    </div>
  );
}
