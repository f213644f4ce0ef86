import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Third-party data (recorded answers, saved pages) lives beside the project and is never copied into it.
 * LEADFLOW_SHARED says where when it is not in ../shared.
 */
const SHARED_DATA = resolve(process.env['LEADFLOW_SHARED'] ?? '../shared', 'data');

/** True where tests against shared data cannot run: it is absent and nobody insists. CI insists. */
export const lacksSharedData = !existsSync(SHARED_DATA) && process.env['CI'] === undefined;

/** The full path of a file of the shared data. */
export const sharedPath = (...parts: string[]): string => join(SHARED_DATA, ...parts);

/** A JSON file of the shared data. */
export const readSharedJson = (...parts: string[]): unknown =>
  JSON.parse(readFileSync(sharedPath(...parts), 'utf8'));
