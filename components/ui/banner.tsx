import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** What is the case, what it means, and one action. `alert` only when data or money is at risk. */
export function Banner({
  tone,
  icon,
  title,
  action,
  rounded = false,
  alert = false,
  children,
}: {
  tone?: 'warn' | 'neg' | 'acc' | undefined;
  icon: ReactNode;
  title: string;
  action?: ReactNode;
  rounded?: boolean;
  alert?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={classNames('banner', tone, rounded && 'r')} role={alert ? 'alert' : undefined}>
      {icon}
      <span className="grow">
        <b>{title}</b> {children}
      </span>
      {action && <span className="act">{action}</span>}
    </div>
  );
}
