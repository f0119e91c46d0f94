const DAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su)';
const TIME = '(?:[01][0-9]|2[0-3]):[0-5][0-9]';
const PART = `${DAY}(?:[-,]${DAY})* ${TIME}-${TIME}`;
const HOURS = new RegExp(`^${PART}(?:; ${PART}){0,6}$`);

/** Whether these are hours as schema.org's `openingHours` writes them: `Mo-Fr 09:00-17:00`, parts divided by `; `. */
export function areOpeningHours(text: string): boolean {
  return HOURS.test(text);
}
