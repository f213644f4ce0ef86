import { Toggle } from '@/components/ui/field.tsx';
import { Sheet } from '@/components/ui/sheet.tsx';
import { Keys } from './command-palette.tsx';
import { COMMAND_GROUPS, COMMAND_IDS, commandRow, type CommandGroup } from './command-table.ts';
import { turnSingleKeys, useSingleKeysOn } from './single-keys.ts';

/** All keys, and the switch that turns letters off. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const on = useSingleKeysOn();
  return (
    <Sheet open onClose={onClose} title="Keyboard">
      {COMMAND_GROUPS.map((group) => (
        <KeyGroup key={group} group={group} />
      ))}
      <Toggle checked={on} onChange={(event) => turnSingleKeys(event.target.checked)}>
        Letters work alone, without Ctrl
      </Toggle>
    </Sheet>
  );
}

function KeyGroup({ group }: { group: CommandGroup }) {
  const rows = COMMAND_IDS.map(commandRow).filter((row) => row.group === group);
  return (
    <section aria-label={group}>
      <h3 className="sm sb">{group}</h3>
      <dl className="key-list">
        {rows
          .filter(({ keys }) => keys.length > 0)
          .map(({ name, keys }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Keys keys={keys} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
