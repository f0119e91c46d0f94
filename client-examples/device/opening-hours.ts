const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const DAY = new RegExp(DAYS.join('|'), 'g');
const HOURS = /^[MTWFS][aehortu][-,; :0-9MTWFSaehortu]* \d\d:\d\d-\d\d:\d\d$/;
const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;
const A_MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/**
 * A helpdesk's hours in a reader's language: `Mo-Fr 09:00-17:00` as “ma-vr 9.00-17.00 uur” or “Mon-Fri 9:00-17:00”.
 * What is not written as schema.org's `openingHours` stays as it is.
 */
export function openingHoursIn(hours: string, language: 'nl' | 'en'): string {
  if (!HOURS.test(hours)) return hours;
  const weekday = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'short', timeZone: 'UTC' });
  const [colon, after] = language === 'nl' ? ['.', ' uur'] : [':', ''];
  return hours
    .replaceAll(',', ', ')
    .replace(DAY, (day) => weekday.format(A_MONDAY + DAYS.indexOf(day) * DAY_MS))
    .replace(/0?(\d{1,2}):(\d\d)/g, `$1${colon}$2`)
    .split(';')
    .map((part) => `${part}${after}`)
    .join(';');
}
