import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { Facts } from '@/lib/domain/facts.ts';
import { recordTables, type RecordTable } from './record-rows.ts';
import { Section } from './section.tsx';
import { SourceLabel } from './source-label.tsx';

/** Rows shown before "all". */
const ROWS_AT_FIRST = 6;

/** Past sales, permits and homes like it: what comes in lists. Not there before something was found. */
export function RecordsSection({ facts }: { facts: Facts }) {
  const tables = recordTables(facts);
  if (tables.length === 0) return null;
  return (
    <Section id="records" title="Records">
      {tables.map((table) => (
        <Records key={table.title} table={table} />
      ))}
    </Section>
  );
}

function Records({ table: { title, heads, source, rows } }: { table: RecordTable }) {
  const [showAll, setShowAll] = useState(false);
  const shown = showAll ? rows : rows.slice(0, ROWS_AT_FIRST);
  return (
    <div className="lead-records">
      <table>
        <caption>
          {title} <SourceLabel source={source} />
        </caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ when, what, more, amount }, index) => (
            <tr key={index}>
              <td className="m">{when}</td>
              <td>
                {what}
                {more !== '' && <div className="xs mm">{more}</div>}
              </td>
              <td className="n">{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <Button size="sm" variant="ghost" onClick={() => setShowAll(true)}>
          All {rows.length} {title.toLowerCase()}
        </Button>
      )}
    </div>
  );
}
