import { hrefOf } from '@/components/app/route.ts';
import { formatAge, formatMoney, formatPrice, formatSize } from '@/components/ui/format.ts';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import { addressLine, cityLine, type Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { PickAll, PickBox } from './pick-box.tsx';
import type { Picks } from './use-picks.ts';
import { PriceChange } from './price-change.tsx';

/** The wide list. */
export function LeadTable({
  leads,
  stages,
  picks,
  now,
}: {
  leads: readonly Lead[];
  stages: readonly Stage[];
  picks: Picks;
  now: number;
}) {
  const stageById = new Map(stages.map((stage) => [stage.id, stage]));
  return (
    <table className="tb leads-table">
      <thead>
        <tr>
          <th>
            <PickAll picks={picks} />
          </th>
          <th>Address</th>
          <th>Stage</th>
          <th className="n">In stage</th>
          <th className="n">Asking</th>
          <th className="n">Change</th>
          <th className="n">Value, est.</th>
          <th className="w2">Size</th>
          <th className="w2">Owner</th>
        </tr>
      </thead>
      <tbody>
        {leads.map((lead) => (
          <TableRow
            key={lead.id}
            lead={lead}
            stage={stageById.get(lead.stageId)}
            picks={picks}
            now={now}
          />
        ))}
      </tbody>
    </table>
  );
}

function TableRow({
  lead,
  stage,
  picks,
  now,
}: {
  lead: Lead;
  stage: Stage | undefined;
  picks: Picks;
  now: number;
}) {
  const { price, avm, ownerNames } = lead.facts;
  return (
    <tr className={picks.has(lead.id) ? 'on' : undefined}>
      <td>
        <PickBox lead={lead} picks={picks} />
      </td>
      <td className="el leads-at">
        <a className="sb leads-a" href={hrefOf({ screen: 'lead', leadId: lead.id })}>
          {addressLine(lead.address)}
        </a>{' '}
        <span className="mm">{cityLine(lead.address)}</span>
      </td>
      <td>
        <span className="row">
          {stage && <StageGlyph stage={stage} />}
          {stage?.name}
        </span>
      </td>
      <td className="n mm">{formatAge(now - lead.stageSinceAt)}</td>
      <td className="n">{price ? formatPrice(price.value) : <Unknown />}</td>
      <td className="n">
        <PriceChange change={lead.priceChange} />
      </td>
      <td className="n">{avm ? formatMoney(avm.value.value) : <Unknown />}</td>
      <td className="w2">{formatSize(lead.facts) || <Unknown />}</td>
      <td className="el w2 leads-own">{ownerNames ? ownerNames.value.join(', ') : <Unknown />}</td>
    </tr>
  );
}

const Unknown = () => <span className="mm">Unknown</span>;
