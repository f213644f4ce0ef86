import { Button } from '@/components/ui/button.tsx';
import { download } from '@/components/ui/download.ts';
import type { ImportJob } from '@/lib/domain/import-job.ts';
import { reasonsCsv } from '@/lib/import/refused-rows.ts';

/** What an ended import can still say of its rows, as a file. */
export function ReasonsFile({ job }: { job: ImportJob }) {
  const all = job.counts.refused + job.leftOutCells;
  const known = job.refused.length + job.leftOut.length;
  const which = known < all ? `The first ${known.toLocaleString('en-US')} reasons` : 'The reasons';
  const name = `${job.fileName.replace(/\.\w{1,5}$/, '')} - reasons.csv`;
  return (
    <Button size="sm" onClick={() => download(reasonsCsv(job), name)}>
      {which}, as CSV
    </Button>
  );
}
