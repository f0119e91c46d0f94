import { isDay } from '../../schema/date.ts';
import { isSequence, only, readRequest, text } from '../suwi/request.simulator.ts';
import { UWV_PLAYED } from './operation.simulator.ts';

/** What the service was asked, or the rule the request breaks. */
export type Question =
  | { readonly bsn: string; readonly from?: string; readonly to?: string; readonly messageId: string }
  | { readonly broken: string; readonly messageId?: string };

/**
 * XSD: UWVPersoonsIkvInfo{Burgerservicenr, PeriodeGegevensvraagIko?{DatBPeriode?, DatEPeriode?}}, root qualified only.
 *
 * @param body - the whole message
 */
export function readQuestion(body: string): Question {
  const request = readRequest(body, UWV_PLAYED, ['{}PeriodeGegevensvraagIko']);
  if ('broken' in request) return request;
  const { bsn, asked, messageId } = request;
  const period = only(asked, '{}PeriodeGegevensvraagIko') ?? {};
  const from = text(period, '{}DatBPeriode');
  const to = text(period, '{}DatEPeriode');
  const isPeriod = isSequence(period, ['{}DatBPeriode', '{}DatEPeriode']) && isStretch(from, to);
  if (!isPeriod) return { broken: 'PeriodeGegevensvraagIko', messageId };
  return { bsn, messageId, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function isStretch(from = '00010101', to = '99981231'): boolean {
  return isDatum(from) && isDatum(to) && from <= to;
}

/** A whole day; the zeros that the XSD allows ask for no period anybody could deliver. */
function isDatum(text: string): boolean {
  return isDay(text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
}
