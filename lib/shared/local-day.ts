/** The user's own calendar day, "2026-11-24": sorts as it reads, and starts with its month. */
export function localDay(at: number): string {
  const date = new Date(at);
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return [date.getFullYear(), ...parts].join('-');
}
