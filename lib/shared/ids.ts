/** A new globally unique id. Ids carry no meaning; order comes from `…At` fields. */
export const newId = (): string => crypto.randomUUID();
