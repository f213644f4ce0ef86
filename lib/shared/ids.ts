/** The moment of the last id, and how many ids came before it in that millisecond. */
let moment = 0;
let count = 0;

/**
 * A new globally unique id, a UUID of version 7: one made later sorts later, so that rows written in one
 * millisecond keep their order. Across contexts order comes from `…At` fields.
 */
export function newId(): string {
  const now = Date.now();
  if (now > moment) {
    moment = now;
    count = 0;
  } else if (count === 0xfff) {
    moment += 1;
    count = 0;
  } else count += 1;
  const time = moment.toString(16).padStart(12, '0');
  const turn = count.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${turn}-${crypto.randomUUID().slice(19)}`;
}

/** Whether a text is written as our ids are. */
export const isId = (text: string): boolean =>
  /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
