import { type Broken, daysIn, isSequence, only, readRequest } from '../suwi/request.simulator.ts';
import { UWV_PLAYED } from './operation.simulator.ts';

/** What the service was asked: pay periods of somebody, days as `YYYY-MM-DD`. */
export interface Question {
  readonly bsn: string;
  readonly from?: string;
  readonly to?: string;
  readonly messageId: string;
}

/**
 * XSD: UWVPersoonsIkvInfo{Burgerservicenr, PeriodeGegevensvraagIko?{DatBPeriode?, DatEPeriode?}}, root qualified only.
 *
 * @param body - the whole message
 */
export function readQuestion(body: string): Question | Broken {
  const request = readRequest(body, UWV_PLAYED, ['{}PeriodeGegevensvraagIko']);
  if ('broken' in request) return request;
  const { bsn, asked, messageId } = request;
  const period = only(asked, '{}PeriodeGegevensvraagIko') ?? {};
  const days = daysIn(period, '{}DatBPeriode', '{}DatEPeriode');
  const isPeriod = isSequence(period, ['{}DatBPeriode', '{}DatEPeriode']);
  return days && isPeriod ? { bsn, messageId, ...days } : { broken: 'PeriodeGegevensvraagIko', messageId };
}
