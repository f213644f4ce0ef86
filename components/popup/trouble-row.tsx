import { CircleAlert, CircleHelp } from 'lucide-react';
import { DATASETS } from '@/lib/domain/dataset.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import { lookupProgressWords } from '@/lib/reports/lookup-progress-words.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import type { LookupTrouble } from './read-today.ts';

/** A lookup that waits for the user: opens its lead, where it is settled or asked again. */
export function TroubleRow({
  trouble: { lookup, address, progress },
  openPanel,
}: {
  trouble: LookupTrouble;
  openPanel: (leadId: string | null) => void;
}) {
  const isUncertain = progress.kind === 'uncertain';
  return (
    <li>
      <button type="button" className="pop-trouble" onClick={() => openPanel(lookup.leadId)}>
        {isUncertain ? <CircleHelp className="warn" /> : <CircleAlert className="neg" />}
        <span className="grow">
          <span className="el">
            {isUncertain ? 'Uncertain charge' : `${DATASETS[lookup.dataset].verb} failed`},{' '}
            {address}
          </span>
          <small className="mm">
            {isUncertain
              ? `Say whether ${PROVIDER_NAMES[lookup.provider]} charged.`
              : lookupProgressWords(progress, lookup.provider, lookup.updatedAt)}
          </small>
        </span>
        {isUncertain && (
          <span className="warn xs sb n">{formatMicros(progress.chargedMicros)}</span>
        )}
      </button>
    </li>
  );
}
