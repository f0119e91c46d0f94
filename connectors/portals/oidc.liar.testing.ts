import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { CompactEncrypt, exportJWK, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import type { OidcAccess } from './oidc.access.ts';
import type { LoginReturn } from './portal.ts';

/** The instant of every test with this provider. */
export const NOW = new Date('2026-11-24T12:00:00Z');
const SECONDS = NOW.valueOf() / 1000;
const CLIENT = 'client';

type Claims = Record<string, unknown>;
type Signer = (claims: Claims) => Promise<string>;

/** What the provider does otherwise than it should. */
export interface Lies {
  readonly idToken?: Claims;
  readonly userinfo?: Claims;
  readonly signIdToken?: Signer;
  readonly signUserinfo?: Signer;
  readonly answer?: (path: string, res: ServerResponse) => boolean;
}

/** A provider over real HTTP that answers rightly except where it is told to lie. */
export interface Liar {
  readonly access: OidcAccess;
  readonly back: LoginReturn;
  readonly signers: Readonly<Record<'good' | 'otherKey' | 'none' | 'hmac' | 'rs256', Signer>>;
  readonly tokenRequests: URLSearchParams[];
  /** A fresh key of the client, and signers that encrypt to it once they have signed. */
  encryption(): Promise<{ readonly privateKey: JWK; encrypted(signer: keyof Liar['signers']): Signer }>;
  tell(lies: Lies): void;
  close(): Promise<void>;
}

export async function startLiar(): Promise<Liar> {
  const good = await keyPair('ES256', 'good');
  const other = await keyPair('ES256', 'good');
  const rsa = await keyPair('RS256', 'rsa');
  const signers = {
    good: good.sign,
    otherKey: other.sign,
    rs256: rsa.sign,
    none: async (claims: Claims) => new UnsecuredJWT(claims).encode(),
    hmac: (claims: Claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: 'good' })
        .sign(Buffer.from(JSON.stringify(good.publicKey))),
  };
  const tokenRequests: URLSearchParams[] = [];
  let lies: Lies = {};

  const server = createServer((req, res) => void respond(req, res));
  const respond = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const path = req.url ?? '';
    const body = await text(req);
    if (lies.answer?.(path, res)) return;
    const standard = { iss: access.issuer, aud: CLIENT, sub: 'subject', iat: SECONDS - 5, exp: SECONDS + 60 };
    if (path === '/jwks') return json(res, { keys: [good.publicKey, rsa.publicKey] });
    if (path === '/token') {
      tokenRequests.push(new URLSearchParams(body));
      const idToken = await (lies.signIdToken ?? good.sign)({ ...standard, nonce: back.nonce, ...lies.idToken });
      return json(res, { access_token: 'token', token_type: 'Bearer', id_token: idToken });
    }
    const facts = { bsn: '999990184', loa_authn: 'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract' };
    const userinfo = await (lies.signUserinfo ?? good.sign)({ ...standard, ...facts, ...lies.userinfo });
    res.setHeader('content-type', 'application/jwt').end(userinfo);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = await keyPair('EdDSA', 'client');
  const access: OidcAccess = {
    issuer,
    authorizationEndpoint: `${issuer}/authorize`,
    tokenEndpoint: `${issuer}/token`,
    userinfoEndpoint: `${issuer}/userinfo`,
    jwksUri: `${issuer}/jwks`,
    clientId: CLIENT,
    clientKey: client.privateKey,
  };
  const back: LoginReturn = {
    code: 'code',
    issuer,
    codeVerifier: 'v'.repeat(43),
    nonce: 'nonce',
    redirectUri: 'https://app.example/return',
  };
  return {
    access,
    back,
    signers,
    tokenRequests,
    async encryption() {
      const { publicKey, privateKey } = await generateKeyPair('RSA-OAEP', { extractable: true });
      return {
        privateKey: { ...(await exportJWK(privateKey)), alg: 'RSA-OAEP' },
        encrypted: (signer) => async (claims) =>
          new CompactEncrypt(new TextEncoder().encode(await signers[signer](claims)))
            .setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A128CBC-HS256', typ: 'JWT', cty: 'JWT' })
            .encrypt(publicKey),
      };
    },
    tell(next) {
      lies = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function json(res: ServerResponse, value: unknown): void {
  res.setHeader('content-type', 'application/json').end(JSON.stringify(value));
}

async function keyPair(alg: string, kid: string): Promise<{ publicKey: JWK; privateKey: JWK; sign: Signer }> {
  const pair = await generateKeyPair(alg, { extractable: true });
  const facts = { alg, kid, use: 'sig' };
  return {
    publicKey: { ...(await exportJWK(pair.publicKey)), ...facts },
    privateKey: { ...(await exportJWK(pair.privateKey)), ...facts },
    sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(pair.privateKey),
  };
}
