import { z } from '../domain/zod.ts';
import type { Group, Rule } from './filter.ts';

const MOST_PARTS = 50;
const DEEPEST = 4;

const field = z.string().min(1).max(60);
const orUnknown = z.literal(true).exactOptional();
const rule = <const Ops extends readonly string[], Value extends z.ZodType>(
  ops: Ops,
  value: Value,
) => z.object({ field, op: z.literal<Ops>(ops), value, orUnknown });

const ruleSchema: z.ZodType<Rule> = z.discriminatedUnion('op', [
  rule(['contains', 'excludes'], z.string().max(200)),
  rule(['at-least', 'at-most'], z.number().nullable()),
  rule(['in-last', 'not-in-last', 'in-next'], z.number().min(0).max(36_500).nullable()),
  rule(['from-day', 'to-day'], z.union([z.literal(''), z.iso.date()])),
  rule(['is'], z.boolean()),
  rule(['any-of', 'none-of'], z.array(z.string().max(200)).max(200)),
  rule(['known', 'unknown'], z.null()),
]);

const groupOf = (depth: number): z.ZodType<Group> =>
  z.object({
    join: z.enum(['all', 'any']),
    parts: z
      .array(depth === 0 ? ruleSchema : z.union([ruleSchema, groupOf(depth - 1)]))
      .max(MOST_PARTS),
  });

/** A filter as it may be stored, or come from a page of ours. */
export const filterSchema = groupOf(DEEPEST);
