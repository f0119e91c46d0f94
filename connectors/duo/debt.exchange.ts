import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp, SourceResponse } from '../source-http.ts';
import { SOMEBODY_ELSE } from '../suwi/suwi.exchange.ts';
import { DEBT_PATH, parseDebt, type WireDebt } from './debt.wire.ts';

/** What one question about a debt takes. */
export interface DebtQuestion {
  /** Nine digits; it travels in the body. */
  readonly bsn: string;
  /** Where the interface lives. */
  readonly baseUrl: string;
  /** Sent as `x-api-key` where there is one. */
  readonly apiKey?: string | undefined;
  readonly http: SourceHttp;
}

/**
 * Asks for the student debt of one person.
 *
 * @throws SourceFailure 401 and 403 REFUSED, 429 BUSY, 5xx UNREACHABLE, anything else unexpected MALFORMED, as is an
 *   answer about somebody else
 */
export async function askDebt({ bsn, baseUrl, apiKey, http }: DebtQuestion): Promise<WireDebt> {
  const response = await http.send({
    method: 'POST',
    url: `${baseUrl}${DEBT_PATH}`,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(apiKey === undefined ? {} : { 'x-api-key': apiKey }),
    },
    body: JSON.stringify({ burgerservicenummer: bsn }),
  });
  if (response.status !== 200) throw failureOf(response);
  const answer = parseDebt(response.body);
  if (answer.bsn !== bsn) throw new SourceFailure('MALFORMED', SOMEBODY_ELSE);
  return answer;
}

function failureOf({ status }: SourceResponse): SourceFailure {
  const detail = `HTTP ${status}`;
  if (status === 401 || status === 403) return new SourceFailure('REFUSED', detail);
  if (status === 429) return new SourceFailure('BUSY', detail);
  return new SourceFailure(status >= 500 ? 'UNREACHABLE' : 'MALFORMED', detail);
}
