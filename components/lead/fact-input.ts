import type { FactEdit } from '@/lib/domain/fact-edit.ts';
import type { FactName, Facts } from '@/lib/domain/facts.ts';
import { fail, ok, type Result } from '@/lib/shared/result.ts';

export type EditableFact = FactEdit['fact'];

interface FactInput {
  /** Whole numbers, numbers with a fraction, or words. */
  kind: 'whole' | 'number' | 'text';
  min: number;
  max: number;
  /** After the input: "sf". */
  unit: string | null;
  /** An example, shown while the input is empty. */
  example: string;
}

/** The facts a user may write over, and what may be typed for each. */
export const FACT_INPUTS: Record<EditableFact, FactInput> = {
  price: { kind: 'number', min: 0, max: 1e10, unit: null, example: '249,000' },
  beds: { kind: 'number', min: 0, max: 1000, unit: null, example: '3' },
  baths: { kind: 'number', min: 0, max: 1000, unit: null, example: '2.5' },
  sqft: { kind: 'number', min: 1, max: 1e7, unit: 'sf', example: '1,480' },
  yearBuilt: { kind: 'whole', min: 1000, max: 3000, unit: null, example: '1962' },
  type: { kind: 'text', min: 1, max: 200, unit: null, example: 'Single Family' },
  apn: { kind: 'text', min: 1, max: 100, unit: null, example: '00-0000-123' },
};

export const isEditable = (name: FactName): name is EditableFact => name in FACT_INPUTS;

/** What stands in the input when the editing of a fact begins. */
export function factInputText(name: EditableFact, facts: Facts): string {
  if (name === 'price') return facts.price?.value.amount.toLocaleString('en-US') ?? '';
  const value = facts[name]?.value;
  return value === undefined ? '' : String(value);
}

/**
 * Reads what was typed: "$249,000" is 249000. Fails with the sentence shown at the field.
 * A price keeps its currency and kind; a new one is an asking price in US dollars.
 */
export function parseFactInput(
  name: EditableFact,
  text: string,
  facts: Facts,
): Result<FactEdit, string> {
  const input = FACT_INPUTS[name];
  const typed = text.trim();
  if (typed === '') return fail('Type a value, or cancel.');
  if (input.kind === 'text') {
    if (typed.length > input.max) return fail(`At most ${input.max} characters.`);
    return ok({ fact: name, value: typed } as FactEdit);
  }
  const number = Number(typed.replaceAll(/[$,\s]|sf$/g, ''));
  if (Number.isNaN(number)) return fail(`Type a number, such as ${input.example}.`);
  if (number < input.min || number > input.max)
    return fail(`Between ${input.min} and ${input.max.toLocaleString('en-US')}.`);
  if (input.kind === 'whole' && !Number.isInteger(number)) return fail('Type a whole number.');
  return ok({ fact: name, value: name === 'price' ? priceOf(number, facts) : number } as FactEdit);
}

function priceOf(amount: number, { price }: Facts): FactEdit['value'] {
  const { currency = 'USD', kind = 'asking' } = price?.value ?? {};
  return { amount, max: null, currency, kind: kind === 'range' ? 'asking' : kind };
}
