import { MailX, PhoneOff } from 'lucide-react';
import { plural } from '@/components/ui/format.ts';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import type { ColumnSet } from '@/lib/csv/column-set.ts';
import { COLUMNS } from '@/lib/csv/columns.ts';
import type { ExportRow } from '@/lib/csv/export-rows.ts';
import { leftOutWords } from '@/lib/csv/left-out-words.ts';
import type { ExportChoice, ExportPeople } from './read-export.ts';
import { useFirstRows } from './use-export.ts';

/** The first rows of the file and how many more there are. */
export function ExportPreview({
  columnSet,
  choice,
  rows,
}: {
  columnSet: ColumnSet;
  choice: ExportChoice;
  /** How many the file will have. */
  rows: number;
}) {
  const first = useFirstRows(choice);
  if (first === undefined) return <Skeleton width="100%" height={124} />;
  return (
    <section aria-label="Preview">
      <div className="row b">
        <span className="lbl">Preview</span>
        <span className="xs mm n">{plural(rows, 'row')}</span>
      </div>
      <PreviewTable columnSet={columnSet} rows={first} more={rows - first.length} />
    </section>
  );
}

/** What is left out of the file, and why. `leads` is how many were chosen. */
export function LeftOutList({
  columnSet: { carries },
  people,
  leads,
}: {
  columnSet: ColumnSet;
  people: ExportPeople | undefined;
  leads: number;
}) {
  if (people === undefined) return <Skeleton width="60%" height={18} />;
  const uncallable = carries.includes('phones') ? leads - people.callable : 0;
  return (
    <ul className="exp-left-out">
      {leftOutWords(people.leftOut, carries).map(({ kind, what, why }) => (
        <li key={kind} className="row sm t">
          {kind === 'phones' ? <PhoneOff className="warn" /> : <MailX className="warn" />}
          <span>
            <b className="sb">{what}:</b> <span className="m">{why}</span>
          </span>
        </li>
      ))}
      {uncallable > 0 && (
        <li className="sm mm">{plural(uncallable, 'lead')} without a number to call.</li>
      )}
    </ul>
  );
}

function PreviewTable({
  columnSet: { columns, preview, format },
  rows,
  more,
}: {
  columnSet: ColumnSet;
  rows: ExportRow[];
  more: number;
}) {
  const shown = columns.filter(({ id }) => preview.includes(id));
  return (
    <div className="exp-preview n">
      <table>
        <thead>
          <tr>
            {shown.map(({ id, header }) => (
              <th key={id}>{header}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.lead.id}>
              {shown.map(({ id }) => (
                <td key={id}>{String(COLUMNS[id](row, format) ?? '')}</td>
              ))}
            </tr>
          ))}
          {more > 0 && (
            <tr>
              <td className="mm" colSpan={shown.length}>
                {more.toLocaleString('en-US')} more
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
