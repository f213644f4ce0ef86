/** Local midnight at the start of the day of `at`, epoch ms. Days here are the user's own calendar days. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Local midnight at the start of the month of `at`, epoch ms. */
export function startOfMonth(at: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), 1).getTime();
}

/** Local midnight some days later (or earlier, when negative): steps by calendar, so a 23-hour day is one day. */
export function addDays(at: number, days: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}
