import { Pencil, RotateCcw } from 'lucide-react';
import { useRef, useState } from 'react';
import { IconButton } from '@/components/ui/button.tsx';
import { Chip } from '@/components/ui/chip.tsx';
import type { Fact, FactName, FactValues, ObservationSource } from '@/lib/domain/facts.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import { FactForm } from './fact-form.tsx';
import { isEditable } from './fact-input.ts';
import { FACT_LABELS, factInSentence, factText } from '@/components/app/fact-words.ts';
import { SourceLabel } from './source-label.tsx';
import { useChooseFact } from './use-choose-fact.ts';

/** One fact: value and source; two values to pick from when sources differ; a form while it is edited. */
export function FactRow({ lead, name }: { lead: Lead; name: FactName }) {
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const fact = lead.facts[name];
  const label = FACT_LABELS[name];
  const stopEditing = () => {
    setEditing(false);
    // The form that had the focus is gone: it goes back to where the editing began.
    requestAnimationFrame(() => pencil.current?.focus());
  };
  if (editing && isEditable(name))
    return (
      <div className="editing">
        <dt className="vh">{label}</dt>
        <dd>
          <FactForm lead={lead} name={name} label={label} onDone={stopEditing} />
        </dd>
      </div>
    );
  const conflicts = fact?.conflicts.length ?? 0;
  return (
    <div>
      <dt>{label}</dt>
      <dd className="v">
        <span className="grow">
          {fact === undefined && <span className="unk">Unknown</span>}
          {fact !== undefined && conflicts === 0 && factText(name, fact.value)}
          {conflicts > 0 && <Chip tone="warn">{conflicts + 1} values differ</Chip>}
        </span>
        {fact && conflicts === 0 && <SourceLabel source={fact.source} />}
        <span className="pen">
          {isEditable(name) && (
            <IconButton
              ref={pencil}
              label={`Edit ${factInSentence(name)}`}
              icon={<Pencil />}
              size="sm"
              onClick={() => setEditing(true)}
            />
          )}
          {!isEditable(name) && <BackToSources lead={lead} name={name} />}
        </span>
      </dd>
      {fact && conflicts > 0 && (
        <dd>
          <Conflict lead={lead} name={name} fact={fact} />
        </dd>
      )}
    </div>
  );
}

/** The values sources disagree on. Picking one makes it the user's own and settles the matter. */
function Conflict({ lead, name, fact }: { lead: Lead; name: FactName; fact: Fact }) {
  const choose = useChooseFact(lead);
  const values = [fact, ...fact.conflicts];
  return (
    <fieldset className="cf">
      <legend className="vh">{FACT_LABELS[name]}: pick the right value</legend>
      {values.map(({ value, source, observationId }, index) => (
        <button
          key={source}
          type="button"
          aria-pressed={index === 0}
          onClick={() => choose(name, observationId)}
        >
          <ValueOfSource name={name} value={value} source={source} />
        </button>
      ))}
    </fieldset>
  );
}

/** The way back from a choice, for facts that have no form to take it back in. */
function BackToSources({ lead, name }: { lead: Lead; name: FactName }) {
  const choose = useChooseFact(lead);
  if (lead.facts[name]?.source !== 'user') return null;
  return (
    <IconButton
      label={`${FACT_LABELS[name]} back to the sources`}
      icon={<RotateCcw />}
      size="sm"
      onClick={() => choose(name, null)}
    />
  );
}

function ValueOfSource({
  name,
  value,
  source,
}: {
  name: FactName;
  value: FactValues[FactName];
  source: ObservationSource;
}) {
  return (
    <>
      {factText(name, value)} <SourceLabel source={source} />
    </>
  );
}
