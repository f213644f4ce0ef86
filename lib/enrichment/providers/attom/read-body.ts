import type { z } from '../../../domain/zod.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Findings } from '../../provider.ts';
import { preforeclosureSchema } from './foreclosure-schema.ts';
import { findingsFromPreforeclosure } from './foreclosure.ts';
import { findingsFromAttom, type AskedHome } from './mapping.ts';
import { attomAnswerSchema } from './schema.ts';

/** Reads a whole body with its keys in lower case; fails with the path of what is not as it should be. */
export type ReadBody = (body: unknown, asked: AskedHome) => Result<Findings, string>;

/** Reads what the endpoints of version 1 answer. */
export const readProperties =
  (dataset: Parameters<typeof findingsFromAttom>[2]): ReadBody =>
  (body, asked) => {
    const parsed = attomAnswerSchema.safeParse(body);
    return parsed.success
      ? ok(findingsFromAttom(parsed.data.property ?? [], asked, dataset))
      : fail(pathOf(parsed.error));
  };

/** Reads foreclosures. Nothing on record comes as empty lists, or as the answer of version 1 without a property. */
export const readForeclosures: ReadBody = (body, { attomId }) => {
  const parsed = preforeclosureSchema.safeParse(body);
  if (parsed.success && attomId !== null)
    return ok(findingsFromPreforeclosure(parsed.data, attomId));
  const { success, data } = attomAnswerSchema.safeParse(body);
  if (success && (data.property ?? []).length === 0)
    return ok({ matched: false, facts: {}, persons: [], dataAsOf: null });
  return fail('preforeclosuredetails');
};

const pathOf = ({ issues }: z.ZodError): string => issues[0]?.path.join('.') ?? '';
