import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { Field, Select } from '@/components/ui/field.tsx';
import { columnLabel } from '@/lib/csv/column-set.ts';
import type { ColumnId } from '@/lib/csv/columns.ts';
import type { OwnColumnSet } from '@/lib/domain/column-set.ts';
import { ColumnList } from './column-list.tsx';
import { addableColumns, columnSetError } from './draft-column-set.ts';
import type { ExportFrame } from './export-form.tsx';
import { FormatFields } from './format-fields.tsx';
import { useSaveColumnSet } from './use-save-column-set.ts';

/** Puts together a set of columns: name, which, in what order, under what headers, and how values are written. */
export function ColumnSetEditor({
  draft,
  Frame,
  onClose,
}: {
  draft: OwnColumnSet;
  Frame: ExportFrame;
  /** With the id of the set to use now, or null for the one used before. */
  onClose: (setId: string | null) => void;
}) {
  const [set, setSet] = useState(draft);
  const [asked, setAsked] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.focus(), []);
  const { save, remove } = useSaveColumnSet();
  const change = (parts: Partial<OwnColumnSet>) => setSet({ ...set, ...parts });
  const error = columnSetError(set);
  const submit = async () => {
    setAsked(true);
    if (error === null && (await save(set))) onClose(set.id);
  };
  return (
    <Frame
      foot={
        <>
          {draft.name !== '' && (
            <IconButton
              label={`Remove ${draft.name}`}
              icon={<Trash2 />}
              onClick={() => void remove(draft).then((done) => done && onClose(null))}
            />
          )}
          <span className="grow neg xs" role="alert">
            {asked && error}
          </span>
          <Button variant="ghost" onClick={() => onClose(null)}>
            Cancel
          </Button>
          <Button variant="primary" onClick={() => void submit()}>
            Save columns
          </Button>
        </>
      }
    >
      <Field
        ref={name}
        label="Name"
        value={set.name}
        maxLength={60}
        placeholder="Dialer, letters, partner"
        onChange={(event) => change({ name: event.target.value })}
      />
      <ColumnList columns={set.columns} onChange={(columns) => change({ columns })} />
      <AddColumn set={set} onAdd={(column) => change({ columns: [...set.columns, column] })} />
      <FormatFields format={set.format} onChange={(format) => change({ format })} />
    </Frame>
  );
}

function AddColumn({
  set,
  onAdd,
}: {
  set: OwnColumnSet;
  onAdd: (column: OwnColumnSet['columns'][number]) => void;
}) {
  const add = (id: ColumnId) => onAdd({ id, header: columnLabel(id) });
  return (
    <Select label="Add a column" value="" onChange={(event) => add(event.target.value as ColumnId)}>
      <option value="" disabled>
        Choose one
      </option>
      {addableColumns(set.columns).map(({ name, columns }) => (
        <optgroup key={name} label={name}>
          {columns.map((id) => (
            <option key={id} value={id}>
              {columnLabel(id)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
