/**
 * Every code a caller can be told, on one screen: what happened, what it means, what to do (design §3).
 * `http` is the status of an answer that could not be data at all; expected refusals travel as data with status 200.
 */
export const REFUSALS = {
  UNAUTHENTICATED: row(
    401,
    'Token or proof is missing or not valid.',
    'The call was not carried out.',
    'Get a fresh token and sign a fresh DPoP proof.',
  ),
  FORBIDDEN: row(
    403,
    'This kind of caller may not do this.',
    'The call was not carried out.',
    'Call it as the party it is meant for.',
  ),
  NOT_FOUND: row(
    200,
    'There is nothing under this id for you.',
    'It does not exist, or it is not yours; the answer is the same.',
    'Check the id.',
  ),
  RATE_LIMITED: row(
    429,
    'Too many calls in a short time.',
    'The call was not carried out.',
    'Wait for the time given and try again.',
  ),
  COST_EXCEEDED: row(400, 'The document asks too much in one call.', 'Nothing was carried out.', 'Ask less per call.'),
  TOO_LARGE: row(413, 'The message is larger than allowed.', 'Nothing was read.', 'Send a smaller message.'),
  MALFORMED: row(
    400,
    'The message is not what this endpoint reads.',
    'Nothing was carried out.',
    'Compare it with the documentation of the operation.',
  ),
  INTERNAL: row(
    500,
    'Something went wrong on our side.',
    'It is not known whether the call was carried out.',
    'Repeat the call with the same idempotency key, and report the request id.',
  ),
  AUDIT_UNAVAILABLE: row(
    200,
    'The audit log could not be written.',
    'Nothing was released.',
    'Try again in a few minutes.',
  ),
  DOCUMENT_INVALID: row(
    200,
    'The document cannot be a data request.',
    'Nothing was created.',
    'Mend every problem named and send it again.',
  ),
  SCOPE_EXCEEDS_PURPOSE: row(
    200,
    'The request asks more than its purpose allows.',
    'Nothing was created.',
    'Leave out what is named, or stay within the limit.',
  ),
  BSN_NOT_ALLOWED: row(
    200,
    'The BSN cannot be asked for.',
    'UAVG article 46 allows it only where an act says so; consent does not make it lawful.',
    'Ask for name and date of birth instead.',
  ),
  REQUEST_MISMATCH: row(
    200,
    'The signed request says something else than the call.',
    'Nothing was created.',
    'Sign exactly what you send.',
  ),
  IDEMPOTENCY_CONFLICT: row(
    200,
    'This idempotency key was used for another request.',
    'Nothing was created.',
    'Use a new key for a new request.',
  ),
  REQUEST_ENDED: row(200, 'The request has ended.', 'Nothing was changed.', 'Create a new request.'),
  INVITATION_EXPIRED: row(
    200,
    'The invitation is past its end.',
    'It can no longer be redeemed.',
    'Make a new invitation.',
  ),
  INVITATION_USED: row(
    200,
    'You have redeemed this invitation already.',
    'It works once.',
    'Carry on with the session you have.',
  ),
  INVITATION_INVALID: row(
    200,
    'This invitation does not work.',
    'It is unknown, used, withdrawn or expired; the answer is the same.',
    'Ask the provider for a new one.',
  ),
  PAIRING_REQUIRED: row(
    200,
    'The provider’s own page has not confirmed this device.',
    'No login can begin before that.',
    'Enter the code on the provider’s page.',
  ),
  PAIRING_FAILED: row(
    200,
    'The code is not the one the device shows.',
    'After three wrong codes the session ends.',
    'Type the code shown on the device.',
  ),
  SESSION_EXPIRED: row(200, 'The session has ended.', 'Everything collected was erased.', 'Ask for a new invitation.'),
  SOURCE_UNAVAILABLE: row(
    200,
    'The source does not work now.',
    'Nothing was collected from it.',
    'Do the others first and retry this one.',
  ),
  SOURCE_TIMEOUT: row(200, 'The source did not answer in time.', 'Nothing was collected from it.', 'Try again later.'),
  SOURCE_BUSY: row(200, 'The source allows no more calls now.', 'Nothing was collected from it.', 'Try again later.'),
  LOGIN_CANCELLED: row(
    200,
    'The login was left before its end.',
    'Nothing was collected.',
    'Start the login again when you want.',
  ),
  KEY_UNKNOWN: row(200, 'The identity key is not registered.', 'Nothing was created.', 'Register the key first.'),
  KEY_REVOKED: row(
    200,
    'The identity key was revoked.',
    'Its open requests are stopped.',
    'Sign with a key that is active.',
  ),
  SHOWN_DIFFERS: row(
    200,
    'The receipt differs from what was asked.',
    'Nothing was shared.',
    'Build the receipt from the signed request again.',
  ),
  SECTION_CHANGED: row(
    200,
    'A section was collected anew.',
    'Nothing was shared.',
    'Open and show the new section, then approve.',
  ),
  CONSENT_REQUIRED: row(
    200,
    'The consumer has not agreed to this.',
    'Nothing was released. Personal data is released with consent only, and never answered here by itself.',
    'Put these fields in a data request; a grant the consumer has to approve.',
  ),
  CONSENT_WITHDRAWN: row(
    200,
    'The consent was withdrawn.',
    'The data can no longer be retrieved.',
    'Ask the consumer anew.',
  ),
  GRANT_TOO_WIDE: row(
    200,
    'The grant is wider than the consent.',
    'Nothing was granted.',
    'Grant whole sections of the share, no longer than it lasts.',
  ),
  ALREADY_APPROVED: row(200, 'This session was approved before.', 'Its delivery stands.', 'Nothing needs to be done.'),
  ALREADY_DELIVERED: row(
    200,
    'The delivery was acknowledged or rejected before.',
    'That answer stands.',
    'Nothing needs to be done.',
  ),
  ERASURE_ALREADY_ANSWERED: row(
    200,
    'The erasure request was answered before.',
    'That answer stands.',
    'Nothing needs to be done.',
  ),
} as const satisfies Record<string, RefusalFacts>;

interface RefusalFacts {
  readonly http: number;
  readonly happened: string;
  readonly means: string;
  readonly todo: string;
}

function row(http: number, happened: string, means: string, todo: string): RefusalFacts {
  return { http, happened, means, todo };
}

export type RefusalCode = keyof typeof REFUSALS;
export const REFUSAL_CODES = Object.keys(REFUSALS) as readonly RefusalCode[];

/** One refusal, as data: its code, and where it applies what in the caller's own message it is about. */
export interface Refused {
  readonly code: RefusalCode;
  /** A response path, argument or claim of the caller's own; never a value of a person. */
  readonly path?: string;
  /** What exactly, in words of the caller's own message and our limits. */
  readonly detail?: string;
}

/** The outcome of an action that can be refused. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refused[] };

export function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(
  code: RefusalCode,
  detail?: string,
  path?: string,
): { readonly ok: false; readonly refusals: readonly Refused[] } {
  return {
    ok: false,
    refusals: [{ code, ...(path === undefined ? {} : { path }), ...(detail === undefined ? {} : { detail }) }],
  };
}
