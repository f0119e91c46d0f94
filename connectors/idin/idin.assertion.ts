import { SourceFailure } from '../source-failure.ts';
import { attributeOf, type XmlElement } from '../xml/xml.element.ts';
import type { IdinAccess } from './idin.access.ts';
import { attribute, childOf, childrenOf, isNamed, malformed, onlyChild } from './idin.element.ts';
import { IDX, SAML, SAMLP } from './idin.names.ts';
import { type SignaturePlace, type SignedElement, verified } from './idin.signature.ts';
import { issuerCertificate } from './idin.trust.ts';

/** How far the bank's clock and ours may differ. */
const SKEW_MILLISECONDS = 5_000;

const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';
const COMPLETE = 'urn:nl:bvn:bankid:1.0:status:Success';
const INCOMPLETE = 'urn:nl:bvn:bankid:1.0:status:IncompleteAttributeSet';
const LEAST_LEVEL = 3;

/** The bank's answer: verified, meant for this login, and still encrypted. */
export interface BankAnswer {
  /** The assertion as the bank signed it. */
  readonly assertion: XmlElement;
  /** The bank says that it left something out. */
  readonly isIncomplete: boolean;
}

/**
 * Verifies the bank's own signature inside the acquirer's message, and that the answer is for this login: one assertion,
 * of the bank that was chosen, for us, in answer to our own request, valid now, at level 3 or above.
 *
 * [Note: Used once] iDIN answers carry `OneTimeUse`. A collector lives for one login, so no list of used answers could
 * be kept in it; it needs none: an answer must be of this transaction and name our request (`InResponseTo`), whose id
 * follows from the PKCE challenge of one login, and the database lets one login return once.
 *
 * @throws SourceFailure MALFORMED, or LOGIN_FAILED where the bank refused or the level is too low
 */
export function readAnswer(message: SignedElement, requestId: string, access: IdinAccess, now: Date): BankAnswer {
  const response = responseIn(message.root);
  const isIncomplete = statusOf(response);
  if (attribute(response, 'InResponseTo') !== requestId) throw malformed('Response: InResponseTo');
  const { root: assertion } = signedAssertion(message, access, now);
  checkAssertion(assertion, access, now);
  return { assertion, isIncomplete };
}

/** The assertion by what the bank's signature covers. @throws SourceFailure MALFORMED */
export function signedAssertion(
  message: SignedElement,
  access: Pick<IdinAccess, 'issuerTrust'>,
  now: Date,
): SignedElement {
  const id = attribute(onlyChild(responseIn(message.root), SAML, 'Assertion'), 'ID');
  if (!/^[A-Za-z_][\w.-]{0,127}$/.test(id)) throw malformed('Assertion: ID');
  const signed = verified(message, { place: PLACE, uri: `#${id}` }, (keyInfo) =>
    issuerCertificate(keyInfo, access.issuerTrust, now),
  );
  // What was referred to by its id must be what stood at the assertion's place.
  if (!isNamed(signed.root, SAML, 'Assertion') || attributeOf(signed.root, 'ID') !== id)
    throw malformed('assertion signature: over another element');
  return signed;
}

const PLACE: SignaturePlace['place'] = [
  { namespace: IDX, name: 'Transaction' },
  { namespace: IDX, name: 'container' },
  { namespace: SAMLP, name: 'Response' },
  { namespace: SAML, name: 'Assertion' },
];

function responseIn(root: XmlElement): XmlElement {
  const container = onlyChild(onlyChild(root, IDX, 'Transaction'), IDX, 'container');
  const response = onlyChild(container, SAMLP, 'Response');
  if (container.children.length > 1) throw malformed('container: more than a Response');
  const known = ['Issuer', 'Status', 'Assertion'];
  if (response.children.some(({ name }) => !known.includes(name))) throw malformed('Response: more than an Assertion');
  return response;
}

/** @returns true when the bank left something out */
function statusOf(response: XmlElement): boolean {
  const first = onlyChild(onlyChild(response, SAMLP, 'Status'), SAMLP, 'StatusCode');
  const second = childOf(first, SAMLP, 'StatusCode');
  const detail = second ? attribute(second, 'Value') : COMPLETE;
  if (attribute(first, 'Value') !== SUCCESS) throw new SourceFailure('LOGIN_FAILED', `status ${lastWord(detail)}`);
  if (detail !== COMPLETE && detail !== INCOMPLETE) throw malformed('StatusCode: not one of iDIN');
  return detail === INCOMPLETE;
}

function checkAssertion(assertion: XmlElement, { issuerId, legalId }: IdinAccess, now: Date): void {
  if (attribute(assertion, 'Version') !== '2.0') throw malformed('Assertion: Version');
  const context = onlyChild(onlyChild(assertion, SAML, 'AuthnStatement'), SAML, 'AuthnContext');
  const authorities = childrenOf(context, SAML, 'AuthenticatingAuthority');
  const banks = [onlyChild(assertion, SAML, 'Issuer'), ...authorities].map(({ text }) => text);
  if (!banks.includes(issuerId)) throw malformed('Assertion: of another bank');
  checkConditions(onlyChild(assertion, SAML, 'Conditions'), legalId, now);
  const level = /^nl:bvn:bankid:1\.0:loa(\d)$/.exec(onlyChild(context, SAML, 'AuthnContextClassRef').text);
  if (!level || Number(level[1]) < LEAST_LEVEL) throw new SourceFailure('LOGIN_FAILED', 'level of the login');
}

/** SAML 2.0 core, 2.5: a condition nobody knows makes the answer useless. */
function checkConditions(conditions: XmlElement, legalId: string, now: Date): void {
  const notBefore = moment(conditions, 'NotBefore') - SKEW_MILLISECONDS;
  const notOnOrAfter = moment(conditions, 'NotOnOrAfter') + SKEW_MILLISECONDS;
  if (now.valueOf() < notBefore || now.valueOf() >= notOnOrAfter) throw malformed('Conditions: not valid now');
  const audiences = childrenOf(onlyChild(conditions, SAML, 'AudienceRestriction'), SAML, 'Audience');
  if (!audiences.some(({ text }) => text === legalId)) throw malformed('Conditions: for somebody else');
  const known = ['AudienceRestriction', 'OneTimeUse'];
  if (conditions.children.some(({ namespace, name }) => namespace !== SAML || !known.includes(name)))
    throw malformed('Conditions: one that is unknown');
}

function moment(element: XmlElement, name: string): number {
  const written = attribute(element, name);
  const value = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(written) ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(value)) throw malformed(`${element.name}: ${name}`);
  return value;
}

/** The end of a status code, for the operator's log. */
function lastWord(urn: string): string {
  return /:(\w{1,40})$/.exec(urn)?.[1] ?? 'unknown';
}
