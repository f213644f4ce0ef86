import { formatMoneyShort } from '@/components/ui/format.ts';
import type { Lead } from '@/lib/domain/lead.ts';

/** "−$10k", in your favour when it fell; nothing without a change. */
export function PriceChange({ change }: { change: Lead['priceChange'] }) {
  if (change === null) return null;
  const drop = change.to < change.from;
  return (
    <span className={drop ? 'pos sb' : 'm'}>
      <span className="vh">{drop ? 'Price cut ' : 'Price raised '}</span>
      {drop ? '−' : '+'}
      {formatMoneyShort(Math.abs(change.to - change.from))}
    </span>
  );
}
