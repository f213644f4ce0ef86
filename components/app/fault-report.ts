/** A place in our own code: "(chrome-extension://abc/chunks/x.js:1:20)". */
const OWN_PLACE = /[\w-]+\.(?:js|tsx?)(?::\d+){1,2}/;

/**
 * What we need to know of a fault, as text to be copied. Says where in our code it happened and nothing of what was
 * on the screen: the message of an error may hold a name or an address, so it is left out.
 */
export function faultReport(error: unknown, place: string, version: string): string {
  const { name, stack = '' } = error instanceof Error ? error : new Error('not an error');
  const places = stack.split('\n').flatMap((line) => OWN_PLACE.exec(line)?.[0] ?? []);
  return [`LeadFlow ${version}, ${place}`, name, ...places.map((each) => `  at ${each}`)].join(
    '\n',
  );
}
