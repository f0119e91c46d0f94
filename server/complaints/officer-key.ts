import { join } from 'node:path';
import { fromBase64url, fromUtf8, toBase64url, utf8, wipe } from '../../sealing/bytes.ts';
import { boxKeyPair, makeBoxKeyPair } from '../../sealing/keys.ts';
import type { KeyPair, Random } from '../../sealing/primitives.ts';
import { Malformed } from '../../sealing/refusals.ts';
import { base64url, object, oneOf } from '../../sealing/shape.ts';
import { createPrivateFile, makePrivateFolder, readIfThere } from '../keyring/private-file.ts';

/** Name of the file in the folder it is made in. */
export const OFFICER_KEY_FILE = 'officer.private.jwk.json';

/** A private X25519 JWK (RFC 8037). */
const readKey = object<{ kty: 'OKP'; crv: 'X25519'; x: string; d: string }>({
  kty: oneOf('OKP'),
  crv: oneOf('X25519'),
  x: base64url(32),
  d: base64url(32),
});

/**
 * The privacy officer's key kept in this folder, made when there is none; readable by our user alone.
 * @throws Malformed when the file is damaged: it is never replaced, since complaints are sealed to it
 */
export async function openOfficerKey(folder: string, random: Random): Promise<KeyPair> {
  await makePrivateFolder(folder);
  const path = join(folder, OFFICER_KEY_FILE);
  const draft = join(folder, `${toBase64url(random(16))}.draft`);
  const { publicKey, secretKey } = makeBoxKeyPair(random);
  const jwk = { kty: 'OKP', crv: 'X25519', x: toBase64url(publicKey), d: toBase64url(secretKey) };
  await createPrivateFile(path, utf8(JSON.stringify(jwk)), draft);
  return readOfficerKey(path);
}

/** The key in this file. @throws Malformed when it is not there or is none, also when `x` is not `d`'s public key */
export async function readOfficerKey(path: string): Promise<KeyPair> {
  const kept = await readIfThere(path);
  if (!kept) throw new Malformed('officer key');
  try {
    const { x, d } = readKey(json(fromUtf8(kept, 'officer key')), 'officer key');
    const pair = boxKeyPair(fromBase64url(d, 'officer key', 32));
    if (toBase64url(pair.publicKey) !== x) throw new Malformed('officer key');
    return pair;
  } finally {
    wipe(kept);
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Malformed('officer key');
  }
}
