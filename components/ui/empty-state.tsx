import type { ReactNode } from 'react';

/** What is not here, why, and what to do about it. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="emp">
      <p className="sb">{title}</p>
      {children && <p className="sm mm">{children}</p>}
      {actions && <div className="row wrap">{actions}</div>}
    </div>
  );
}
