import { useId, type ComponentProps, type MouseEvent, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

type Variant = 'primary' | 'default' | 'ghost' | 'danger';
type Size = 'sm' | 'md' | 'lg';

const VARIANT_CLASS: Record<Variant, string> = {
  primary: 'p',
  default: '',
  ghost: 'g',
  danger: 'd',
};

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  variant?: Variant;
  size?: Size;
  icon?: ReactNode;
  /** The work this button started is running: a spinner takes the icon's place, the width stays. */
  busy?: boolean;
  /** Why the button cannot be pressed now, shown below it. It keeps its place in the tab order. */
  disabledReason?: string | null;
  wide?: boolean;
}

/** A button. One that spends carries a `PriceTag` among its children, so that the price is in its name. */
export function Button({
  variant = 'default',
  size = 'md',
  icon,
  busy = false,
  disabledReason = null,
  wide = false,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const inert = busy || disabledReason !== null;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (inert) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      type="button"
      {...rest}
      className={classNames('btn', VARIANT_CLASS[variant], size, wide && 'w', className)}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      aria-describedby={disabledReason === null ? rest['aria-describedby'] : reasonId}
      onClick={press}
    >
      <ButtonContent icon={icon} busy={busy}>
        {children}
      </ButtonContent>
    </button>
  );
  if (disabledReason === null) return button;
  return (
    <span className="btn-why">
      {button}
      <small id={reasonId}>{disabledReason}</small>
    </span>
  );
}

function ButtonContent({
  icon,
  busy,
  children,
}: {
  icon: ReactNode;
  busy: boolean;
  children: ReactNode;
}) {
  if (!busy)
    return (
      <>
        {icon}
        {children}
      </>
    );
  if (icon)
    return (
      <>
        <span className="spin" aria-hidden="true" />
        {children}
      </>
    );
  return (
    <>
      <span className="spin over" aria-hidden="true" />
      <span className="hid">{children}</span>
    </>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'children'> {
  /** What the button does, in words: its accessible name and tooltip. */
  label: string;
  icon: ReactNode;
  variant?: Variant;
  size?: 'sm' | 'md';
  busy?: boolean;
}

/** A square button with an icon only. */
export function IconButton({
  label,
  icon,
  variant = 'ghost',
  size = 'md',
  busy = false,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      className={classNames('btn ic', VARIANT_CLASS[variant], size, className)}
      onClick={busy ? undefined : rest.onClick}
    >
      {busy ? <span className="spin" aria-hidden="true" /> : icon}
    </button>
  );
}
