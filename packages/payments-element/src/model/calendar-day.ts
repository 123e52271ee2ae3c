/** The day that it is where the reader is, as `YYYY-MM-DD`. */
export function calendarDay(now = new Date()): string {
  const local = new Date(0);
  local.setUTCFullYear(now.getFullYear(), now.getMonth(), now.getDate());
  return local.toISOString().slice(0, 10);
}
