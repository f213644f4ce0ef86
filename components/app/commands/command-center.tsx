import { lazy, Suspense, useState } from 'react';
import { navigate } from '../use-route.ts';
import { useHistory } from '../use-history.ts';
import { commandElement, runOnElement } from './command-element.ts';
import { isAppCommand, type AppCommandId, type CommandId } from './command-table.ts';
import { useCommandKeys } from './use-command-keys.ts';

const CommandPalette = lazy(async () => ({
  default: (await import('./command-palette.tsx')).CommandPalette,
}));
const HelpSheet = lazy(async () => ({
  default: (await import('./help-sheet.tsx')).HelpSheet,
}));

/** The keyboard, the palette and the `?` sheet of the app. */
export function CommandCenter() {
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const history = useHistory();
  const actions: Record<AppCommandId, () => void> = {
    'go.board': () => navigate({ screen: 'board' }),
    'go.leads': () => navigate({ screen: 'leads' }),
    'go.queue': () => navigate({ screen: 'queue' }),
    'go.costs': () => navigate({ screen: 'costs' }),
    'go.reports': () => navigate({ screen: 'reports' }),
    'go.import': () => navigate({ screen: 'import' }),
    'go.duplicates': () => navigate({ screen: 'duplicates' }),
    'go.settings': () => navigate({ screen: 'settings' }),
    palette: () => setOpen('palette'),
    help: () => setOpen('help'),
    undo: history.undo,
    redo: history.redo,
  };
  const run = (id: CommandId): boolean => {
    const element = isAppCommand(id) ? null : commandElement(id);
    if (isAppCommand(id)) actions[id]();
    else if (element !== null) runOnElement(id, element);
    else return false;
    return true;
  };
  useCommandKeys(run);
  const close = () => setOpen(null);
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <CommandPalette onClose={close} onRun={run} />}
      {open === 'help' && <HelpSheet onClose={close} />}
    </Suspense>
  );
}
