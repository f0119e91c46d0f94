import type { Wanted } from '../connector.ts';
import type { SourceHttp, SourceRequest } from '../source-http.ts';
import { element, envelope } from '../suwi/answer.testing.ts';
import { wantedOf } from '../suwi/suwi.testing.ts';
import { DEBT_PATH } from './debt.wire.ts';

export { element } from '../suwi/answer.testing.ts';

export const SUBJECT = '999971141';
export const OTHER = '999993847';
/** The folder of the official specification. */
export const DUO_SPECIFICATION = { service: 'DUODossierPersoonGSD', build: 'v0300-b01' } as const;
export const EVERYTHING: Wanted = wantedOf('education', 'studentDebt');

const NAMESPACES =
  'xmlns:smls="http://bkwi.nl/SuwiML/Diensten/DUODossierPersoonGSD/v0300" xmlns:fwi="http://bkwi.nl/SuwiML/FWI/v0205"';

/** @param parts - what stands in the answer's root; `client` makes the usual part of it */
export function answer(...parts: readonly string[]): string {
  return envelope(`<smls:DUOPersoonsInfoResponse ${NAMESPACES}>${parts.join('')}</smls:DUOPersoonsInfoResponse>`);
}

export function client(...parts: readonly string[]): string {
  return element('ClientSuwi', `<Burgerservicenr>${SUBJECT}</Burgerservicenr>${parts.join('')}`);
}

export function answerOf(...parts: readonly string[]): string {
  return answer(client(...parts));
}

export interface Result {
  readonly on?: string;
  readonly year?: string;
  readonly level?: string;
  readonly course?: string;
  readonly outcome?: string;
  readonly schools?: readonly string[];
  readonly kind?: string;
}

export function result(given: Result = {}): string {
  const exam = [
    element('CdResultaatExamen', given.outcome ?? 'G'),
    element('DatResultaatExamen', given.on),
    element('JaarAfgelegdExamen', given.year),
  ];
  const parts = [
    ...(given.schools ?? ['95RN']).map((school) => element('Brin', element('BrinNr', school))),
    element('CdSrtWaardedocument', given.kind),
    content('InhoudResultaatOpleidingDuo', given.course ?? 'Havo', given.level ?? 'VO-HAVO'),
    element('ResultaatExamen', exam.join('')),
  ];
  return element('ResultaatOpleidingGeregistrDuo', parts.join(''));
}

export interface Row {
  readonly from?: string;
  readonly until?: string;
  readonly level?: string;
  readonly course?: string;
  readonly more?: string;
}

export function agreement(rows: readonly Row[], from = '20130801', until?: string): string {
  const parts = rows.map((row) =>
    element(
      'DeelnameOpleidingGeregistrDuo',
      [
        element('DatBDeelnameOpleiding', row.from),
        element('DatEDeelnameOpleiding', row.until),
        row.more ?? '',
        content('InhoudDeelnameOpleidingDuo', row.course ?? 'Havo', row.level ?? 'VO-HAVO'),
      ].join(''),
    ),
  );
  return element(
    'Onderwijsovereenkomst',
    [
      '<Brin><BrinNr>91AC</BrinNr></Brin>',
      element('DatInschrijvingOpleiding', from),
      element('DatUitschrijvingOpleiding', until),
      ...parts,
    ].join(''),
  );
}

function content(name: string, course: string, level: string): string {
  return element(name, element('NaamOpleidingKortDuo', course) + element('CdNiveauOpleidingDuo', level));
}

/** A debt of one loan, as the proposed interface writes it. */
export function debtAnswer(loan: object = {}, more: object = {}, bsn = SUBJECT): string {
  const leningen = [
    { soort: 'Rentedragende lening', terugbetalingsregeling: 'SF35', actueleHoofdsom: 31_000.5, ...loan },
  ];
  return JSON.stringify({
    burgerservicenummer: bsn,
    peildatum: '2026-11-23',
    studieschuld: { totaal: 31_000.5, leningen, ...more },
  });
}

/** HTTP that answers each of DUO's two services in its own way. */
export function twoServices(given: {
  readonly education?: string;
  readonly debt?: string;
  readonly status?: { readonly education?: number; readonly debt?: number };
}): SourceHttp & { readonly sent: readonly SourceRequest[] } {
  const sent: SourceRequest[] = [];
  return {
    sent,
    async send(request) {
      sent.push(request);
      const isDebt = request.url.endsWith(DEBT_PATH);
      const [body = '', status = 200] = isDebt
        ? [given.debt, given.status?.debt]
        : [given.education, given.status?.education];
      const type = isDebt ? 'application/json' : 'text/xml; charset=utf-8';
      return { status, headers: { 'content-type': type }, body: Buffer.from(body) };
    },
  };
}
