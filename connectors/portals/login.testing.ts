import type { LoginReturn, LoginStart } from './portal.ts';

/** RFC 7636, appendix B: a verifier, and its S256 challenge. */
export const CODE_VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const CODE_CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

/** A login as the main process begins it. */
export function loginStart(redirectUri: string, wanted: readonly string[]): LoginStart {
  return {
    state: 'tsk_1',
    nonce: 'nonce-1',
    codeChallenge: CODE_CHALLENGE,
    redirectUri,
    language: 'nl',
    psuAddress: '192.0.2.7',
    wanted,
  };
}

/** What the device brings back to it. @param address - where the browser ended up */
export function loginReturn(
  { nonce, redirectUri }: LoginStart,
  address: string,
  keep: string | undefined,
): LoginReturn {
  const { searchParams } = new URL(address);
  const [code, issuer] = [searchParams.get('code'), searchParams.get('iss')];
  return {
    codeVerifier: CODE_VERIFIER,
    nonce,
    redirectUri,
    ...(code === null ? {} : { code }),
    ...(issuer === null ? {} : { issuer }),
    ...(keep === undefined ? {} : { keep }),
  };
}
