import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { focusScreen } from './use-pass-focus.ts';

/**
 * A dialog: bottom sheet in the panel, centred 460 wide in a tab. Holds the focus, Esc closes it,
 * and the focus returns to where it was.
 */
export function Sheet({
  open,
  onClose,
  title,
  lead,
  footer,
  children,
}: {
  open: boolean;
  onClose: () => void;
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
  };
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="ov" />
        <Dialog.Content
          className="dlg"
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
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
