import { element, envelope } from '../suwi/answer.testing.ts';

/** Answers of the three services, written out for tests. Dates of SuwiML and open data as on the wire, `YYYYMMDD`. */

export const SUBJECT = '999990184';
export const PLATE = '8QAU41';

const NAMESPACES =
  'xmlns:smls="http://bkwi.nl/SuwiML/Diensten/RDWDossierGSD/v0200" xmlns:fwi="http://bkwi.nl/SuwiML/FWI/v0205"';

/** @param parts - what stands in the root of an answer */
export function ownership(...parts: readonly string[]): string {
  return envelope(
    `<smls:VoertuigbezitInfoPersoonResponse ${NAMESPACES}>${parts.join('')}</smls:VoertuigbezitInfoPersoonResponse>`,
  );
}

export function client(...parts: readonly string[]): string {
  return element('ClientSuwi', element('Burgerservicenr', SUBJECT) + parts.join(''));
}

export interface Liability {
  readonly plate?: string;
  readonly since?: string;
  readonly until?: string;
  /** Of each state: code, first day, last day. */
  readonly states?: readonly (readonly [code: string, from?: string, to?: string])[];
}

export function liability({ plate = PLATE, since = '20190614', until, states = [] }: Liability = {}): string {
  const told = states.map(([code, from, to]) => {
    const parts = [element('CdStatusVoertuig', code), element('DatBStatusVoertuig', from)];
    return element('StatusVoertuig', [...parts, element('DatEStatusVoertuig', to)].join(''));
  });
  return element(
    'Aansprakelijke',
    [
      element('DatRegistratieAansprakelijkheid', since),
      element('DatEAansprakelijkheid', until),
      element('Voertuig', element('KentekenVoertuig', plate) + told.join('')),
    ].join(''),
  );
}

/** An answer about vehicles of the usual person. */
export function holding(...given: readonly Liability[]): string {
  return ownership(client(...given.map(liability)));
}

/** A row of gekentekende voertuigen. */
export function row(more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify([{ kenteken: PLATE, voertuigsoort: 'Personenauto', merk: 'KIEVIT', ...more }]);
}

export function fuelRow(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { kenteken: PLATE, brandstof_volgnummer: '1', brandstof_omschrijving: 'Benzine', ...more };
}

/** An answer of the proposed service about the usual person. */
export function mine(parts: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ peildatum: '2026-11-24', burgerservicenummer: SUBJECT, ...parts });
}

export const LICENCE = {
  rijbewijsnummer: '5990000011',
  geldigTot: '2033-11-08',
  ongeldig: false,
  categorieen: [{ categorie: 'B', datumAfgifte: '1993-11-12', datumEinde: '2033-11-08', beperkingen: ['01.06'] }],
};
