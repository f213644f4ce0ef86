import { Toggle } from '@/components/ui/field.tsx';
import { PROPERTY_TYPES } from '@/lib/domain/property-type.ts';
import { STATUS_WORDS } from '@/lib/domain/status-words.ts';
import { STATUS_CHOICES, TYPE_WORDS } from './buy-box-fields.ts';
import type { BuyBoxForm } from './use-buy-box-form.ts';

/** The rules of which any number may be ticked. */
export function BuyBoxChoices({ form: { draft, change } }: { form: BuyBoxForm }) {
  return (
    <>
      <Choices
        legend="Property types"
        all={PROPERTY_TYPES}
        words={TYPE_WORDS}
        chosen={draft.types}
        onChange={(types) => change({ types })}
      />
      <Choices
        legend="Status"
        all={STATUS_CHOICES}
        words={STATUS_WORDS}
        chosen={draft.statuses}
        onChange={(statuses) => change({ statuses })}
      />
    </>
  );
}

function Choices<Choice extends string>({
  legend,
  all,
  words,
  chosen,
  onChange,
}: {
  legend: string;
  all: readonly Choice[];
  words: Record<Choice, string>;
  chosen: readonly Choice[];
  onChange: (chosen: Choice[]) => void;
}) {
  return (
    <fieldset className="bb-choices">
      <legend className="lbl">{legend}</legend>
      {all.map((choice) => (
        <Toggle
          key={choice}
          look="checkbox"
          checked={chosen.includes(choice)}
          onChange={(event) =>
            onChange(
              all.filter((one) => (one === choice ? event.target.checked : chosen.includes(one))),
            )
          }
        >
          {words[choice]}
        </Toggle>
      ))}
    </fieldset>
  );
}
