import type { Period } from '../../schema/period.ts';
import { pathOf } from '../suwi/suwi.operation.ts';
import { escaped, type SuwiQuestion, suwiEnvelope } from '../suwi/suwi.request.ts';

export const UWV_OPERATION = {
  service: 'UWVDossierInkomstenGSD',
  version: 'v0200',
  name: 'UWVPersoonsIkvInfo',
} as const;

/** Where the service lives below its origin (BKWI.wsdl). */
export const UWV_PATH = pathOf(UWV_OPERATION);

export interface UwvQuestion extends Omit<SuwiQuestion, 'operation' | 'more'> {
  /** The pay periods asked for; left out, the service decides. */
  readonly period: Period | undefined;
}

/** One question about wages and benefits, as it travels. */
export function requestEnvelope({ period, ...question }: UwvQuestion): string {
  return suwiEnvelope({ ...question, operation: UWV_OPERATION, more: askedPeriod(period) });
}

/** PeriodeGegevensvraagIko; nothing where no period is asked. */
export function askedPeriod(period: Period | undefined): string {
  if (!period) return '';
  return [
    `<PeriodeGegevensvraagIko><DatBPeriode>${digits(period.from)}</DatBPeriode>`,
    `<DatEPeriode>${digits(period.to)}</DatEPeriode></PeriodeGegevensvraagIko>`,
  ].join('');
}

function digits(day: string): string {
  return escaped(day.replaceAll('-', ''));
}
