import { Download, X } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { Select } from '@/components/ui/field.tsx';
import type { LedgerStatus } from '@/lib/domain/lookup.ts';
import type { LedgerFilter } from '@/lib/reports/ledger-outcome.ts';
import type { SpendPart } from './spend-split.tsx';

const STATUS_LABELS: Record<LedgerStatus, string> = {
  charged: 'Charged',
  'not-charged': 'Not charged',
  uncertain: 'Uncertain',
  pending: 'Under way',
};

/** What narrows the ledger, and the way to a file of what is left. */
export function LedgerTools({
  part,
  onPart,
  status,
  onStatus,
  onSave,
  isEmpty,
}: {
  part: SpendPart | null;
  onPart: (part: SpendPart | null) => void;
  status: LedgerFilter['status'];
  onStatus: (status: LedgerFilter['status']) => void;
  onSave: () => void;
  isEmpty: boolean;
}) {
  return (
    <>
      {part !== null && (
        <Button size="sm" icon={<X />} onClick={() => onPart(null)}>
          Only {part.label}
          <span className="vh">, show all</span>
        </Button>
      )}
      <ChargeFilter status={status} onStatus={onStatus} />
      <Button
        size="sm"
        variant="ghost"
        icon={<Download />}
        aria-label="Save these calls as CSV"
        disabledReason={isEmpty ? 'No call to save.' : null}
        onClick={onSave}
      >
        CSV
      </Button>
    </>
  );
}

function ChargeFilter({
  status,
  onStatus,
}: {
  status: LedgerFilter['status'];
  onStatus: (status: LedgerFilter['status']) => void;
}) {
  return (
    <div className="costs-filter">
      <Select
        label="Charge"
        labelHidden
        small
        value={status}
        onChange={({ target }) => onStatus(target.value as LedgerFilter['status'])}
      >
        <option value="all">All charges</option>
        {(Object.keys(STATUS_LABELS) as LedgerStatus[]).map((each) => (
          <option key={each} value={each}>
            {STATUS_LABELS[each]}
          </option>
        ))}
      </Select>
    </div>
  );
}
