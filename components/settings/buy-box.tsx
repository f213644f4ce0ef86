import { useRef, type SubmitEvent } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Select, TextArea } from '@/components/ui/field.tsx';
import type { BuyBox } from '@/lib/domain/buy-box.ts';
import { BuyBoxChoices } from './buy-box-choices.tsx';
import { CURRENCIES } from './buy-box-fields.ts';
import { BuyBoxLimits } from './buy-box-limits.tsx';
import { useBuyBoxForm, type BuyBoxForm } from './use-buy-box-form.ts';
import './buy-box.css';

/** The rules that homes on results pages are held against. */
export function BuyBoxBox({ box }: { box: BuyBox }) {
  const form = useBuyBoxForm(box);
  const element = useRef<HTMLFormElement>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const wrong = await form.save();
    const input = wrong === null ? null : element.current?.elements.namedItem(wrong);
    if (input instanceof HTMLElement) input.focus();
  };
  return (
    <section className="box" aria-labelledby="buy-box-h">
      <header>
        <h2 className="h2" id="buy-box-h">
          Buy box
        </h2>
      </header>
      <p className="set-intro">
        What you look for. Homes on results pages are held against it, by what their page shows.
        What a page does not show is said as unknown. Empty means any.
      </p>
      <form ref={element} className="bb" noValidate onSubmit={(event) => void submit(event)}>
        <CurrencySelect form={form} />
        <BuyBoxLimits form={form} />
        <BuyBoxChoices form={form} />
        <Lines form={form} name="places" label="Cities, states or ZIPs" />
        <Lines form={form} name="words" label="Description has one of" />
        <Lines form={form} name="avoidWords" label="Description has none of" />
        <Foot form={form} />
      </form>
    </section>
  );
}

function CurrencySelect({ form }: { form: BuyBoxForm }) {
  return (
    <Select
      label="Prices in"
      small
      value={form.draft.currency}
      onChange={(event) => form.change({ currency: event.target.value })}
    >
      {Object.entries(CURRENCIES).map(([code, { name }]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function Lines({
  form,
  name,
  label,
}: {
  form: BuyBoxForm;
  name: 'places' | 'words' | 'avoidWords';
  label: string;
}) {
  return (
    <TextArea
      label={label}
      hint="One a line"
      small
      rows={2}
      name={name}
      value={form.draft[name]}
      error={form.errors[name] ?? null}
      onChange={(event) => form.change({ [name]: event.target.value })}
    />
  );
}

function Foot({ form }: { form: BuyBoxForm }) {
  const wrong = Object.keys(form.errors).length;
  return (
    <div className="row wrap">
      <Button type="submit" variant="primary" size="sm" busy={form.saving}>
        Save buy box
      </Button>
      <Button variant="ghost" size="sm" onClick={form.clear}>
        Clear all
      </Button>
      <output className="xs mm">
        {wrong > 0 && `Not saved: ${wrong === 1 ? '1 entry is' : `${wrong} entries are`} wrong.`}
        {wrong === 0 && form.isChanged && 'Not saved yet.'}
      </output>
    </div>
  );
}
