/**
 * Reads "APT,APARTMENT,APTMT|BLDG,BLD" into a map from every form, the first included, to the first
 * form of its entry. Entries are separated by a bar or a line break.
 */
export function formsTable(text: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const entry of text.split(/[|\n]/)) {
    const forms = entry.split(',');
    for (const form of forms) table.set(form, forms[0] ?? form);
  }
  return table;
}
