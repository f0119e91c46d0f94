/**
 * The link that the provider's own library draws, as text and as QR code (D8):
 * `<app origin>/i/<request id>#v=1&s=<linkSecret of the applicant>&p=<of the partner>&t=<thumbprint>`.
 * What follows `#` never reaches a server. `s` or `p` or both; both for a couple on one device, else each a link of their own.
 */
import { assertBytes, fromBase64url, toBase64url, utf8, wipe } from './bytes.ts';
import { type Digest, digestOf } from './digest.ts';
import { parseThumbprint, type Thumbprint } from './keys.ts';
import { portable } from './primitives.ts';
import { LinkRefused, SealingRefused } from './refusals.ts';
import { type PerSubject, SUBJECTS, type Subject } from './subject.ts';

/** What a link says. */
export interface Link {
  /** origin of the consumer's app, such as `https://app.example` */
  readonly app: string;
  readonly requestId: string;
  /** 32 bytes per subject; at least one */
  readonly secrets: PerSubject<Uint8Array>;
  /** of the provider's identity key */
  readonly thumbprint: Thumbprint;
}

const PARAMETERS: { readonly [S in Subject]: string } = { APPLICANT: 's', PARTNER: 'p' };
const LINK = /^(https?:\/\/[^/?#@\s]+)\/i\/([A-Za-z0-9_~=:-]{1,128})#(.+)$/;

/** @throws LinkRefused when a part does not fit the form */
export function writeLink(link: Link): string {
  const parameters = ['v=1'];
  for (const subject of SUBJECTS) {
    const secret = link.secrets[subject];
    if (secret === undefined) continue;
    assertBytes(secret, 'linkSecret', 32);
    parameters.push(`${PARAMETERS[subject]}=${toBase64url(secret)}`);
  }
  const written = `${link.app}/i/${link.requestId}#${parameters.join('&')}&t=${link.thumbprint}`;
  readLink(written);
  return written;
}

/**
 * Reads a link strictly: version 1, a thumbprint, at least one secret, each parameter once and no other.
 * @throws LinkRefused
 */
export function readLink(written: string): Link {
  const [, app, requestId, fragment] = LINK.exec(written) ?? [];
  if (app === undefined || requestId === undefined || fragment === undefined || !isOrigin(app)) throw new LinkRefused();
  const parameters = readParameters(fragment);
  if (parameters.get('v') !== '1') throw new LinkRefused();
  const secrets: { [S in Subject]?: Uint8Array } = {};
  for (const subject of SUBJECTS) {
    const secret = parameters.get(PARAMETERS[subject]);
    if (secret !== undefined) secrets[subject] = orRefuse(() => fromBase64url(secret, 'linkSecret', 32));
  }
  if (Object.keys(secrets).length === 0) throw new LinkRefused();
  const thumbprint = orRefuse(() => parseThumbprint(parameters.get('t'), 'thumbprint'));
  return { app, requestId, secrets, thumbprint };
}

/**
 * A link of their own for each whom a link invites: the same, with that one's secret alone.
 * @throws LinkRefused
 */
export function ownLinks(written: string): PerSubject<string> {
  const link = readLink(written);
  const own: { [S in Subject]?: string } = {};
  for (const subject of SUBJECTS) {
    const secret = link.secrets[subject];
    if (secret) own[subject] = writeLink({ ...link, secrets: { [subject]: secret } });
  }
  wipe(...Object.values(link.secrets));
  return own;
}

/** HKDF-SHA-256(linkSecret, "zegel/1/redeem"): what redeems the invitation. */
export function redeemToken(linkSecret: Uint8Array): Uint8Array {
  return derive(linkSecret, 'zegel/1/redeem');
}

/** HKDF-SHA-256(linkSecret, "zegel/1/bind"): what proves the approval; the broker never has it. */
export function bindKey(linkSecret: Uint8Array): Uint8Array {
  return derive(linkSecret, 'zegel/1/bind');
}

/** SHA-256(redeemToken), which the signed request carries. */
export function redeemHash(token: Uint8Array): Digest {
  assertBytes(token, 'redeemToken', 32);
  return digestOf(token);
}

function derive(linkSecret: Uint8Array, info: string): Uint8Array {
  assertBytes(linkSecret, 'linkSecret', 32);
  return portable.hkdfSha256(linkSecret, utf8(info), 32);
}

function readParameters(fragment: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const parameter of fragment.split('&')) {
    const [, name, value] = /^([vspt])=([A-Za-z0-9_-]+)$/.exec(parameter) ?? [];
    if (name === undefined || value === undefined || parameters.has(name)) throw new LinkRefused();
    parameters.set(name, value);
  }
  return parameters;
}

function isOrigin(app: string): boolean {
  try {
    return new URL(app).origin === app;
  } catch {
    return false;
  }
}

function orRefuse<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw error instanceof SealingRefused ? new LinkRefused() : error;
  }
}
