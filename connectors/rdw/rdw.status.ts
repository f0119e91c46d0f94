import { type FailureCode, SourceFailure } from '../source-failure.ts';

/** @throws SourceFailure for every status but 200 */
export function refuseUnlessOk(status: number): void {
  if (status !== 200) throw new SourceFailure(codeOf(status), `HTTP ${status}`);
}

function codeOf(status: number): FailureCode {
  if (status === 401 || status === 403) return 'REFUSED';
  if (status === 429) return 'BUSY';
  return status >= 500 ? 'UNREACHABLE' : 'MALFORMED';
}
