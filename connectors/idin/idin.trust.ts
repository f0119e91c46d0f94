import { X509Certificate } from 'node:crypto';
import { SourceFailure } from '../source-failure.ts';
import type { XmlElement } from '../xml/xml.element.ts';
import type { IssuerTrust } from './idin.access.ts';
import { childrenOf, malformed } from './idin.element.ts';
import { DSIG } from './idin.names.ts';
import { keyNameOf } from './idin.signing.ts';

/** Certificates between a bank's own and the root. */
const LONGEST_CHAIN = 4;

/**
 * The acquirer's certificate that a signature names. Only configured ones are known: nothing in a message makes a key
 * trusted. Where a signature names none, the newest is meant.
 *
 * @throws SourceFailure MALFORMED for a key that is not the acquirer's, or one that is not valid now
 */
export function acquirerCertificate(keyInfo: XmlElement | undefined, pinned: readonly string[], now: Date): string {
  const [name] = keyInfo ? childrenOf(keyInfo, DSIG, 'KeyName') : [];
  const written = name?.text.replace(/[\s:]/g, '').toUpperCase();
  const found = written === undefined ? pinned[0] : pinned.find((pem) => keyNameOf(pem) === written);
  if (found === undefined) throw malformed("signature: not the acquirer's key");
  if (!isValidAt(new X509Certificate(found), now))
    throw malformed("signature: the acquirer's certificate is not valid");
  return found;
}

/**
 * The bank's certificate, which is in the message and so proves nothing by itself: it must be a configured one, or be
 * certified by a configured root.
 *
 * @throws SourceFailure MALFORMED for anybody else's
 */
export function issuerCertificate(keyInfo: XmlElement | undefined, trust: IssuerTrust, now: Date): string {
  const data = keyInfo ? childrenOf(keyInfo, DSIG, 'X509Data') : [];
  const given = data
    .flatMap((part) => childrenOf(part, DSIG, 'X509Certificate'))
    .map(({ text }) => certificateIn(text));
  const [own, ...others] = given;
  if (!own) throw malformed('assertion signature: no certificate');
  const isPinned = trust.certificates.some((pem) => new X509Certificate(pem).raw.equals(own.raw));
  const roots = trust.roots.map((pem) => new X509Certificate(pem));
  if (!isValidAt(own, now) || !(isPinned || isUnder(own, others, roots, now)))
    throw malformed("assertion signature: not a bank's certificate");
  return own.toString();
}

/** RFC 5280, 6.1, as far as it concerns a short chain of one's own: issuer, signature, validity, and who may certify. */
function isUnder(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  now: Date,
): boolean {
  let current = certificate;
  for (let length = 0; length < LONGEST_CHAIN; length += 1) {
    const isIssuer = (candidate: X509Certificate): boolean =>
      candidate.ca &&
      isValidAt(candidate, now) &&
      current.checkIssued(candidate) &&
      current.verify(candidate.publicKey);
    if (roots.some(isIssuer)) return true;
    const next = others.find((candidate) => candidate !== current && isIssuer(candidate));
    if (!next) return false;
    current = next;
  }
  return false;
}

function isValidAt({ validFrom, validTo }: X509Certificate, now: Date): boolean {
  return new Date(validFrom) <= now && now <= new Date(validTo);
}

function certificateIn(base64: string): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(base64.replace(/\s/g, ''), 'base64'));
  } catch {
    throw new SourceFailure('MALFORMED', 'assertion signature: no certificate');
  }
}
