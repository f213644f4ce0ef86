import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { focusScreen } from './use-pass-focus.ts';

/** The control marked with `data-first-focus`, where there is one, in place of the button that closes. */
function focusFirst(event: Event): void {
  const sheet = event.target instanceof HTMLElement ? event.target : null;
  const first = sheet?.querySelector<HTMLElement>('[data-first-focus]');
  if (!first) return;
  event.preventDefault();
  first.focus();
}

/**
 * A dialog: bottom sheet in the panel, centred 460 wide in a tab. Holds the focus, Esc closes it,
 * and the focus returns to where it was.
 */
export function Sheet({
  open,
  onClose,
  onClosed,
  title,
  lead,
  footer,
  children,
}: {
  open: boolean;
  onClose: () => void;
  /** Called when it is gone and the focus is back where it was. */
  onClosed?: () => void;
  title: string;
  /** Glyph or icon before the title. */
  lead?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  // Radix gives the focus back to a trigger of its own; a sheet is opened from anywhere.
  const opener = useRef<Element | null>(null);
  const giveFocusBack = (event: Event) => {
    event.preventDefault();
    const { current } = opener;
    // What opened it may be gone by now, with what the sheet was about.
    if (!(current instanceof HTMLElement) || !current.isConnected || current === document.body)
      focusScreen();
    else current.focus();
    onClosed?.();
  };
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="ov" />
        <Dialog.Content
          className="dlg"
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            focusFirst(event);
          }}
          onCloseAutoFocus={giveFocusBack}
        >
          <header>
            {lead}
            <Dialog.Title>{title}</Dialog.Title>
            <Dialog.Close asChild>
              <IconButton label="Cancel, Esc" icon={<X />} size="sm" />
            </Dialog.Close>
          </header>
          <div className="bd">{children}</div>
          {footer && <footer>{footer}</footer>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
