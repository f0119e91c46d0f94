import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toBase64url, utf8 } from '../sealing/bytes.ts';
import { canonicalize } from '../sealing/canonical.ts';
import { CHILD_GRANT_TYP, verifyChildGrant } from '../sealing/child-grant.ts';
import { makeDelivery, signRaw } from '../sealing/delivery.fixture.ts';
import { digestOf } from '../sealing/digest.ts';
import { ERASURE_ANSWER_TYP, verifyErasureAnswer } from '../sealing/erasure-answer.ts';
import { GRANT_APPROVAL_TYP, verifyGrantApproval } from '../sealing/grant-approval.ts';
import { GRANT_KEY_TYP, verifyGrantKey } from '../sealing/grant-key.ts';
import { makeGranted } from '../sealing/granted.fixture.ts';
import { splitJws } from '../sealing/jws.ts';
import { KEYS } from '../sealing/keys.fixture.ts';
import { SECTION_TYP, verifyManifest } from '../sealing/manifest.ts';
import { RECEIPT_TYP, verifyCountersignature, verifyReceipt } from '../sealing/receipt.ts';
import { SealingRefused } from '../sealing/refusals.ts';
import { REQUEST_TYP, readSignedRequest } from '../sealing/signed-request.ts';
import { AccessRefused } from './access/access.refusals.ts';
import { ACCESS_TOKEN_TYP, parseAccessToken } from './access/access-token.ts';
import { ISSUER, joseKeyOf, RESOURCE, random, secondsOf, signJwt } from './access/caller.fixture.ts';
import { verifyProof } from './access/dpop.ts';
import type { Gate } from './access/gate.ts';
import { readJwt, type UnverifiedJwt } from './access/jwt.ts';
import { assertionRefusal } from './access/oauth.assertion.ts';
import { parseSessionToken, SESSION_TOKEN_TYP } from './access/session-token.ts';
import { CHECKPOINT_TYP, readCheckpoint } from './audit/checkpoint.ts';
import { mintId } from './database/ids.ts';

/** One key signs all kinds, and every verifier accepts it: what keeps kinds apart is their `typ` alone. */
const key = KEYS.device;
const pinned = [key.publicJwk];
const now = new Date();
const seconds = secondsOf(now);
const provider = mintId('prv', random);
const gate: Pick<Gate, 'issuer' | 'resource' | 'tokenKey'> = {
  issuer: ISSUER,
  resource: RESOURCE,
  tokenKey: key.publicJwk,
};

/** A compact JWS of whatever `typ`: its claims are those that its verifier finds nothing wrong with, its signature right. */
type SignAs = (typ: string) => string | Promise<string>;
/** The real verifier; anything but a refusal is an acceptance. */
type Verify = (text: string) => unknown;

const inCanonicalJson =
  (claims: unknown): SignAs =>
  (typ) =>
    signRaw(typ, utf8(canonicalize(claims)), key);
/** The claims of one that another key signed. */
const claimsOf = (jws: string | undefined): SignAs => inCanonicalJson(splitJws(jws ?? '').value);
const inAnyJson =
  (claims: object, header: object = {}): SignAs =>
  async (typ) =>
    signJwt({ typ, ...header }, claims, await joseKeyOf(key));

function jwtOf(text: string): UnverifiedJwt {
  const jwt = readJwt(text);
  if (jwt === null) throw new AccessRefused('TOKEN_MALFORMED');
  return jwt;
}

const { signedRequest, sections, delivery } = makeDelivery();
const { firstJws, approvalJws } = makeGranted();
const period = { iat: seconds, exp: seconds + 60 };
const token = { iss: ISSUER, aud: RESOURCE, ...period };
const box = toBase64url(KEYS.request.publicKey);

