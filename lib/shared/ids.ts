/** A new globally unique id. Ids carry no meaning; order comes from `…At` fields. */
export const newId = (): string => crypto.randomUUID();

/** Whether a text is written as our ids are. */
export const isId = (text: string): boolean =>
  /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
