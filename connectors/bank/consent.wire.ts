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
  readonly scaRedirect: string | undefined;
  /** `_links.startAuthorisation`: this bank wants the authorisation begun by a call of its own before it redirects. */
  readonly startAuthorisation: string | undefined;
}

/** Consent ids travel in a header and in a path, so only what fits in both is taken. */
const CONSENT_ID = /^[\x21-\x7e]{1,256}$/;

/** @throws SourceFailure MALFORMED */
export function parseConsent(body: unknown): WireConsent {
  const answer = recordAt(body, 'the answer');
  const consentId = textOf(answer.consentId);
  if (consentId === undefined || !CONSENT_ID.test(consentId))
    throw new SourceFailure('MALFORMED', 'consentId is no consent id');
  const links = recordOf(answer._links);
  const [scaRedirect, startAuthorisation] = [hrefOf(links.scaRedirect), hrefOf(links.startAuthorisation)];
  if (scaRedirect === undefined && startAuthorisation === undefined) throw noRedirect();
  return { consentId, scaRedirect, startAuthorisation };
}

/** Where an authorisation that was begun by a call of its own redirects to. @throws SourceFailure MALFORMED */
export function parseAuthorisation(body: unknown): string {
  const scaRedirect = hrefOf(recordOf(recordAt(body, 'the answer')._links).scaRedirect);
  if (scaRedirect === undefined) throw noRedirect();
  return scaRedirect;
}

/** Banks that go by OAuth or by an app of their own (decoupled) are not spoken to this way. */
function noRedirect(): SourceFailure {
  return new SourceFailure('MALFORMED', '_links.scaRedirect is missing');
}

/** @throws SourceFailure MALFORMED */
export function parseConsentStatus(body: unknown): ConsentStatus {
  const status = textOf(recordAt(body, 'the answer').consentStatus);
  const known = CONSENT_STATUSES.find((name) => name === status);
  if (known === undefined) throw new SourceFailure('MALFORMED', 'consentStatus is none of the standard');
  return known;
}
