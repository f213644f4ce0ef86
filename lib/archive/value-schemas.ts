import { z } from '../domain/zod.ts';

/** Ids come from us; a file may hold anything. */
export const id = z.string().min(1).max(200);
export const time = z.number();
export const short = z.string().max(1000);
export const text = z.string().max(1_000_000);
export const count = z.number().int().min(0);
export const micros = z.number().int().min(0);
export const webUrl = z
  .string()
  .max(4000)
  .refine((url) => /^https?:\/\//.test(url), 'not a web address');

/** A shape that names every field of a row, also those a row may go without: one that is forgotten does not compile. */
export type ShapeOf<Row> = Record<keyof Row, z.ZodType>;

/** One schema for each kind of a union; a kind without one does not compile. */
export type ByKind<Union extends { kind: string }> = {
  [Kind in Union['kind']]: z.ZodType<Extract<Union, { kind: Kind }>>;
};

/** The union of all kinds. */
export const anyKind = <Union extends { kind: string }>(kinds: ByKind<Union>): z.ZodType<Union> =>
  z.discriminatedUnion(
    'kind',
    Object.values(kinds) as unknown as [z.core.$ZodTypeDiscriminable],
  ) as unknown as z.ZodType<Union>;
