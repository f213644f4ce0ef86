import { Select } from '@/components/ui/field.tsx';
import { DELIMITERS, TEXT_ENCODINGS, type FileReading } from '@/lib/domain/file-reading.ts';
import type { FilePreview } from '@/lib/import/preview-file.ts';
import { DELIMITER_NAMES, ENCODING_NAMES, headerRowWords } from './layout-words.ts';
import { readingWith } from './reading-with.ts';

const NO_HEADER = 'none';

/** How a file is read, where it was not read right by itself. Each choice shows its effect on the columns below. */
export function ReadingChoices({
  preview,
  onRead,
}: {
  preview: FilePreview;
  onRead: (reading: FileReading) => void;
}) {
  const { layout, headerRow, start } = preview;
  const say = (word: FileReading) => onRead(readingWith(preview, word));
  return (
    <>
      {layout.kind === 'text' && (
        <>
          <Choice
            label="Text encoding"
            value={layout.encoding}
            options={TEXT_ENCODINGS}
            nameOf={(encoding) => ENCODING_NAMES[encoding]}
            onChoose={(encoding) => say({ encoding })}
          />
          <Choice
            label="Separator"
            value={layout.delimiter}
            options={DELIMITERS}
            nameOf={(delimiter) => DELIMITER_NAMES[delimiter]}
            onChoose={(delimiter) => say({ delimiter })}
          />
        </>
      )}
      <Select
        label="Column names"
        small
        value={headerRow ?? NO_HEADER}
        onChange={({ target: { value } }) =>
          say({ headerRow: value === NO_HEADER ? null : Number(value) })
        }
      >
        <option value={NO_HEADER}>In no row</option>
        {start.map((row) => (
          <option key={row.row} value={row.row}>
            {headerRowWords(row)}
          </option>
        ))}
      </Select>
    </>
  );
}

function Choice<Value extends string>({
  label,
  value,
  options,
  nameOf,
  onChoose,
}: {
  label: string;
  value: Value;
  options: readonly Value[];
  nameOf: (value: Value) => string;
  onChoose: (value: Value) => void;
}) {
  return (
    <Select
      label={label}
      small
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((option) => option === target.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </Select>
  );
}
