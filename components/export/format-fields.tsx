import { Select, Toggle } from '@/components/ui/field.tsx';
import type { DateFormat, FileFormat, PhoneFormat } from '@/lib/domain/column-set.ts';

const DATES: Record<DateFormat, string> = {
  iso: '2026-11-24',
  'month-first': '11/24/2026',
  'day-first': '24/11/2026',
};
const PHONES: Record<PhoneFormat, string> = {
  dashes: '614-555-0101',
  digits: '6145550101',
  international: '+16145550101',
};

/** How dates and phones are written, and whether the file is marked for spreadsheets. */
export function FormatFields({
  format,
  onChange,
}: {
  format: FileFormat;
  onChange: (format: FileFormat) => void;
}) {
  return (
    <>
      <div className="exp-formats">
        <Select
          label="Dates"
          value={format.dates}
          onChange={(event) => onChange({ ...format, dates: event.target.value as DateFormat })}
        >
          <Options words={DATES} />
        </Select>
        <Select
          label="Phones"
          value={format.phones}
          onChange={(event) => onChange({ ...format, phones: event.target.value as PhoneFormat })}
        >
          <Options words={PHONES} />
        </Select>
      </div>
      <Toggle
        look="checkbox"
        checked={format.byteOrderMark}
        onChange={(event) => onChange({ ...format, byteOrderMark: event.target.checked })}
      >
        Mark as UTF-8, for Excel
      </Toggle>
    </>
  );
}

const Options = ({ words }: { words: Record<string, string> }) =>
  Object.entries(words).map(([value, example]) => (
    <option key={value} value={value}>
      {example}
    </option>
  ));
