import type { JsonObject } from '../json.simulator.ts';

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

export const UNKNOWN_DATE: JsonObject = { type: 'DatumOnbekend', onbekend: true, langFormaat: 'onbekend' };

/** A date as the API writes it, as far as it is known. @param date - `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
export function datum(date: string): JsonObject {
  const [jaar = 0, maand, dag] = date.split('-').map(Number);
  if (maand === undefined) return { type: 'JaarDatum', jaar, langFormaat: `${jaar}` };
  const langFormaat = `${MONTHS[maand - 1]} ${jaar}`;
  return dag === undefined
    ? { type: 'JaarMaandDatum', jaar, maand, langFormaat }
    : { type: 'Datum', datum: date, langFormaat: `${dag} ${langFormaat}` };
}

/** Age on a day; none in the month of birth when the day is unknown, and none at all when only the year is known. */
export function leeftijd(birthDate: string, today: string): number | undefined {
  const known = today.slice(0, birthDate.length);
  if (birthDate.length < 10 && known.slice(5) === birthDate.slice(5)) return undefined;
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return known.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
