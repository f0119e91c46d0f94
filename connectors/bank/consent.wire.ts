import { SourceFailure } from '../source-failure.ts';
import { recordAt, recordOf, textOf } from './bank.json.ts';
import { hrefOf } from './bank.wire.ts';

/** consentStatus of the standard. */
export const CONSENT_STATUSES = [
  'received',
  'rejected',
  'valid',
  'revokedByPsu',
  'expired',
  'terminatedByTpp',
  'partiallyAuthorised',
] as const;
export type ConsentStatus = (typeof CONSENT_STATUSES)[number];

/** What a bank answers to a new consent, as far as a redirect needs it. */
export interface WireConsent {
  readonly consentId: string;
  /** `_links.scaRedirect`: where the consumer gives the consent. */
  readonly scaRedirect: string;
}

/** Consent ids travel in a header and in a path, so only what fits in both is taken. */
const CONSENT_ID = /^[\x21-\x7e]{1,256}$/;

/** @throws SourceFailure MALFORMED */
export function parseConsent(body: unknown): WireConsent {
  const answer = recordAt(body, 'the answer');
  const consentId = textOf(answer.consentId);
  if (consentId === undefined || !CONSENT_ID.test(consentId))
    throw new SourceFailure('MALFORMED', 'consentId is no consent id');
  const scaRedirect = hrefOf(recordOf(answer._links).scaRedirect);
  if (scaRedirect === undefined) throw new SourceFailure('MALFORMED', '_links.scaRedirect is missing');
  return { consentId, scaRedirect };
}

/** @throws SourceFailure MALFORMED */
export function parseConsentStatus(body: unknown): ConsentStatus {
  const status = textOf(recordAt(body, 'the answer').consentStatus);
  const known = CONSENT_STATUSES.find((name) => name === status);
  if (known === undefined) throw new SourceFailure('MALFORMED', 'consentStatus is none of the standard');
  return known;
}
