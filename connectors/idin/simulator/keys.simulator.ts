import 'reflect-metadata';
import { createPrivateKey } from 'node:crypto';
import { BasicConstraintsExtension, type X509Certificate, X509CertificateGenerator } from '@peculiar/x509';
import { PRACTICE_ISSUERS } from './issuers.simulator.ts';

/** A key with its certificate, both PEM. */
export interface PracticeKeyPair {
  readonly key: string;
  readonly certificate: string;
}

/** Every key of practice iDIN: made at each start, kept nowhere, worth nothing. */
export interface PracticeIdinKeys {
  /** Zegel's own at the acquirers: signs requests. */
  readonly merchant: PracticeKeyPair;
  /** Opens what is encrypted to Zegel. */
  readonly decryption: PracticeKeyPair;
  readonly acquirer: PracticeKeyPair;
  /** The acquirer's next one: configured already, signs nothing yet. */
  readonly nextAcquirer: PracticeKeyPair;
  /** Certifies the first bank. */
  readonly root: PracticeKeyPair;
  /** By BIC: the first is certified by the root, the second only by itself. */
  readonly issuers: Readonly<Record<string, PracticeKeyPair>>;
}

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;
const YEAR_MILLISECONDS = 365 * 86_400_000;

/** @param now - certificates are valid from a day before it, for two years */
export async function practiceIdinKeys(now = new Date()): Promise<PracticeIdinKeys> {
  const rootKeys = await newKeys();
  const root = await certified('Oefenwortel iDIN', rootKeys, undefined, now, true);
  const alone = async (name: string): Promise<PracticeKeyPair> => {
    const keys = await newKeys();
    return asPem(keys, await certified(name, keys, undefined, now));
  };
  const issuers = await Promise.all(
    PRACTICE_ISSUERS.map(async ({ id, name }, at): Promise<[string, PracticeKeyPair]> => {
      if (at > 0) return [id, await alone(name)];
      const keys = await newKeys();
      return [id, await asPem(keys, await certified(name, keys, { root, key: rootKeys.privateKey }, now))];
    }),
  );
  const [merchant, decryption, acquirer, nextAcquirer] = await Promise.all(
    ['Oefenwinkel', 'Oefenwinkel versleuteling', 'Oefenacquirer', 'Oefenacquirer volgend jaar'].map(alone),
  );
  if (!merchant || !decryption || !acquirer || !nextAcquirer) throw new Error('a key is missing');
  return {
    merchant,
    decryption,
    acquirer,
    nextAcquirer,
    root: await asPem(rootKeys, root),
    issuers: Object.fromEntries(issuers),
  };
}

type Keys = CryptoKeyPair;

function newKeys(): Promise<Keys> {
  return crypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
}

function certified(
  name: string,
  keys: Keys,
  by: { readonly root: X509Certificate; readonly key: CryptoKey } | undefined,
  now: Date,
  isAuthority = false,
): Promise<X509Certificate> {
  return X509CertificateGenerator.create(
    {
      subject: `CN=${name}`,
      issuer: by ? by.root.subject : `CN=${name}`,
      notBefore: new Date(now.valueOf() - 86_400_000),
      notAfter: new Date(now.valueOf() + 2 * YEAR_MILLISECONDS),
      signingAlgorithm: RSA,
      publicKey: keys.publicKey,
      signingKey: by ? by.key : keys.privateKey,
      extensions: [new BasicConstraintsExtension(isAuthority, undefined, true)],
    },
    crypto,
  );
}

async function asPem({ privateKey }: Keys, certificate: X509Certificate): Promise<PracticeKeyPair> {
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', privateKey));
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'pem', type: 'pkcs8' });
  return { key: String(key), certificate: certificate.toString('pem') };
}
