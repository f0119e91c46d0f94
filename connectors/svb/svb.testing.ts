import type { Period } from '../../schema/period.ts';
import type { Wanted } from '../connector.ts';
import { element, envelope } from '../suwi/answer.testing.ts';
import { TODAY, wantedOf } from '../suwi/suwi.testing.ts';

export { element } from '../suwi/answer.testing.ts';

export const SUBJECT = '999990469';
export const OTHER = '999993847';
/** The folder of the official specification. */
export const SVB_SPECIFICATION = { service: 'SVBDossierPersoonGSD', build: 'v0200-b01' } as const;
export const YEAR: Period = { from: '2025-11-24', to: TODAY };
export const ALL_TIME: Period = { from: '1990-01-01', to: TODAY };

/** These fields over one period. */
export function wantedOver(period: Period, ...fields: readonly string[]): Wanted {
  const wanted = wantedOf(...(fields.length === 0 ? ['socialInsurance'] : fields));
  return { ...wanted, period: (field) => (wanted.wants(field) ? period : undefined) };
}

const NAMESPACES =
  'xmlns:smls="http://bkwi.nl/SuwiML/Diensten/SVBDossierPersoonGSD/v0200" xmlns:fwi="http://bkwi.nl/SuwiML/FWI/v0205"';

/** @param parts - what stands in the answer's root; `client` makes the usual part of it */
export function answer(...parts: readonly string[]): string {
  return envelope(`<smls:SVBPersoonsInfoResponse ${NAMESPACES}>${parts.join('')}</smls:SVBPersoonsInfoResponse>`);
}

export function client(...parts: readonly string[]): string {
  return element('ClientSuwi', `<Burgerservicenr>${SUBJECT}</Burgerservicenr>${parts.join('')}`);
}

export function answerOf(...parts: readonly string[]): string {
  return answer(client(...parts));
}

export interface AmountRow {
  readonly cents?: number | string;
  readonly term?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface PeriodRow {
  readonly from?: string;
  readonly to?: string;
  readonly pension?: string;
  readonly gross?: readonly AmountRow[];
  readonly net?: readonly AmountRow[];
}

export function relation(periods: readonly PeriodRow[], act = 'AOW'): string {
  const parts = periods.map(({ from, to, pension, gross = [], net = [] }) =>
    element(
      'Uitkeringsperiode',
      [
        element('DatBUitkeringsperiode', from),
        element('DatEUitkeringsperiode', to),
        element('SpecifiekeGegevensAow', pension),
        ...gross.map((row) => amount('BrutoUitkeringsbedr', row)),
        ...net.map((row) => amount('NettoUitkeringsbedr', row)),
      ].join(''),
    ),
  );
  return element('Uitkeringsverhouding', `<SzWet><CdSzWet>${act}</CdSzWet></SzWet>${parts.join('')}`);
}

function amount(name: string, { cents = 155_800, term = '1', from, to }: AmountRow): string {
  const parts = [
    element('CdMunteenheid', 'EUR'),
    element('WaardeBedr', String(cents)),
    element('CdUitkeringsperiode', term),
    element(`DatB${name}`, from),
    element(`DatE${name}`, to),
  ];
  return element(name, parts.join(''));
}
