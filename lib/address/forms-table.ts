/**
 * Reads "AVE,AVENUE,AV|BLVD,BOULEVARD" into a map from every form to the forms of its entry. Entries
 * are separated by a bar or a line break; the first form is the one to write.
 */
export function formsTable(text: string): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[]>();
  for (const entry of text.split(/[|\n]/)) {
    const forms = entry.split(',');
    for (const form of forms) table.set(form, forms);
  }
  return table;
}
