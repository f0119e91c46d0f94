import { type FailureCode, SourceFailure } from '../source-failure.ts';
import { isRecord, listOf, parseJson, textOf } from './bank.json.ts';

/**
 * Message codes a refusal may carry, as far as anything depends on them or an operator can use them. The standard lists
 * them in its text only; a code outside this list is not repeated, because anything could stand there.
 */
const MESSAGE_CODES = [
  'FORMAT_ERROR',
  'PERIOD_INVALID',
  'PARAMETER_NOT_SUPPORTED',
  'PARAMETER_NOT_CONSISTENT',
  'SESSIONS_NOT_SUPPORTED',
  'SERVICE_INVALID',
  'SERVICE_BLOCKED',
  'CONSENT_UNKNOWN',
  'CONSENT_INVALID',
  'CONSENT_EXPIRED',
  'RESOURCE_UNKNOWN',
  'RESOURCE_EXPIRED',
  'TIMESTAMP_INVALID',
  'CERTIFICATE_INVALID',
  'CERTIFICATE_EXPIRED',
  'CERTIFICATE_BLOCKED',
  'CERTIFICATE_REVOKED',
  'CERTIFICATE_MISSING',
  'SIGNATURE_INVALID',
  'SIGNATURE_MISSING',
  'ROLE_INVALID',
  'PSU_CREDENTIALS_INVALID',
  'TOKEN_UNKNOWN',
  'TOKEN_INVALID',
  'TOKEN_EXPIRED',
  'UNAUTHORIZED',
  'FORBIDDEN',
  'REQUESTED_FORMATS_INVALID',
  'STATUS_INVALID',
  'UNSUPPORTED_MEDIA_TYPE',
  'ACCESS_EXCEEDED',
  'INTERNAL_SERVER_ERROR',
  'SERVICE_UNAVAILABLE',
] as const;

export type MessageCode = (typeof MESSAGE_CODES)[number];

const CONSENT_OVER: ReadonlySet<MessageCode | undefined> = new Set<MessageCode>([
  'CONSENT_UNKNOWN',
  'CONSENT_INVALID',
  'CONSENT_EXPIRED',
]);

/**
 * The message code of a refusal in either media type: `application/json` with `tppMessages` (also the bare list of the
 * standard's own example), or `application/problem+json` with `code` and perhaps
 * `additionalErrors`. `undefined` when there is none.
 */
export function parseMessageCode(body: Buffer): MessageCode | undefined {
  let value: unknown;
  try {
    value = parseJson(body);
  } catch (error) {
    // Gateways in front of a bank refuse in HTML; the status says enough.
    if (error instanceof SourceFailure) return undefined;
    throw error;
  }
  const messages = Array.isArray(value)
    ? value
    : isRecord(value)
      ? [value, ...listOf(value.tppMessages), ...listOf(value.additionalErrors)]
      : [];
  const codes = messages.filter(isRecord).map((message) => textOf(message.code));
  return MESSAGE_CODES.find((known) => codes.includes(known));
}

/** What a refusal means for the task: the words the broker may see (design D12). */
export function failureOf(refusal: { readonly status: number; readonly code: MessageCode | undefined }): SourceFailure {
  return new SourceFailure(failureCode(refusal.status, refusal.code), `${refusal.status} ${refusal.code ?? 'no code'}`);
}

function failureCode(status: number, code: MessageCode | undefined): FailureCode {
  if (CONSENT_OVER.has(code)) return 'LOGIN_FAILED';
  if (status === 429) return 'BUSY';
  if (status === 408) return 'TIMEOUT';
  return status >= 500 ? 'UNREACHABLE' : 'REFUSED';
}
