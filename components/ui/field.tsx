import { useId, type ComponentProps, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface Frame {
  label: string;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean | undefined;
  hint?: ReactNode;
  error?: string | null | undefined;
  small?: boolean | undefined;
}

/** A text input with its label, hint and error. `before` and `after` stand inside the box. */
export function Field({
  label,
  labelHidden,
  hint,
  error,
  small,
  before,
  after,
  ...input
}: Frame & { before?: ReactNode; after?: ReactNode } & ComponentProps<'input'>) {
  return (
    <Framed look="in" {...{ label, labelHidden, hint, error, small }}>
      {(attributes) => (
        <>
          {before}
          <input type="text" autoComplete="off" {...input} {...attributes} />
          {after}
        </>
      )}
    </Framed>
  );
}

/** A text of several lines; grows with what is typed. */
export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  small,
  ...input
}: Frame & ComponentProps<'textarea'>) {
  return (
    <Framed look="in ta" {...{ label, labelHidden, hint, error, small }}>
      {(attributes) => <textarea {...input} {...attributes} />}
    </Framed>
  );
}

/** One of a few choices. Children are `<option>`s. */
export function Select({
  label,
  labelHidden,
  hint,
  error,
  small,
  ...input
}: Frame & ComponentProps<'select'>) {
  return (
    <Framed look="in sel" {...{ label, labelHidden, hint, error, small }}>
      {(attributes) => <select {...input} {...attributes} />}
    </Framed>
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

/** What ties an input to its label and message for a screen reader. */
interface FieldAttributes {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

function Framed({
  look,
  label,
  labelHidden = false,
  hint,
  error = null,
  small = false,
  children,
}: Frame & { look: string; children: (attributes: FieldAttributes) => ReactNode }) {
  const id = useId();
  const messageId = useId();
  const described = hint !== undefined || error !== null;
  return (
    <div>
      <label htmlFor={id} className={labelHidden ? 'vh' : 'lbl'}>
        {label}
      </label>
      <span className={classNames(look, small && 'sm', error !== null && 'err')}>
        {children({
          id,
          'aria-invalid': error === null ? undefined : true,
          'aria-describedby': described ? messageId : undefined,
        })}
      </span>
      <Messages hint={hint} error={error} id={messageId} />
    </div>
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
