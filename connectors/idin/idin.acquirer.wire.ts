import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp, SourceResponse } from '../source-http.ts';
import { parseXml, type XmlElement } from '../xml/xml.element.ts';
import type { IdinAccess } from './idin.access.ts';
import { childOf, isNamed, malformed, onlyChild, within } from './idin.element.ts';
import { IDX } from './idin.names.ts';
import { checkWrapping, type SignedElement, verified } from './idin.signature.ts';
import { acquirerCertificate } from './idin.trust.ts';

/** AcquirerTrxRes: a login has begun at the bank. */
export interface TransactionBegun {
  /** Sixteen digits. */
  readonly transactionId: string;
  /** The bank's own page. */
  readonly authenticationUrl: string;
}

export type TransactionStatus = 'Open' | 'Success' | 'Failure' | 'Expired' | 'Cancelled' | 'Pending';

/** AcquirerStatusRes: how a login went. */
export interface TransactionOutcome {
  readonly transactionId: string;
  readonly status: TransactionStatus;
  /**
   * The message holds what the bank says: at Success and no other time, and only the first time it is asked for, within
   * half a minute of the consumer's leaving the bank (a page of an acquirer's reseller; unconfirmed by the standard).
   */
  readonly hasAnswer: boolean;
  /** The whole message as the acquirer signed it. */
  readonly message: SignedElement;
}

/** A bank that takes part. */
export interface Issuer {
  /** BIC. */
  readonly id: string;
  readonly name: string;
}

/** An answer with every attribute iDIN has takes about a fifth of it. */
const MOST_BYTES = 256 * 1024;

const STATUSES: readonly TransactionStatus[] = ['Open', 'Success', 'Failure', 'Expired', 'Cancelled', 'Pending'];

/**
 * Sends one request of iDx 1.0.0 and verifies the answer.
 *
 * @throws SourceFailure REFUSED, BUSY, UNREACHABLE as the acquirer's error or the HTTP status has it; MALFORMED for an
 *   answer that is not what was asked for, or not signed by the acquirer
 */
export async function askAcquirer(
  given: {
    readonly url: string;
    readonly request: string;
    readonly answer: 'DirectoryRes' | 'AcquirerTrxRes' | 'AcquirerStatusRes';
  },
  access: IdinAccess,
  http: SourceHttp,
  now: Date,
): Promise<SignedElement> {
  const response = await http.send({
    method: 'POST',
    url: given.url,
    headers: { 'content-type': 'text/xml; charset="utf-8"', accept: 'text/xml' },
    body: given.request,
  });
  const message = readMessage(response, access, now);
  if (isNamed(message.root, IDX, 'AcquirerErrorRes')) throw failureIn(message.root);
  if (!isNamed(message.root, IDX, given.answer)) throw malformed('another message than was asked for');
  return message;
}

export function readTransaction({ root }: SignedElement, access: IdinAccess): TransactionBegun {
  const authenticationUrl = onlyChild(onlyChild(root, IDX, 'Issuer'), IDX, 'issuerAuthenticationURL').text;
  const url = URL.canParse(authenticationUrl) ? new URL(authenticationUrl) : undefined;
  // The bank's page is as safe as the way to the acquirer: only practice has either without TLS.
  if (url?.protocol !== 'https:' && url?.protocol !== new URL(access.transactionUrl).protocol)
    throw malformed('issuerAuthenticationURL: not a web address');
  return { transactionId: transactionIdIn(onlyChild(root, IDX, 'Transaction')), authenticationUrl };
}

export function readOutcome(message: SignedElement): TransactionOutcome {
  const transaction = onlyChild(message.root, IDX, 'Transaction');
  const written = onlyChild(transaction, IDX, 'status').text;
  const status = STATUSES.find((known) => known === written);
  if (!status) throw malformed('status: not one of iDx');
  const hasAnswer = childOf(transaction, IDX, 'container') !== undefined;
  if (hasAnswer && status !== 'Success') throw malformed(`container: with status ${status}`);
  return { transactionId: transactionIdIn(transaction), status, hasAnswer, message };
}

export function readIssuers({ root }: SignedElement): readonly Issuer[] {
  const countries = onlyChild(root, IDX, 'Directory').children.filter((child) => isNamed(child, IDX, 'Country'));
  return countries
    .flatMap(({ children }) => children.filter((child) => isNamed(child, IDX, 'Issuer')))
    .map((issuer) => ({
      id: onlyChild(issuer, IDX, 'issuerID').text,
      name: onlyChild(issuer, IDX, 'issuerName').text,
    }));
}

function readMessage(response: SourceResponse, access: IdinAccess, now: Date): SignedElement {
  if (response.status !== 200) throw failureOf(response.status);
  if (response.body.length > MOST_BYTES) throw malformed('the message is too large');
  const root = parseXml(response.body, response.headers['content-type']);
  checkWrapping(root, countSignatures(root));
  return verified({ text: textOf(response), root }, { place: [], uri: '' }, (keyInfo) =>
    acquirerCertificate(keyInfo, access.acquirerCertificates, now),
  );
}

/** The acquirer's own, and the bank's where the message carries an answer of one. */
function countSignatures(root: XmlElement): number {
  const isAnswer = isNamed(root, IDX, 'AcquirerStatusRes');
  return isAnswer && [...within(root)].some((element) => isNamed(element, IDX, 'container')) ? 2 : 1;
}

function textOf({ body }: SourceResponse): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw malformed('not UTF-8');
  }
}

function transactionIdIn(transaction: XmlElement): string {
  const { text } = onlyChild(transaction, IDX, 'transactionID');
  if (!/^\d{16}$/.test(text)) throw malformed('transactionID: not sixteen digits');
  return text;
}

function failureOf(status: number): SourceFailure {
  if (status === 401 || status === 403) return new SourceFailure('REFUSED', `HTTP ${status}`);
  if (status === 429) return new SourceFailure('BUSY', 'HTTP 429');
  return new SourceFailure(status >= 500 ? 'UNREACHABLE' : 'MALFORMED', `HTTP ${status}`);
}

/**
 * AcquirerErrorRes. The families are those of the older payment protocol iDx comes from and are unconfirmed for iDIN:
 * SO the system (SO1200 too busy), the others a request that is not accepted.
 */
function failureIn(root: XmlElement): SourceFailure {
  const code = onlyChild(onlyChild(root, IDX, 'Error'), IDX, 'errorCode').text;
  if (!/^[A-Z]{2}\d{4}$/.test(code)) throw malformed('errorCode: not one of iDx');
  if (code === 'SO1200') return new SourceFailure('BUSY', code);
  return new SourceFailure(code.startsWith('SO') ? 'UNREACHABLE' : 'REFUSED', code);
}
