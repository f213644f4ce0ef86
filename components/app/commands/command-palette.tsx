import { Command } from 'cmdk';
import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useRef, useState } from 'react';
import { Kbd } from '@/components/ui/kbd.tsx';
import { Sheet } from '@/components/ui/sheet.tsx';
import { addressLine, cityLine, type Lead } from '@/lib/domain/lead.ts';
import { useDatabase } from '../database.tsx';
import { navigate } from '../use-route.ts';
import { commandElement } from './command-element.ts';
import {
  COMMAND_GROUPS,
  COMMAND_IDS,
  commandRow,
  isAppCommand,
  type CommandId,
} from './command-table.ts';
import { findLeads, holdsWords } from './find-leads.ts';
import { keyWords } from './key-words.ts';
import './commands.css';

const MOST_LEADS = 8;
const NO_LEADS: readonly Lead[] = [];

/** Finds leads and commands by what is typed. What can be done now is what is offered. */
export function CommandPalette({
  onClose,
  onRun,
}: {
  onClose: () => void;
  onRun: (id: CommandId) => void;
}) {
  const [query, setQuery] = useState('');
  // Read once: under the sheet nothing changes.
  const [offered] = useState(() => COMMAND_IDS.filter(isOffered));
  const found = useFoundLeads(useDeferredValue(query));
  const shown = offered.filter((id) => holdsWords(commandRow(id).name, query));
  const [selected, setSelected] = useSelection(found[0]?.id ?? shown[0] ?? '');
  const chosen = useRef<(() => void) | null>(null);
  const choose = (act: () => void) => {
    chosen.current = act;
    onClose();
  };
  return (
    <Sheet
      open
      onClose={onClose}
      // What a command does needs the focus where it was before.
      onClosed={() => chosen.current?.()}
      title="Search and commands"
    >
      <Command
        className="cmd"
        shouldFilter={false}
        label="Search and commands"
        loop
        value={selected}
        onValueChange={setSelected}
      >
        <span className="in">
          <Command.Input
            data-first-focus
            value={query}
            onValueChange={setQuery}
            placeholder="Lead or command"
          />
        </span>
        <Command.List>
          <Command.Empty className="sm mm">No lead and no command has these words.</Command.Empty>
          <FoundLeads
            leads={found}
            onPick={(leadId) => choose(() => navigate({ screen: 'lead', leadId }))}
          />
          {COMMAND_GROUPS.map((group) => (
            <CommandGroup
              key={group}
              name={group}
              ids={shown.filter((id) => commandRow(id).group === group)}
              onPick={(id) => choose(() => onRun(id))}
            />
          ))}
        </Command.List>
      </Command>
    </Sheet>
  );
}

const isOffered = (id: CommandId): boolean =>
  isAppCommand(id) ? id !== 'palette' : commandElement(id) !== null;

function useFoundLeads(query: string): readonly Lead[] {
  const database = useDatabase();
  return useLiveQuery(() => findLeads(database, query, MOST_LEADS), [database, query]) ?? NO_LEADS;
}

/** What Enter takes: the first of all, also when leads are found above what was first. */
function useSelection(first: string) {
  const [state, setState] = useState({ first, selected: first });
  if (state.first !== first) setState({ first, selected: first });
  const select = (selected: string) => setState({ first, selected });
  return [state.selected, select] as const;
}

function FoundLeads({
  leads,
  onPick,
}: {
  leads: readonly Lead[];
  onPick: (leadId: string) => void;
}) {
  if (leads.length === 0) return null;
  return (
    <Command.Group heading="Leads">
      {leads.map((lead) => (
        <Command.Item key={lead.id} value={lead.id} onSelect={() => onPick(lead.id)}>
          <span className="grow">
            {addressLine(lead.address)} <span className="mm">{cityLine(lead.address)}</span>
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function CommandGroup({
  name,
  ids,
  onPick,
}: {
  name: string;
  ids: CommandId[];
  onPick: (id: CommandId) => void;
}) {
  if (ids.length === 0) return null;
  return (
    <Command.Group heading={name}>
      {ids.map((id) => (
        <Command.Item key={id} value={id} onSelect={() => onPick(id)}>
          <span className="grow">{commandRow(id).name}</span>
          <Keys keys={commandRow(id).keys.slice(0, 1)} />
        </Command.Item>
      ))}
    </Command.Group>
  );
}

/** Ways to give a command by key. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return keys.map((way) => (
    <span key={way} className="keys">
      {keyWords(way).map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  ));
}
