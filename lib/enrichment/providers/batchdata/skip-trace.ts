import type { LookupRequest } from '../../provider.ts';
import { findingsFromPersons } from './mapping.ts';
import { addressBody, homesSource } from './homes.ts';
import { skipTraceSchema } from './schema.ts';

/** Documented: more in one call are refused. */
export const MAX_HOMES = 100;

/** What both versions are asked. Without `showRequests` the id does not come back, and only the address says whose answer it is. */
export const skipTraceBody = (requests: readonly LookupRequest[]) => ({
  requests: requests.map((request) => ({
    propertyAddress: addressBody(request),
    requestId: request.requestId,
  })),
  options: { showRequests: true },
});

/** Version 1, on every plan: who owns the home, and their phones and e-mails. */
export const contacts = homesSource({
  dataset: 'contacts',
  endpoint: 'v1/property/skip-trace',
  options: '',
  max: MAX_HOMES,
  bodyOf: skipTraceBody,
  schema: skipTraceSchema,
  read: ({ results: { persons, meta } }) => ({
    matchCount: meta.results.matchCount,
    elements: persons.map((person) => ({
      said: person,
      requestId: person.request.requestId ?? person.requestId,
      address: person.propertyAddress,
      matched: person.meta.matched === true,
      error: person.meta.error === true,
    })),
  }),
  findingsOf: findingsFromPersons,
});
