import { classNames } from '@/components/ui/class-names.ts';

/** The product's mark: a price tag. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg className={classNames('mark', className)} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M2 3h10l6 7-6 7H2z" />
      <circle cx="12.2" cy="10" r="1.9" />
    </svg>
  );
}
