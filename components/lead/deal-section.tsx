import { useState } from 'react';
import { Segmented } from '@/components/ui/segmented.tsx';
import { dealFigures } from '@/lib/deal/deal-figures.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import { FlipCalc } from './flip-calc.tsx';
import { Section } from './section.tsx';
import { WholesaleCalc } from './wholesale-calc.tsx';

type Strategy = 'wholesale' | 'flip';
const STRATEGIES = [
  { value: 'wholesale', label: 'Wholesale' },
  { value: 'flip', label: 'Flip' },
] as const;

/** What the house may be bought for, with the math; figures typed here are the user's own, kept on the lead. */
export function DealSection({ lead }: { lead: Lead }) {
  const [strategy, setStrategy] = useState<Strategy>('wholesale');
  const calc = { leadId: lead.id, figures: dealFigures(lead.facts, lead.deal) };
  return (
    <Section
      id="deal"
      title="Deal"
      beside={
        <Segmented label="Strategy" value={strategy} options={STRATEGIES} onChange={setStrategy} />
      }
    >
      {strategy === 'wholesale' ? (
        <WholesaleCalc {...calc} facts={lead.facts} />
      ) : (
        <FlipCalc {...calc} />
      )}
    </Section>
  );
}
