import { useId, type ComponentProps, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface Frame {
  label: string;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string | null;
  small?: boolean;
}

/** A text input with its label, hint and error. `before` and `after` stand inside the box. */
export function Field({
  label,
  labelHidden = false,
  hint,
  error = null,
  small = false,
  before,
  after,
  ...input
}: Frame & { before?: ReactNode; after?: ReactNode } & ComponentProps<'input'>) {
  const ids = useFieldIds(hint, error);
  return (
    <div>
      <Label id={ids.input} hidden={labelHidden}>
        {label}
      </Label>
      <span className={boxClass('in', small, error)}>
        {before}
        <input type="text" autoComplete="off" {...input} {...ids.attributes} />
        {after}
      </span>
      <Messages hint={hint} error={error} id={ids.message} />
    </div>
  );
}

/** A text of several lines; grows with what is typed. */
export function TextArea({
  label,
  labelHidden = false,
  hint,
  error = null,
  small = false,
  ...input
}: Frame & ComponentProps<'textarea'>) {
  const ids = useFieldIds(hint, error);
  return (
    <div>
      <Label id={ids.input} hidden={labelHidden}>
        {label}
      </Label>
      <span className={boxClass('in ta', small, error)}>
        <textarea {...input} {...ids.attributes} />
      </span>
      <Messages hint={hint} error={error} id={ids.message} />
    </div>
  );
}

/** One of a few choices. Children are `<option>`s. */
export function Select({
  label,
  labelHidden = false,
  hint,
  error = null,
  small = false,
  ...input
}: Frame & ComponentProps<'select'>) {
  const ids = useFieldIds(hint, error);
  return (
    <div>
      <Label id={ids.input} hidden={labelHidden}>
        {label}
      </Label>
      <span className={boxClass('in sel', small, error)}>
        <select {...input} {...ids.attributes} />
      </span>
      <Messages hint={hint} error={error} id={ids.message} />
    </div>
  );
}

/** A switch or checkbox hit through its whole row. */
export function Toggle({
  look = 'switch',
  children,
  ...input
}: { look?: 'switch' | 'checkbox'; children: ReactNode } & ComponentProps<'input'>) {
  const isSwitch = look === 'switch';
  return (
    <label className="row sm">
      <input
        {...input}
        type="checkbox"
        role={isSwitch ? 'switch' : undefined}
        className={isSwitch ? 'sw' : 'cb'}
      />
      <span className="grow">{children}</span>
    </label>
  );
}

function useFieldIds(hint: ReactNode, error: string | null) {
  const input = useId();
  const message = useId();
  const described = hint !== undefined || error !== null;
  return {
    input,
    message,
    attributes: {
      id: input,
      'aria-invalid': error === null ? undefined : true,
      'aria-describedby': described ? message : undefined,
    } as const,
  };
}

const boxClass = (base: string, small: boolean, error: string | null) =>
  classNames(base, small && 'sm', error !== null && 'err');

function Label({ id, hidden, children }: { id: string; hidden: boolean; children: string }) {
  return (
    <label htmlFor={id} className={hidden ? 'vh' : 'lbl'}>
      {children}
    </label>
  );
}

function Messages({ id, hint, error }: { id: string; hint: ReactNode; error: string | null }) {
  if (error !== null)
    return (
      <span className="hint neg" id={id}>
        {error}
      </span>
    );
  if (hint === undefined) return null;
  return (
    <span className="hint" id={id}>
      {hint}
    </span>
  );
}
