import { join } from 'node:path';
import { concat, fromBase64url, fromUtf8, toBase64url, utf8, wipe } from '../../sealing/bytes.ts';
import { canonicalize, parseCanonical } from '../../sealing/canonical.ts';
import { parsePrivateJwk, type SigningKey, signingKeyFromSeed } from '../../sealing/keys.ts';
import { native } from '../../sealing/primitives.node.ts';
import type { Random } from '../../sealing/primitives.ts';
import { base64url, object, oneOf, plainObject } from '../../sealing/shape.ts';
import { createPrivateFile, makePrivateFolder, readIfThere } from './private-file.ts';

/** What a derived secret is for; one purpose's secret says nothing of another's. */
export type DerivationLabel = 'pkce-verifier' | 'login-state' | 'pairing-code' | 'attempts';

/** The keys of this broker, the same for all its instances. */
export interface ServerKeys {
  /** signs manifests and countersigns receipts; providers pin its thumbprint */
  readonly section: SigningKey;
  /** signs access tokens (`at+jwt`) and session tokens (`session+jwt`) */
  readonly token: SigningKey;
  /**
   * 32 bytes that only this broker can make, the same every time, so that nothing has to be stored: HKDF-SHA-256 of the
   * broker's secret, with the label and each part preceded by its length, so that no two lists of parts read the same.
   */
  readonly derive: (label: DerivationLabel, ...parts: readonly (string | Uint8Array)[]) => Uint8Array;
}

const secretLength = 32;
const fileName = 'server-keys.json';

const readFile = object({
  v: oneOf(1),
  section: plainObject,
  token: plainObject,
  secret: base64url(secretLength),
});

/**
 * The server keys kept in this folder, made at the first start. Instances that start at once agree on one set.
 * @throws Malformed, NotCanonical when the file is damaged: it is never replaced, since providers pinned its keys
 */
export async function openServerKeys(folder: string, random: Random): Promise<ServerKeys> {
  await makePrivateFolder(folder);
  const path = join(folder, fileName);
  const kept = (await readIfThere(path)) ?? (await makeServerKeys(folder, path, random));
  try {
    const file = readFile(parseCanonical(fromUtf8(kept, fileName)), fileName);
    const secret = fromBase64url(file.secret, fileName, secretLength);
    return {
      section: parsePrivateJwk(file.section, `${fileName}.section`),
      token: parsePrivateJwk(file.token, `${fileName}.token`),
      derive: (label, ...parts) => native.hkdfSha256(secret, derivationInfo(label, parts), 32),
    };
  } finally {
    wipe(kept);
  }
}

/** Makes a set and keeps it, unless another instance was first; answers what is kept. */
async function makeServerKeys(folder: string, path: string, random: Random): Promise<Uint8Array> {
  const secret = random(secretLength);
  const file = { v: 1, section: newPrivateJwk(random), token: newPrivateJwk(random), secret: toBase64url(secret) };
  const draft = join(folder, `${toBase64url(random(16))}.draft`);
  await createPrivateFile(path, utf8(canonicalize(file)), draft);
  const kept = await readIfThere(path);
  if (kept === null) throw new Error('the server keys vanished while they were made');
  return kept;
}

function newPrivateJwk(random: Random): Record<string, string> {
  const seed = random(32);
  return { ...signingKeyFromSeed(seed, native).publicJwk, d: toBase64url(seed) };
}

function derivationInfo(label: DerivationLabel, parts: readonly (string | Uint8Array)[]): Uint8Array {
  const fields = [`zegel/1/${label}`, ...parts].map((part) => (typeof part === 'string' ? utf8(part) : part));
  return concat(...fields.flatMap((field) => [lengthOf(field), field]));
}

function lengthOf(field: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, field.length);
  return length;
}
