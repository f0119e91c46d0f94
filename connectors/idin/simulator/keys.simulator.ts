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
  /** Certifies the first bank. */
  readonly root: PracticeKeyPair;
  /** By BIC: the first is certified by the root, the second only by itself. */
  readonly issuers: Readonly<Record<string, PracticeKeyPair>>;
}

interface Authority {
  readonly name: string;
  readonly keys: CryptoKeyPair;
}

const DAY_MILLISECONDS = 86_400_000;
const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
/** What iDIN signs with. */
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]) } as const;

/**
 * @param given.now - certificates are valid from a year before it, for twenty: the practice clock may be moved far
 * @param given.bits - size of the RSA keys; tests, which make many, make them smaller
 */
export async function practiceIdinKeys(
  given: { readonly now?: Date; readonly bits?: number } = {},
): Promise<PracticeIdinKeys> {
  const root: Authority = {
    name: 'Oefenwortel iDIN',
    keys: await crypto.subtle.generateKey(EC, true, ['sign', 'verify']),
  };
  const rsa = (name: string, by?: Authority) => practiceKeyPair(name, given, by);
  const [merchant, decryption, acquirer, ...banks] = await Promise.all([
    rsa('Oefenwinkel'),
    rsa('Oefenwinkel versleuteling'),
    rsa('Oefenacquirer'),
    ...PRACTICE_ISSUERS.map(({ name }, at) => (at === 0 ? rsa(name, root) : rsa(name))),
  ]);
  const { now = new Date() } = given;
  const issuers = PRACTICE_ISSUERS.flatMap(({ id }, at) => {
    const pair = banks[at];
    return pair ? [[id, pair] as const] : [];
  });
  return {
    merchant,
    decryption,
    acquirer,
    root: await asPem(root.keys, await certified(root.name, root.keys, root, now, true)),
    issuers: Object.fromEntries(issuers),
  };
}

/** One RSA key more, certified by an authority or by itself. */
export async function practiceKeyPair(
  name: string,
  { now = new Date(), bits = 2048 }: { readonly now?: Date; readonly bits?: number },
  by?: Authority,
): Promise<PracticeKeyPair> {
  const keys = await crypto.subtle.generateKey({ ...RSA, modulusLength: bits }, true, ['sign', 'verify']);
  return asPem(keys, await certified(name, keys, by ?? { name, keys }, now, false));
}

function certified(
  name: string,
  { publicKey }: CryptoKeyPair,
  by: Authority,
  now: Date,
  isAuthority: boolean,
): Promise<X509Certificate> {
  return X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: `CN=${by.name}`,
    notBefore: new Date(now.valueOf() - 400 * DAY_MILLISECONDS),
    notAfter: new Date(now.valueOf() + 7300 * DAY_MILLISECONDS),
    signingAlgorithm: by.keys.privateKey.algorithm.name === EC.name ? EC : RSA,
    publicKey,
    signingKey: by.keys.privateKey,
    extensions: [new BasicConstraintsExtension(isAuthority, undefined, true)],
  });
}

async function asPem({ privateKey }: CryptoKeyPair, certificate: X509Certificate): Promise<PracticeKeyPair> {
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', privateKey));
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'pem', type: 'pkcs8' });
  return { key: String(key), certificate: certificate.toString('pem') };
}
