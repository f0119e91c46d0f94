import { createECDH } from 'node:crypto';
import { join } from 'node:path';
import { fromUtf8, toBase64url, utf8, wipe } from '../../sealing/bytes.ts';
import { canonicalize, parseCanonical } from '../../sealing/canonical.ts';
import type { Random } from '../../sealing/primitives.ts';
import { base64url, object, oneOf } from '../../sealing/shape.ts';
import { createPrivateFile, makePrivateFolder, readIfThere } from '../keyring/private-file.ts';
import type { VapidIdentity } from './push-message.ts';

const fileName = 'vapid-key.json';
const readFile = object({ v: oneOf(1), publicKey: base64url(65), privateKey: base64url(32) });

/**
 * The key pair that push services know this broker by, kept in this folder; made at the first start, and the same for
 * all instances.
 * @throws Malformed, NotCanonical when the file is damaged: it is never replaced, since endpoints are bound to it
 */
export async function openVapidKey(folder: string, random: Random): Promise<Omit<VapidIdentity, 'subject'>> {
  await makePrivateFolder(folder);
  const path = join(folder, fileName);
  const kept = (await readIfThere(path)) ?? (await makeVapidKey(folder, path, random));
  try {
    const { publicKey, privateKey } = readFile(parseCanonical(fromUtf8(kept, fileName)), fileName);
    return { publicKey, privateKey };
  } finally {
    wipe(kept);
  }
}

/** Makes one and keeps it, unless another instance was first; answers what is kept. */
async function makeVapidKey(folder: string, path: string, random: Random): Promise<Uint8Array> {
  const secret = random(32);
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(secret);
  const file = { v: 1, publicKey: toBase64url(new Uint8Array(pair.getPublicKey())), privateKey: toBase64url(secret) };
  await createPrivateFile(path, utf8(canonicalize(file)), join(folder, `${toBase64url(random(16))}.draft`));
  wipe(secret);
  const kept = await readIfThere(path);
  if (kept === null) throw new Error('the push key vanished while it was made');
  return kept;
}
