import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import type { Lead } from '@/lib/domain/lead.ts';
import { FACT_INPUTS, type EditableFact } from './fact-input.ts';
import { useFactForm } from './use-fact-form.ts';

/** The form in place of a fact's row. Enter saves, Esc leaves everything as it was. */
export function FactForm({
  lead,
  name,
  label,
  onDone,
}: {
  lead: Lead;
  name: EditableFact;
  label: string;
  onDone: () => void;
}) {
  const form = useFactForm(lead, name, onDone);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const { unit, example, kind } = FACT_INPUTS[name];
  return (
    <form className="lead-form" onSubmit={form.submit}>
      <Field
        ref={input}
        label={label}
        value={form.text}
        error={form.error}
        placeholder={example}
        inputMode={kind === 'text' ? 'text' : 'decimal'}
        after={unit && <span className="u">{unit}</span>}
        small
        onChange={(event) => form.type(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <div className="row wrap">
        <Button type="submit" variant="primary" size="sm" busy={form.busy}>
          Save
        </Button>
        <Button variant="ghost" size="sm" onClick={onDone}>
          Cancel
        </Button>
        {lead.facts[name]?.source === 'user' && (
          <Button variant="ghost" size="sm" onClick={form.backToSources}>
            Back to the sources
          </Button>
        )}
      </div>
    </form>
  );
}
