import { MailX, PhoneOff } from 'lucide-react';
import { plural } from '@/components/ui/format.ts';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { COLUMNS, type ColumnId } from '@/lib/csv/columns.ts';
import type { ExportRow } from '@/lib/csv/export-rows.ts';
import { leftOutWords } from '@/lib/csv/left-out-words.ts';
import type { Preset } from '@/lib/csv/presets.ts';
import type { ExportChoice } from './read-export.ts';
import { useExportPeople, useFirstRows } from './use-export.ts';

/** The first rows of the file and how many more there are. */
export function ExportPreview({ preset, choice, rows }: PreviewProps) {
  const first = useFirstRows(choice);
  if (first === undefined) return <Skeleton width="100%" height={124} />;
  return (
    <section aria-label="Preview">
      <div className="row b">
        <span className="lbl">Preview</span>
        <span className="xs mm n">{plural(rows, 'row')}</span>
      </div>
      <PreviewTable columns={preset.preview} rows={first} more={rows - first.length} />
    </section>
  );
}

/** What is left out of the file, and why. */
export function LeftOutList({ preset, choice, rows }: PreviewProps) {
  const people = useExportPeople(choice);
  if (people === undefined) return <Skeleton width="60%" height={18} />;
  const uncallable = preset.carries.includes('phones') ? rows - people.callable : 0;
  return (
    <ul className="pop-left-out">
      {leftOutWords(people.leftOut, preset.carries).map(({ kind, what, why }) => (
        <li key={kind} className="row sm t">
          {kind === 'phones' ? <PhoneOff className="warn" /> : <MailX className="warn" />}
          <span>
            <b className="sb">{what}:</b> <span className="m">{why}</span>
          </span>
        </li>
      ))}
      {uncallable > 0 && (
        <li className="sm mm">{plural(uncallable, 'row')} without a number to call.</li>
      )}
    </ul>
  );
}

interface PreviewProps {
  preset: Preset;
  choice: ExportChoice;
  /** How many the file will have. */
  rows: number;
}

function PreviewTable({
  columns,
  rows,
  more,
}: {
  columns: readonly ColumnId[];
  rows: ExportRow[];
  more: number;
}) {
  return (
    <div className="pop-preview n">
      <table>
        <thead>
          <tr>
            {columns.map((id) => (
              <th key={id}>{id}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.lead.id}>
              {columns.map((id) => (
                <td key={id}>{String(COLUMNS[id](row) ?? '')}</td>
              ))}
            </tr>
          ))}
          {more > 0 && (
            <tr>
              <td className="mm" colSpan={columns.length}>
                {more.toLocaleString('en-US')} more
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
