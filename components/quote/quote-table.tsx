import { PriceTag } from '@/components/ui/price-tag.tsx';
import { DATASETS, isFree } from '@/lib/domain/dataset.ts';
import type { QuoteLine, QuoteSummary } from '@/lib/domain/lookup.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import { buyWords, cachedWords, eachWords, freeWords, leftOutWords } from './quote-words.ts';

/** What is remembered, under way, bought and left out, and the most it comes to. */
export function QuoteTable({ summary }: { summary: QuoteSummary }) {
  const { lines, leftOut, maxMicros } = summary;
  const paid = lines.filter(({ dataset }) => !isFree(dataset));
  const free = lines.filter(({ dataset }) => isFree(dataset));
  return (
    <table className="tb c n quote-tb">
      <tbody>
        {paid.map((line) => (
          <LineRows key={line.dataset} line={line} named={paid.length > 1} />
        ))}
        {free.length > 0 && (
          <tr>
            <td>{freeWords(free)}</td>
            <td className="n">
              <PriceTag price={{ kind: 'free' }} />
            </td>
            <td className="n">{formatMicros(0)}</td>
          </tr>
        )}
        {leftOut.map((group) => (
          <tr key={JSON.stringify(group.reason)}>
            <td className="mm" colSpan={3}>
              {leftOutWords(group)}
            </td>
          </tr>
        ))}
        <tr>
          <td className="sb" colSpan={2}>
            Most you can pay
          </td>
          <td className="n spend sb">{formatMicros(maxMicros)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function LineRows({ line, named }: { line: QuoteLine; named: boolean }) {
  const { dataset, cached, running, buy, buyMicros } = line;
  const { title } = DATASETS[dataset];
  const name = named ? <span className="mm">{title}: </span> : null;
  return (
    <>
      {cached > 0 && (
        <tr>
          <td>
            {name}
            {cachedWords(line)}
          </td>
          <td className="n">
            <PriceTag price={{ kind: 'cached' }} />
          </td>
          <td className="n">{formatMicros(0)}</td>
        </tr>
      )}
      {running > 0 && (
        <tr>
          <td colSpan={2}>
            {name}
            {running} under way already
          </td>
          <td className="n">{formatMicros(0)}</td>
        </tr>
      )}
      {buy > 0 && (
        <tr>
          <td>
            {name}
            {buyWords(line)}
          </td>
          <td className="n mm">{eachWords(line)}</td>
          <td className="n">{formatMicros(buyMicros)}</td>
        </tr>
      )}
    </>
  );
}
