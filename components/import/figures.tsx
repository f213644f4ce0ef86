import { classNames } from '@/components/ui/class-names.ts';
import type { ImportCounts } from '@/lib/domain/import-job.ts';

/** How the rows of a file end, in four figures that together are all of them. */
export function Figures({ counts, isOld = false }: { counts: ImportCounts; isOld?: boolean }) {
  const figures = [
    { value: counts.created, words: 'new leads', tone: 'pos' },
    { value: counts.filled + counts.unchanged, words: 'already here', tone: '' },
    { value: counts.twice, words: 'twice in the file', tone: 'warn' },
    { value: counts.refused, words: 'cannot be read', tone: 'neg' },
  ];
  return (
    <dl className={classNames('imp-figures', isOld && 'old')} aria-busy={isOld}>
      {figures.map(({ value, words, tone }) => (
        <div key={words}>
          <dt className="sm m">{words}</dt>
          <dd className={classNames('v', value > 0 && tone)}>{value.toLocaleString('en-US')}</dd>
        </div>
      ))}
    </dl>
  );
}
