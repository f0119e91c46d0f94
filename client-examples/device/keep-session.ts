import { fromBase64url, toBase64url } from '../../sealing/bytes.ts';
import { parseDigest } from '../../sealing/digest.ts';
import { boxKeyPair, parseThumbprint, signingKeyFromSeed } from '../../sealing/keys.ts';
import { Malformed } from '../../sealing/refusals.ts';
import { base64url, object, oneOf, plainObject, type Reader, text } from '../../sealing/shape.ts';
import { parseSubject } from '../../sealing/subject.ts';
import type { Caller } from '../wire/call.ts';
import type { Connection } from '../wire/connection.ts';
import { type Joined, JoinRefused, type OpenedLink, type Redeemed, verifyOpened } from './join.ts';

type Request = NonNullable<Redeemed['request']>;

/** A session as a device may put it aside: its keys, its token, and what it verified. No value of a person is in it. */
interface KeptSession {
  readonly v: 1;
  readonly subject: Joined['subject'];
  readonly link: OpenedLink;
  readonly accessToken: string;
  readonly sign: string;
  readonly seal: string;
  readonly person: string;
  readonly bind: string;
  readonly request: Request;
  readonly session: Joined['session'];
  readonly pairing: Joined['pairing'];
}

/** Past the digests and signatures that `verifyOpened` checks, nothing of it is believed. */
const asWritten =
  <T extends object>(): Reader<T> =>
  (value, at) =>
    plainObject(value, at) as unknown as T;

const readKept = object<KeptSession>({
  v: oneOf(1),
  subject: parseSubject,
  link: object<OpenedLink>({ requestId: text(128), thumbprint: parseThumbprint, redeem: parseDigest }),
  accessToken: text(8192),
  sign: base64url(32),
  seal: base64url(32),
  person: base64url(32),
  bind: base64url(32),
  request: asWritten<Request>(),
  session: asWritten<Joined['session']>(),
  pairing: asWritten<Joined['pairing']>(),
});

/** Writes a session down, so that this device can go on after its page was left: for a portal, or for a pause. */
export async function writeSession(joined: Joined): Promise<string> {
  const { caller, claims, subject, signKey, sealKey, personKey, bindKey, request, session, pairing } = joined;
  const redeem = claims.redeem[subject];
  const accessToken = await caller.accessToken?.();
  if (redeem === undefined || accessToken === undefined) throw new Malformed('session');
  const kept: KeptSession = {
    v: 1,
    subject,
    link: { requestId: request.id, thumbprint: joined.identity, redeem },
    accessToken,
    // The first half of a tweetnacl secret key is its seed.
    sign: toBase64url(signKey.secretKey.subarray(0, 32)),
    seal: toBase64url(sealKey.secretKey),
    person: toBase64url(personKey),
    bind: toBase64url(bindKey),
    request,
    session,
    pairing,
  };
  return JSON.stringify(kept);
}

/**
 * Takes a session up again, verifying all of it anew.
 * @throws JoinRefused `KEY_MISMATCH` when it is not as it was written, or no longer verifies
 */
export function readSession(connection: Connection, written: string): Joined {
  const kept = parsed(written);
  const bytes = (name: 'sign' | 'seal' | 'person' | 'bind'): Uint8Array => fromBase64url(kept[name], name, 32);
  const { primitives } = connection;
  const signKey = signingKeyFromSeed(bytes('sign'), primitives);
  const { request, session, pairing, subject, accessToken, link } = kept;
  const caller: Caller = { ...connection, key: signKey, accessToken: async () => accessToken };
  return {
    ...verifyOpened(request, link, subject, primitives, 0),
    identity: link.thumbprint,
    caller,
    signKey,
    sealKey: boxKeyPair(bytes('seal'), primitives),
    personKey: bytes('person'),
    bindKey: bytes('bind'),
    request,
    session,
    subject,
    pairing,
  };
}

function parsed(written: string): KeptSession {
  try {
    return readKept(JSON.parse(written), 'session');
  } catch {
    throw new JoinRefused('KEY_MISMATCH');
  }
}
