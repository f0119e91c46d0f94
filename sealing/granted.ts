/** What the recipient of a grant is handed, and its own record of the key it opens grants with. Both are JSON. */
import { PROVIDER_KEY_LENGTH } from './approve.ts';
import { toBase64url } from './bytes.ts';
import { MAX_GRANT_CHAIN } from './child-grant.ts';
import type { Delivery } from './delivery.ts';
import { MAX_JWS_LENGTH } from './jws.ts';
import { type PublicJwk, parseBoxKey, parsePublicJwk } from './keys.ts';
import { CIPHERTEXT_LENGTHS } from './section.ts';
import { array, base64url, identifier, nullable, object, oneOf, type Reader, text } from './shape.ts';
import { parseSubject } from './subject.ts';

/** One grant of a chain, and what allowed it. */
export interface ChainLink {
  /** compact JWS of type `child-grant+jwt` */
  readonly grant: string;
  /** compact JWS of type `grant-approval+jwt`; null when the receipt names the recipient */
  readonly approval: string | null;
}

/** Some sections of a share, sealed to the recipient of the last grant, with all that proves them. */
export interface Granted extends Delivery {
  /** as the provider that the consumer shared with signed it */
  readonly signedRequest: string;
  /** canonical text */
  readonly plan: string;
  /** from the share to this recipient */
  readonly chain: readonly ChainLink[];
}

/** What a recipient keeps of a grant key, under its own lock. What it trusts comes from here, never from the broker. */
export interface GrantRecord {
  readonly v: 1;
  /** own provider id */
  readonly provider: string;
  /** the broker's issuer */
  readonly broker: string;
  /** the broker's section keys */
  readonly brokerKeys: readonly PublicJwk[];
  /** base64url of 32 bytes each; the secret half is destroyed when no grant to it is left */
  readonly grantKey: { readonly publicKey: string; readonly secretKey: string };
  /** whose grants are accepted, and their identity keys, from those providers themselves */
  readonly granters: readonly Granter[];
}

export interface Granter {
  readonly provider: string;
  readonly identityKeys: readonly PublicJwk[];
}

const readJws: Reader<string> = text(MAX_JWS_LENGTH);

const readGranted = object<Granted>({
  v: oneOf(1),
  id: identifier,
  request: identifier,
  session: identifier,
  subject: parseSubject,
  receipt: readJws,
  countersignature: readJws,
  signedRequest: readJws,
  plan: text(8_388_608),
  chain: array(object<ChainLink>({ grant: readJws, approval: nullable(readJws) }), MAX_GRANT_CHAIN),
  sections: array(
    object<Delivery['sections'][number]>({
      section: identifier,
      manifest: readJws,
      ciphertext: text(Math.ceil((Math.max(...CIPHERTEXT_LENGTHS) * 4) / 3)),
      key: base64url(PROVIDER_KEY_LENGTH),
    }),
    512,
  ),
});

const readRecord = object<GrantRecord>({
  v: oneOf(1),
  provider: identifier,
  broker: identifier,
  brokerKeys: array(parsePublicJwk, 16),
  grantKey: object<GrantRecord['grantKey']>({
    publicKey: (value, at) => toBase64url(parseBoxKey(value, at)),
    secretKey: base64url(32),
  }),
  granters: array(object<Granter>({ provider: identifier, identityKeys: array(parsePublicJwk, 16) }), 256),
});

/** @throws Malformed */
export function parseGranted(value: unknown): Granted {
  return readGranted(value, 'granted');
}

/** @throws Malformed, KeyRefused */
export function parseGrantRecord(value: unknown): GrantRecord {
  return readRecord(value, 'grant_record');
}
