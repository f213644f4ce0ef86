import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '@/components/ui/button.tsx';
import { PAGE_SIZE, type QueuePage } from './queue-page.ts';

/** Which rows of a long group are shown, and the way to the others; nothing when all are. */
export function QueuePager({
  page: { page, total },
  of,
  onPage,
}: {
  page: QueuePage;
  /** What is paged through: "Running". */
  of: string;
  onPage: (page: number) => void;
}) {
  if (total <= PAGE_SIZE) return null;
  const first = page * PAGE_SIZE;
  const last = Math.min(total, first + PAGE_SIZE);
  return (
    <nav className="queue-pager" aria-label={`Pages of ${of}`}>
      {page > 0 && (
        <IconButton
          size="sm"
          label={`${of}: previous`}
          icon={<ChevronLeft />}
          onClick={() => onPage(page - 1)}
        />
      )}
      <span className="n">
        {(first + 1).toLocaleString('en-US')} to {last.toLocaleString('en-US')} of{' '}
        {total.toLocaleString('en-US')}
      </span>
      {last < total && (
        <IconButton
          size="sm"
          label={`${of}: next`}
          icon={<ChevronRight />}
          onClick={() => onPage(page + 1)}
        />
      )}
    </nav>
  );
}
