import { z } from '../domain/zod.ts';
import { PROVIDER_IDS, type ProviderId } from '../shared/failure.ts';
import { ASKED_WITH_KEY, PROVIDER_ORIGINS } from './provider-origins.ts';

/** Whom a build asks: the providers themselves, their sandboxes, or stand-ins on this machine. */
export const ENVIRONMENT_NAMES = ['production', 'sandbox', 'stand-in'] as const;
export type EnvironmentName = (typeof ENVIRONMENT_NAMES)[number];

export interface Environment {
  name: EnvironmentName;
  /** Where each provider is reached ("https://api.example.com/base"); one that is absent is not called at all. */
  bases: Partial<Record<ProviderId, string>>;
}

/** The providers' own hosts: what everybody but a developer uses. */
export const PRODUCTION: Environment = { name: 'production', bases: PROVIDER_ORIGINS };

const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost']);

/** No key leaves this machine unencrypted. */
const base = z
  .url({ protocol: /^https?$/ })
  .refine((url) => url.startsWith('https:') || LOCAL_HOSTS.has(new URL(url).hostname), {
    error: 'only local hosts may be reached over http',
  })
  .transform((url) => url.replace(/\/$/, ''));

const nameSchema = z.enum(ENVIRONMENT_NAMES).default('production');

/**
 * The environment a build was made for, from the variables of its mode (`.env.<mode>`): `WXT_ENVIRONMENT` and, outside
 * production, `WXT_<PROVIDER>_BASE` for every provider that may be called. Throws on anything else, so that a build
 * with a wrong file fails instead of sending keys to a wrong place.
 */
export function readEnvironment(variables: Record<string, unknown>): Environment {
  const name = nameSchema.parse(variables.WXT_ENVIRONMENT);
  const bases = Object.fromEntries(
    PROVIDER_IDS.flatMap((id) => {
      const value = base.optional().parse(variables[`WXT_${id.toUpperCase()}_BASE`]);
      return value === undefined ? [] : [[id, value]];
    }),
  );
  if (name !== 'production') return { name, bases };
  if (Object.keys(bases).length > 0)
    throw new Error('A production build asks the providers themselves: leave WXT_*_BASE out.');
  return PRODUCTION;
}

/** Match patterns of the hosts the environment reaches, for the manifest: those it has from the start, and those it asks for. */
export function hostPermissions({ bases }: Environment): { given: string[]; asked: string[] } {
  const patterns = (ids: readonly ProviderId[]) => [
    ...new Set(
      ids.flatMap((id) => (bases[id] === undefined ? [] : `${new URL(bases[id]).origin}/*`)),
    ),
  ];
  const given = patterns(PROVIDER_IDS.filter((id) => !ASKED_WITH_KEY.has(id)));
  const asked = patterns(PROVIDER_IDS.filter((id) => ASKED_WITH_KEY.has(id)));
  return { given, asked: asked.filter((pattern) => !given.includes(pattern)) };
}

/** A provider's address as the environment reaches it. Bases take the place of the provider's origin. */
export function placedUrl({ bases }: Environment, url: string): string {
  const id = PROVIDER_IDS.find((each) => url.startsWith(`${PROVIDER_ORIGINS[each]}/`));
  const placed = id === undefined ? undefined : bases[id];
  if (id === undefined || placed === undefined)
    throw new Error('No provider of this build is there');
  return placed + url.slice(PROVIDER_ORIGINS[id].length);
}
