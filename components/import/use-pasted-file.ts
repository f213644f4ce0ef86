import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '@/components/ui/is-typing.ts';

/** Pasted rows, as the file they are read from. */
export const pastedFile = (text: string): File => new File([text], 'Pasted rows');

/** Takes what is pasted anywhere on the screen but in a field: a file, or rows copied from a spreadsheet. */
export function usePastedFile(onFile: (file: File) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (isTyping(event.target)) return;
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (file) onFile(file);
    else if (text.trim() !== '') onFile(pastedFile(text));
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);
}
