import type { SourceHttp } from '../source-http.ts';
import { readSuwi, type SuwiExchange, sendSuwi } from '../suwi/suwi.exchange.ts';
import { MY_RDW_PATH, type MyRdwPart, myRdwRequest } from './my-rdw.request.ts';
import { parseMyRdw, type WireMyRdw } from './my-rdw.wire.ts';
import { liableOn, OWNERSHIP_OPERATION } from './ownership.request.ts';
import { parseOwnership, type WireOwnership } from './ownership.wire.ts';
import { refuseUnlessOk } from './rdw.status.ts';

/**
 * What stands in somebody's name on a day, `YYYY-MM-DD`; whether the answer is about that person is not checked here.
 *
 * @throws SourceFailure for every status but 200; with 500, the fault itself says whose it is
 */
export async function askOwnership(
  exchange: Omit<SuwiExchange, 'operation' | 'more'>,
  day: string,
): Promise<WireOwnership> {
  const response = await sendSuwi({ ...exchange, operation: OWNERSHIP_OPERATION, more: liableOn(day) });
  if (response.status !== 500) refuseUnlessOk(response.status);
  return readSuwi(response, parseOwnership);
}

/** @throws SourceFailure */
export async function askMyRdw(
  http: SourceHttp,
  baseUrl: string,
  bsn: string,
  parts: readonly MyRdwPart[],
): Promise<WireMyRdw> {
  const response = await http.send({
    method: 'POST',
    url: `${baseUrl}${MY_RDW_PATH}`,
    headers: { 'content-type': 'application/json; charset=utf-8', accept: 'application/json' },
    body: myRdwRequest(bsn, parts),
  });
  refuseUnlessOk(response.status);
  return parseMyRdw(response.body);
}
