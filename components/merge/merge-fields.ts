import { FACT_LABELS, factText } from '@/components/app/fact-words.ts';
import { chooseFacts } from '@/lib/domain/choose-facts.ts';
import type { FactEdit } from '@/lib/domain/fact-edit.ts';
import type { FactName, FactValues, Observation } from '@/lib/domain/facts.ts';
import type { Lead } from '@/lib/domain/lead.ts';

/** Facts of which a user may state the value; of the others the sources decide. */
const EDITABLE: ReadonlySet<FactName> = new Set<FactEdit['fact']>([
  'price',
  'beds',
  'baths',
  'sqft',
  'yearBuilt',
  'type',
  'apn',
]);

/** One fact of two leads side by side. */
export interface MergeField {
  fact: FactName;
  label: string;
  /** As people read it; null when the lead has none. */
  texts: [string | null, string | null];
  /** Which of the two the sources would show once the leads are one. */
  shown: 0 | 1;
  /** What makes either one the user's own; null where the sources decide. */
  edits: [FactEdit, FactEdit] | null;
}

/** The facts in which two leads differ, in the order facts are shown; `observations` are those of both. */
export function mergeFields(
  [one, other]: readonly [Lead, Lead],
  observations: readonly Observation[],
): MergeField[] {
  const joined = chooseFacts([...observations]);
  return (Object.keys(FACT_LABELS) as FactName[]).flatMap((fact) => {
    const texts: MergeField['texts'] = [textOf(one, fact), textOf(other, fact)];
    if (texts[0] === texts[1]) return [];
    const will = joined[fact];
    const shown = will !== undefined && factText(fact, will.value) === texts[1] ? 1 : 0;
    return [{ fact, label: FACT_LABELS[fact], texts, shown, edits: editsOf(fact, one, other) }];
  });
}

/** What has to be said by the user so that the chosen values stand: nothing where the sources agree with the choice. */
export function editsFor(
  fields: readonly MergeField[],
  chosen: ReadonlyMap<FactName, 0 | 1>,
): FactEdit[] {
  return fields.flatMap(({ fact, shown, edits }) => {
    const choice = chosen.get(fact) ?? shown;
    return edits === null || choice === shown ? [] : [edits[choice]];
  });
}

function textOf({ facts }: Lead, name: FactName): string | null {
  const fact = facts[name];
  return fact === undefined ? null : factText(name, fact.value);
}

function editsOf(fact: FactName, one: Lead, other: Lead): MergeField['edits'] {
  const [a, b] = [one.facts[fact]?.value, other.facts[fact]?.value];
  if (!EDITABLE.has(fact) || a === undefined || b === undefined) return null;
  return [editOf(fact, a), editOf(fact, b)];
}

const editOf = (fact: FactName, value: FactValues[FactName]): FactEdit =>
  ({ fact, value }) as FactEdit;
