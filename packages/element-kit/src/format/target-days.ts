/** The days besides Saturdays and Sundays on which TARGET is closed. */
export type TargetHoliday = 'newYear' | 'goodFriday' | 'easterMonday' | 'labourDay' | 'christmas' | 'boxingDay';

const DAY_MS = 86_400_000;

/** By month and day. */
const FIXED: ReadonlyMap<string, TargetHoliday> = new Map([
  ['01-01', 'newYear'],
  ['05-01', 'labourDay'],
  ['12-25', 'christmas'],
  ['12-26', 'boxingDay'],
]);

/**
 * Easter Sunday of a year of the Gregorian calendar, as `YYYY-MM-DD`.
 * @see https://aa.usno.navy.mil/faq/easter The algorithm is that of J.-M. Oudin (1940), in whole numbers throughout.
 */
export function easterSunday(year: number): string {
  const whole = Math.floor;
  const century = whole(year / 100);
  const golden = year - 19 * whole(year / 19);
  const shift = whole((century - 17) / 25);
  let moon = century - whole(century / 4) - whole((century - shift) / 3) + 19 * golden + 15;
  moon -= 30 * whole(moon / 30);
  moon -= whole(moon / 28) * (1 - whole(moon / 28) * whole(29 / (moon + 1)) * whole((21 - golden) / 11));
  let weekday = year + whole(year / 4) + moon + 2 - century + whole(century / 4);
  weekday -= 7 * whole(weekday / 7);
  const days = moon - weekday;
  const month = 3 + whole((days + 40) / 44);
  return toDate(Date.UTC(year, month - 1, days + 28 - 31 * whole(month / 4)));
}

/**
 * Why TARGET is closed on a day besides weekends.
 * @param date `YYYY-MM-DD`.
 * @see https://www.ecb.europa.eu/press/pr/date/2000/html/pr001214_4.en.html the calendar from 2002 until further notice.
 */
export function targetHoliday(date: string): TargetHoliday | undefined {
  const easter = Date.parse(easterSunday(Number(date.slice(0, 4))));
  if (date === toDate(easter - 2 * DAY_MS)) return 'goodFriday';
  if (date === toDate(easter + DAY_MS)) return 'easterMonday';
  return FIXED.get(date.slice(5));
}

/** Whether banks settle in euro on that day: from Monday to Friday, but for the holidays of TARGET. */
export function isTargetDay(date: string): boolean {
  return !isWeekend(date) && targetHoliday(date) === undefined;
}

/** Whether it is a Saturday or a Sunday. */
export function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(Date.parse(date)).getUTCDay());
}

/**
 * The day itself when it is open, else the next that is; and with `count` so many open days later.
 * @param isOpen By which calendar; TARGET's where none is given.
 */
export function openDay(date: string, count = 0, isOpen: (date: string) => boolean = isTargetDay): string {
  let day = Date.parse(date);
  let left = count;
  while (!isOpen(toDate(day)) || left > 0) {
    if (isOpen(toDate(day))) left -= 1;
    day += DAY_MS;
  }
  return toDate(day);
}

function toDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
