import { Calendar } from 'lucide-react';
import { Banner } from '@/components/ui/banner.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { readingsOf } from '@/lib/import/read-date.ts';
import { dateQuestion, withDateOrder, type Draft } from './draft.ts';

/** Asks, once for the whole file, how a date is meant that reads two ways. */
export function DateQuestion({
  draft,
  onChange,
}: {
  draft: Draft;
  onChange: (draft: Draft) => void;
}) {
  const question = dateQuestion(draft);
  const readings = question && readingsOf(question.text);
  if (question === null || readings === null) return null;
  return (
    <Banner
      tone="warn"
      icon={<Calendar />}
      title={`“${question.text}” can be read two ways.`}
      action={
        <Segmented
          label={`“${question.text}” is`}
          value={question.order}
          options={[
            { value: 'month-first', label: readings['month-first'] },
            { value: 'day-first', label: readings['day-first'] },
          ]}
          onChange={(order) => onChange(withDateOrder(draft, order))}
        />
      }
    />
  );
}
