import { hrefOf } from '@/components/app/route.ts';
import { formatAge, formatPrice, formatSize } from '@/components/ui/format.ts';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import { addressLine, cityLine, type Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { PickAll, PickBox } from './pick-box.tsx';
import type { Picks } from './use-picks.ts';
import { PriceChange } from './price-change.tsx';

/** The narrow list: two lines a lead, the whole row opens it. */
export function LeadRows({
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
    <ul className="leads-list">
      <li className="leads-all sm m">
        <PickAll picks={picks} />
        {picks.ids.length === 0
          ? 'Select all'
          : `${picks.ids.length.toLocaleString('en-US')} selected`}
      </li>
      {leads.map((lead) => {
        const stage = stageById.get(lead.stageId);
        const { price } = lead.facts;
        return (
          <li key={lead.id} className={picks.has(lead.id) ? 'on' : undefined}>
            <PickBox lead={lead} picks={picks} />
            <a href={hrefOf({ screen: 'lead', leadId: lead.id })}>
              <span className="a">
                {stage && <StageGlyph stage={stage} />}
                <span className="el">{addressLine(lead.address)}</span>
              </span>
              <span className="r n sb">{price ? formatPrice(price.value) : 'No price'}</span>
              <span className="sub el">
                {stage?.name} {formatAge(now - lead.stageSinceAt)} ·{' '}
                {formatSize(lead.facts) || cityLine(lead.address)}
              </span>
              <span className="r xs">
                <PriceChange change={lead.priceChange} />
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
