import { jwkThumbprint, type PublicJwk, type Thumbprint } from '../../sealing/keys.ts';
import type { Subject } from '../../sealing/subject.ts';
import type { RequestId, SessionId } from '../database/ids.ts';
import { AccessRefused } from './access.refusals.ts';
import { type Call, tokenOf } from './call.ts';
import { claimProof, verifyProof } from './dpop.ts';
import type { Gate } from './gate.ts';
import type { UnverifiedJwt } from './jwt.ts';
import { parseSessionToken } from './session-token.ts';

/** The device that a session token names, holding its key now. Whether the session is still open, its room tells. */
export interface Device {
  readonly kind: 'DEVICE';
  readonly session: SessionId;
  readonly request: RequestId;
  readonly subject: Subject;
  readonly thumbprint: Thumbprint;
  /** the key of that thumbprint: signs proofs and receipts */
  readonly signKey: PublicJwk;
  /** X25519 public key, 32 bytes, from the token (D6) */
  readonly sealKey: Uint8Array;
  readonly tokenExpiresAt: Date;
}

/** Somebody who holds a key and has no token: a device about to redeem an invitation, or the holder of a share key. */
export interface NewDevice {
  readonly kind: 'NEW_DEVICE';
  readonly thumbprint: Thumbprint;
  readonly signKey: PublicJwk;
}

/** Devices sign with Ed25519 only, the key their receipts are signed with. */
const deviceAlgorithms = ['EdDSA'] as const;

/** Admits the device of a session by its session token and a proof of its key. @throws AccessRefused */
export async function admitDevice(gate: Gate, call: Call): Promise<Device> {
  const jwt = tokenOf(call);
  if (jwt === null) throw new AccessRefused('AUTHORIZATION_MISSING');
  const { session, request, subject, thumbprint, sealKey, expiresAt } = parseSessionToken(gate, jwt, call.now);
  const signKey = await proveKey(gate, call, jwt, thumbprint);
  return { kind: 'DEVICE', session, request, subject, thumbprint, signKey, sealKey, tokenExpiresAt: expiresAt };
}

/** Admits whoever proves to hold a key, without a token. @throws AccessRefused */
export async function admitNewDevice(gate: Gate, call: Call): Promise<NewDevice> {
  if (call.authorizations.length > 0) throw new AccessRefused('TOKEN_TYP');
  const signKey = await proveKey(gate, call, null, null);
  return { kind: 'NEW_DEVICE', signKey, thumbprint: jwkThumbprint(signKey) };
}

async function proveKey(gate: Gate, call: Call, jwt: UnverifiedJwt | null, boundTo: string | null): Promise<PublicJwk> {
  const accessToken = jwt?.text ?? null;
  const proof = await verifyProof({ ...call, algorithms: deviceAlgorithms, accessToken, boundTo });
  if (proof.key.algorithm !== 'EdDSA') throw new AccessRefused('PROOF_ALGORITHM');
  await claimProof(gate.db, proof);
  return proof.key.jwk;
}
