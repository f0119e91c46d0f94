import { type FailureCode, SourceFailure } from '../../source-failure.ts';
import type { SourceHttp } from '../../source-http.ts';
import type { AbnAmroAccess } from '../bank.access.ts';
import { parseJson } from '../bank.json.ts';
import { parseErrorCodes } from './abn-amro.wire.ts';

/** The codes anything depends on; no other is repeated, because anything could stand there. */
const KNOWN_CODES = {
  MESSAGE_BAI560_0029: 'from date too long ago',
  MESSAGE_RST560_0016: 'no access to account',
} as const;

type KnownCode = keyof typeof KNOWN_CODES;

/** What ABN AMRO answered: a body (`undefined` for a blank one), or a refusal. */
export type AbnAmroAnswer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly status: number; readonly code: KnownCode | undefined };

/** @param path - below `/v1`, with its query */
export type AbnAmroGet = (path: string, query?: Readonly<Record<string, string>>) => Promise<AbnAmroAnswer>;

export function abnAmroGet(http: SourceHttp, access: AbnAmroAccess, accessToken: string): AbnAmroGet {
  const headers = {
    accept: 'application/json',
    authorization: `Bearer ${accessToken}`,
    ...(access.apiKey === undefined ? {} : { 'api-key': access.apiKey }),
  };
  return async (path, query = {}) => {
    const url = new URL(`${access.baseUrl.replace(/\/+$/, '')}/v1${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const answer = await http.send({ method: 'GET', url: url.href, headers });
    const { status, body } = answer;
    if (status === 204 || (status === 200 && body.length === 0)) return { ok: true, body: undefined };
    if (status === 200) return { ok: true, body: parseJson(body, answer.headers['content-type']) };
    if (status < 400) throw new SourceFailure('MALFORMED', `status ${status}`);
    return { ok: false, status, code: codeIn(body) };
  };
}

/** What a refusal means for the task. */
export function failureOf({ status, code }: Extract<AbnAmroAnswer, { readonly ok: false }>): SourceFailure {
  return new SourceFailure(failureCode(status), `${status} ${code === undefined ? 'no code' : KNOWN_CODES[code]}`);
}

/** The code in a refusal's body, or none: gateways refuse in HTML. */
function codeIn(body: Buffer): KnownCode | undefined {
  try {
    const codes = parseErrorCodes(parseJson(body));
    return (Object.keys(KNOWN_CODES) as KnownCode[]).find((known) => codes.includes(known));
  } catch (error) {
    if (error instanceof SourceFailure) return undefined;
    throw error;
  }
}

/** 401: the token does not hold, so the consumer logs in again. */
function failureCode(status: number): FailureCode {
  if (status === 401) return 'LOGIN_FAILED';
  if (status === 408) return 'TIMEOUT';
  if (status === 429) return 'BUSY';
  return status >= 500 ? 'UNREACHABLE' : 'REFUSED';
}
