import { Field } from '@/components/ui/field.tsx';
import { limitId } from './buy-box-draft.ts';
import { CURRENCIES, LIMIT_FIELDS, type End, type LimitField } from './buy-box-fields.ts';
import type { BuyBoxForm } from './use-buy-box-form.ts';

const END_WORDS: Record<End, string> = { min: 'At least', max: 'At most' };

/** The rules that are numbers, one a row. */
export function BuyBoxLimits({ form }: { form: BuyBoxForm }) {
  return (
    <div className="bb-limits">
      <span />
      <span aria-hidden="true">At least</span>
      <span aria-hidden="true">At most</span>
      {LIMIT_FIELDS.map((field) => (
        <LimitRow key={field.rule} field={field} form={form} />
      ))}
    </div>
  );
}

function LimitRow({ field, form }: { field: LimitField; form: BuyBoxForm }) {
  const { rule, label, isMoney, unit, ends } = field;
  const { sign } = CURRENCIES[form.draft.currency] ?? { sign: form.draft.currency };
  return (
    <>
      <span aria-hidden="true">{label}</span>
      {(['min', 'max'] as const).map((end) => {
        if (!ends.includes(end)) return <span key={end} />;
        const id = limitId(rule, end);
        const { limits } = form.draft;
        return (
          <Field
            key={end}
            label={`${label}, ${END_WORDS[end].toLowerCase()}`}
            labelHidden
            small
            inputMode="decimal"
            name={id}
            maxLength={20}
            value={limits[id] ?? ''}
            error={form.errors[id] ?? null}
            before={isMoney && <span className="u">{sign}</span>}
            after={unit !== undefined && <span className="u">{unit}</span>}
            onChange={(event) => form.change({ limits: { ...limits, [id]: event.target.value } })}
          />
        );
      })}
    </>
  );
}
