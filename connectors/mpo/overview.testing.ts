/** Downloads written out for tests, as trees; `xmlOf` writes the other format of the same tree. */

export type Plain = string | number | boolean | null | readonly Plain[] | PlainObject;
export interface PlainObject {
  readonly [name: string]: Plain;
}

export const age = (years: number, months = 0): PlainObject => ({ Leeftijd: { Jaren: years, Maanden: months } });
export const DEATH: PlainObject = { OuderdomsPensioenEvent: 'Overlijden' };

export function line(administrator: string, amount: number, more: PlainObject = {}): PlainObject {
  return {
    PensioenUitvoerder: administrator,
    HerkenningsNummer: 'POL-5551',
    StandPer: '2026-01-01',
    TeBereiken: amount,
    Opgebouwd: amount,
    ...more,
  };
}

export const AOW: PlainObject = {
  StandPer: '2026-11-20',
  AOWDetailsOpbouw: {
    TeBereikenSamenwonend: 13_290,
    OpgebouwdSamenwonend: 9_036,
    TeBereikenAlleenstaand: 19_410,
    OpgebouwdAlleenstaand: 13_198,
  },
};

export function overview(...parts: readonly PlainObject[]): PlainObject {
  const head = { StatusCode: '000', TijdstipAanmakenBericht: '2026-11-20T09:14:02+01:00' };
  return Object.assign({ ...head }, ...parts);
}

export function details(...stages: readonly PlainObject[]): PlainObject {
  return { Details: { OuderdomsPensioenDetails: { OuderdomsPensioen: stages } } };
}

export function totals(...stages: readonly PlainObject[]): PlainObject {
  return { Totalen: { OuderdomsPensioenTotalen: { OuderdomsPensioenTotaal: stages } } };
}

export function partnerDetails(...lines: readonly PlainObject[]): PlainObject {
  const bounds = { Van: { PartnerEvent: 'Overlijden' }, Tot: { PartnerEvent: 'OverlijdenPartner' } };
  return { Details: { PartnerPensioenDetails: { PartnerPensioen: [{ ...bounds, Pensioen: lines }] } } };
}

export function jsonOf(tree: Plain): string {
  return JSON.stringify(tree);
}

export function xmlOf(tree: PlainObject, root = 'Pensioenaanspraken'): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${root}>${inner(tree)}</${root}>`;
}

function inner(value: Plain): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return Object.entries(value)
    .flatMap(([name, held]) => (Array.isArray(held) ? held : [held]).map((one) => `<${name}>${inner(one)}</${name}>`))
    .join('');
}
