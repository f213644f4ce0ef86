/**
 * Turns `{ APT: 'APARTMENT APTMT' }` into a map from every form, the key included, to its key.
 */
export function formsTable(entries: Record<string, string>): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [key, forms] of Object.entries(entries)) {
    table.set(key, key);
    for (const form of forms.split(' ')) if (form !== '') table.set(form, key);
  }
  return table;
}
