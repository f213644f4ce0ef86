import { useToast } from '@/components/ui/toast.tsx';
import type { OwnColumnSet } from '@/lib/domain/column-set.ts';
import { send } from '@/lib/messaging/client.ts';

/** Stores or removes a set of columns; each gives whether that was done, and says so. */
export function useSaveColumnSet() {
  const toast = useToast();
  const save = async (columnSet: OwnColumnSet): Promise<boolean> => {
    const result = await send('column-set.save', { columnSet });
    if (!result.ok) toast.failed('The columns were not saved.', result.failure);
    return result.ok;
  };
  const remove = async (columnSet: OwnColumnSet): Promise<boolean> => {
    const result = await send('column-set.remove', { id: columnSet.id });
    if (result.ok) toast.done(`Removed ${columnSet.name}`, () => void save(columnSet));
    else toast.failed('The columns were not removed.', result.failure);
    return result.ok;
  };
  return { save, remove };
}
