import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { IsErased } from '../domain/erasure.ts';
import type { LeadFlowDatabase } from './database.ts';

/**
 * Tells by its mark whether somebody was erased; null when nobody ever was, so that nothing has to be hashed.
 * Works inside a transaction, which waiting for the browser's own hashing would end.
 */
export async function readErasures(db: LeadFlowDatabase): Promise<IsErased | null> {
  const erasures = await db.erasures.toArray();
  if (erasures.length === 0) return null;
  const ids = new Set(erasures.map(({ id }) => id));
  const salts = [...new Set(erasures.map(({ salt }) => salt))];
  return (mark) => salts.some((salt) => ids.has(hashOf(mark, salt)));
}

/** Remembers by hash alone that these marks were erased. */
export async function addErasures(
  db: LeadFlowDatabase,
  marks: readonly string[],
  at: number,
): Promise<void> {
  const first = await db.erasures.toCollection().first();
  const salt = first?.salt ?? bytesToHex(randomBytes(16));
  await db.erasures.bulkPut(marks.map((mark) => ({ id: hashOf(mark, salt), salt, at })));
}

const hashOf = (mark: string, salt: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${salt}|${mark}`)));
