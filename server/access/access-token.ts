import { createPublicKey } from 'node:crypto';
import { isId, type ProviderId } from '../database/ids.ts';
import { AccessRefused } from './access.refusals.ts';
import type { Gate } from './gate.ts';
import { isSignedBy, type UnverifiedJwt } from './jwt.ts';

export const ACCESS_TOKEN_TYP = 'at+jwt';

/** What a provider's access token (RFC 9068) says. */
export interface AccessToken {
  readonly provider: ProviderId;
  /** thumbprint of the key the token is bound to (RFC 9449 section 6.1) */
  readonly thumbprint: string;
  /** by the machine's clock */
  readonly expiresAt: Date;
}

/** Seconds the clocks of two instances may differ. */
const clockSeconds = 10;

/**
 * The token's content, when this broker issued it for this resource and it has not expired.
 * @throws AccessRefused `TOKEN_…`
 */
export async function parseAccessToken(
  gate: Pick<Gate, 'issuer' | 'resource' | 'tokenKey'>,
  jwt: UnverifiedJwt,
  now: Date,
): Promise<AccessToken> {
  if (jwt.header.typ !== ACCESS_TOKEN_TYP) throw new AccessRefused('TOKEN_TYP');
  const key = createPublicKey({ key: { ...gate.tokenKey }, format: 'jwk' });
  if (!(await isSignedBy(jwt, key, 'EdDSA'))) throw new AccessRefused('TOKEN_SIGNATURE');
  const { iss, aud, sub, client_id, iat, exp, cnf } = jwt.claims;
  if (iss !== gate.issuer) throw new AccessRefused('TOKEN_ISSUER');
  if (aud !== gate.resource) throw new AccessRefused('TOKEN_AUDIENCE');
  if (!isId('prv', sub) || client_id !== sub) throw new AccessRefused('TOKEN_CLAIMS');
  if (typeof iat !== 'number' || typeof exp !== 'number') throw new AccessRefused('TOKEN_CLAIMS');
  const seconds = now.getTime() / 1000;
  if (exp <= seconds) throw new AccessRefused('TOKEN_EXPIRED');
  if (iat > seconds + clockSeconds) throw new AccessRefused('TOKEN_TOO_EARLY');
  return { provider: sub, thumbprint: boundKey(cnf), expiresAt: new Date(exp * 1000) };
}

/** No bearer tokens: one that is bound to no key admits nobody. */
function boundKey(cnf: unknown): string {
  const jkt: unknown = typeof cnf === 'object' && cnf !== null ? Reflect.get(cnf, 'jkt') : undefined;
  if (typeof jkt !== 'string' || jkt.length === 0) throw new AccessRefused('TOKEN_CLAIMS');
  return jkt;
}
