import { toBase64url, utf8 } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { signJws, verifyJws } from '../../sealing/jws.ts';
import { parseBoxKey, parseThumbprint, type SigningKey, type Thumbprint } from '../../sealing/keys.ts';
import { native } from '../../sealing/primitives.node.ts';
import { Malformed, SealingRefused } from '../../sealing/refusals.ts';
import { object, type Reader, seconds, text } from '../../sealing/shape.ts';
import { parseSubject, type Subject } from '../../sealing/subject.ts';
import { type Id, type IdPrefix, isId, type RequestId, type SessionId } from '../database/ids.ts';
import { AccessRefused } from './access.refusals.ts';
import type { Gate } from './gate.ts';
import type { UnverifiedJwt } from './jwt.ts';

export const SESSION_TOKEN_TYP = 'session+jwt';

/** What a session token says: which device it admits to which session, and to which key results are sealed (D6). */
export interface SessionToken {
  readonly session: SessionId;
  readonly request: RequestId;
  readonly subject: Subject;
  /** thumbprint of the device's one signing key (Ed25519) */
  readonly thumbprint: Thumbprint;
  /** the device's X25519 public key: what is sealed to is taken from here, never from a row */
  readonly sealKey: Uint8Array;
  readonly issuedAt: Date;
  /** by the machine's clock */
  readonly expiresAt: Date;
}

interface Claims {
  readonly iss: string;
  readonly aud: string;
  readonly sid: SessionId;
  readonly request: RequestId;
  readonly subject: Subject;
  readonly jkt: Thumbprint;
  readonly seal: Uint8Array;
  readonly iat: number;
  readonly exp: number;
}

const id =
  <Prefix extends IdPrefix>(prefix: Prefix): Reader<Id<Prefix>> =>
  (value, at) => {
    if (!isId(prefix, value)) throw new Malformed(at);
    return value;
  };

const readClaims = object<Claims>({
  iss: text(2048),
  aud: text(2048),
  sid: id('ses'),
  request: id('req'),
  subject: parseSubject,
  jkt: parseThumbprint,
  seal: parseBoxKey,
  iat: seconds,
  exp: seconds,
});

/** Issues the token of a device: a compact JWS of typ `session+jwt` in canonical JSON, signed by the token key. */
export function issueSessionToken(
  { issuer, resource }: Pick<Gate, 'issuer' | 'resource'>,
  tokenKey: SigningKey,
  token: SessionToken,
): string {
  const claims = {
    iss: issuer,
    aud: resource,
    sid: token.session,
    request: token.request,
    subject: token.subject,
    jkt: token.thumbprint,
    seal: toBase64url(token.sealKey),
    iat: secondsOf(token.issuedAt),
    exp: secondsOf(token.expiresAt),
  };
  return signJws(SESSION_TOKEN_TYP, utf8(canonicalize(claims)), tokenKey, native);
}

/**
 * The token's content, when this broker issued it for this resource and it has not expired.
 * @throws AccessRefused `TOKEN_…`
 */
export function parseSessionToken(
  gate: Pick<Gate, 'issuer' | 'resource' | 'tokenKey'>,
  jwt: UnverifiedJwt,
  now: Date,
): SessionToken {
  const claims = claimsOf(gate, jwt);
  if (claims.iss !== gate.issuer) throw new AccessRefused('TOKEN_ISSUER');
  if (claims.aud !== gate.resource) throw new AccessRefused('TOKEN_AUDIENCE');
  if (claims.exp * 1000 <= now.getTime()) throw new AccessRefused('TOKEN_EXPIRED');
  return {
    session: claims.sid,
    request: claims.request,
    subject: claims.subject,
    thumbprint: claims.jkt,
    sealKey: claims.seal,
    issuedAt: new Date(claims.iat * 1000),
    expiresAt: new Date(claims.exp * 1000),
  };
}

function claimsOf({ tokenKey }: Pick<Gate, 'tokenKey'>, jwt: UnverifiedJwt): Claims {
  if (jwt.header.typ !== SESSION_TOKEN_TYP) throw new AccessRefused('TOKEN_TYP');
  try {
    const { value } = verifyJws(SESSION_TOKEN_TYP, jwt.text, [tokenKey], native);
    return readClaims(value, 'token');
  } catch (error) {
    if (!(error instanceof SealingRefused)) throw error;
    throw new AccessRefused(error.code === 'SIGNATURE_REFUSED' ? 'TOKEN_SIGNATURE' : 'TOKEN_CLAIMS');
  }
}

const secondsOf = (moment: Date): number => Math.floor(moment.getTime() / 1000);
