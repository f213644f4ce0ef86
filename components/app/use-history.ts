import { useMemo } from 'react';
import { useToast } from '@/components/ui/toast.tsx';
import type { HistoryStep, LastImport } from '@/lib/domain/history.ts';
import { send } from '@/lib/messaging/client.ts';
import { historyWords } from './history-words.ts';

export interface History {
  undo: () => void;
  redo: () => void;
}

/** Steps through everything the user did, and says what each step took back or made again. */
export function useHistory(): History {
  const toast = useToast();
  return useMemo(() => {
    const undo = async () => {
      const answer = await send('history.undo', null);
      if (!answer.ok) toast.failed('Nothing was undone.', answer.failure);
      else if ('step' in answer.value) toldUndone(answer.value.step);
      else if ('lastImport' in answer.value) askAbout(answer.value.lastImport);
      else toast.done('Nothing to undo');
    };
    const redo = async () => {
      const answer = await send('history.redo', null);
      if (!answer.ok) toast.failed('Nothing was done again.', answer.failure);
      else if ('step' in answer.value)
        toast.offer(`Done again: ${historyWords(answer.value.step)}`, 'Undo', () => void undo());
      else toast.done('Nothing to redo');
    };
    const toldUndone = (step: HistoryStep) =>
      toast.offer(`Undone: ${historyWords(step)}`, 'Redo', () => void redo());
    /** A file takes thousands of leads with it and is not made again: the user says so. */
    const askAbout = ({ importId, fileName }: LastImport) => {
      const undoImport = async () => {
        const begun = await send('import.undo', { importId });
        if (begun.ok) toast.done(`Undoing the import of ${fileName}`);
        else toast.failed('Nothing was undone.', begun.failure);
      };
      const text = `The last change is the import of ${fileName}.`;
      toast.offer(text, 'Undo import', () => void undoImport());
    };
    return { undo: () => void undo(), redo: () => void redo() };
  }, [toast]);
}