const KINDS: readonly (readonly [kind: string, typ: string, signAs: SignAs, verify: Verify])[] = [
  ['a data request', REQUEST_TYP, claimsOf(signedRequest), (jws) => readSignedRequest(jws, key.publicJwk)],
  ['a manifest', SECTION_TYP, claimsOf(sections[0]?.arrived.manifest), (jws) => verifyManifest(jws, pinned)],
  ['a receipt', RECEIPT_TYP, claimsOf(delivery.receipt), (jws) => verifyReceipt(jws)],
  ['a countersignature', RECEIPT_TYP, claimsOf(delivery.receipt), (jws) => verifyCountersignature(jws, pinned)],
  ['a grant', CHILD_GRANT_TYP, claimsOf(firstJws), (jws) => verifyChildGrant(jws, () => pinned)],
  [
    'the approval of a grant',
    GRANT_APPROVAL_TYP,
    claimsOf(approvalJws),
    (jws) => verifyGrantApproval(jws, key.publicJwk),
  ],
  [
    'a key to be granted to',
    GRANT_KEY_TYP,
    inCanonicalJson({ v: 1, iss: provider, aud: ISSUER, ...period, key: box }),
    (jws) => verifyGrantKey(jws, pinned, seconds),
  ],
  [
    'the answer to an erasure request',
    ERASURE_ANSWER_TYP,
    inCanonicalJson({
      v: 1,
      iss: provider,
      aud: ISSUER,
      iat: seconds,
      erasure: 'era_1',
      share: 'shr_1',
      answer: 'CONFIRMED',
      ground: null,
    }),
    (jws) => verifyErasureAnswer(jws, pinned),
  ],
  [
    'a checkpoint of the audit',
    CHECKPOINT_TYP,
    inCanonicalJson({ v: 1, iss: ISSUER, index: 1, hash: digestOf('entry'), at: '2026-03-01T12:00:00Z' }),
    (jws) => {
      if (readCheckpoint(jws, key.publicJwk) === undefined) throw new AccessRefused('TOKEN_CLAIMS');
    },
  ],
  [
    'a session token',
    SESSION_TOKEN_TYP,
    inCanonicalJson({
      ...token,
      sid: mintId('ses', random),
      request: mintId('req', random),
      subject: 'APPLICANT',
      jkt: key.thumbprint,
      seal: box,
    }),
    (text) => parseSessionToken(gate, jwtOf(text), now),
  ],
  [
    'an access token',
    ACCESS_TOKEN_TYP,
    inAnyJson({ ...token, sub: provider, client_id: provider, cnf: { jkt: key.thumbprint } }),
    (text) => parseAccessToken(gate, jwtOf(text), now),
  ],
  [
    'a proof of possession',
    'dpop+jwt',
    inAnyJson({ jti: 'jti-1', htm: 'POST', htu: RESOURCE, iat: seconds }, { jwk: key.publicJwk }),
    (proof) =>
      verifyProof({
        proofs: [proof],
        method: 'POST',
        url: RESOURCE,
        now,
        algorithms: ['EdDSA'],
        accessToken: null,
        boundTo: null,
      }),
  ],
  [
    'a client assertion',
    'client-authentication+jwt',
    inAnyJson({ iss: provider, sub: provider, aud: ISSUER, jti: 'jti-1', ...period }),
    (assertion) => {
      if (assertionRefusal(assertion, ISSUER, now) !== null) throw new AccessRefused('TOKEN_CLAIMS');
    },
  ],
];

async function accepts(verify: Verify, text: string): Promise<boolean> {
  try {
    await verify(text);
    return true;
  } catch (error) {
    if (error instanceof SealingRefused || error instanceof AccessRefused) return false;
    throw error;
  }
}

describe.each(KINDS)('the verifier of %s', (_, own, signAs, verify) => {
  it('accepts its own claims under its own typ, and under none of another kind', async () => {
    const typs = new Set(KINDS.map(([, typ]) => typ));
    const accepted: string[] = [];
    for (const typ of typs) if (await accepts(verify, await signAs(typ))) accepted.push(typ);
    expect(accepted).toEqual([own]);
  });

  it('accepts nothing of another kind as that is, signed by the same key', async () => {
    const accepted: string[] = [];
    for (const [kind, typ, signOther] of KINDS)
      if (typ !== own && (await accepts(verify, await signOther(typ)))) accepted.push(kind);
    expect(accepted).toEqual([]);
  });
});

it('every typ of the project stands in the table', () => {
  const folders = ['sealing', 'server/access', 'server/audit', 'server/shares', 'server/complaints', 'server/webhooks'];
  const typs = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /(?<!\.(test|fixture|testing))\.ts$/.test(file))
      .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').match(/(?<=')[a-z-]+\+jwt(?=')/g) ?? []),
  );
  expect(new Set(typs)).toEqual(new Set(KINDS.map(([, typ]) => typ)));
});
