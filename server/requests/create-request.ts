import type { GraphQLSchema } from 'graphql';
import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { digestOf } from '../../sealing/digest.ts';
import { jwkThumbprint, type PublicJwk } from '../../sealing/keys.ts';
import { native } from '../../sealing/primitives.node.ts';
import type { Random } from '../../sealing/primitives.ts';
import { SealingRefused } from '../../sealing/refusals.ts';
import { type RequestClaims, readSignedRequest } from '../../sealing/signed-request.ts';
import type { Attempts } from '../access/attempts.ts';
import type { Provider } from '../access/provider.store.ts';
import { identityKey } from '../access/provider-key.store.ts';
import type { Bell } from '../database/bell.ts';
import { domainNow } from '../database/clock.ts';
import type { Database, Transaction } from '../database/database.ts';
import { mintId, type RequestId } from '../database/ids.ts';
import { insertRequest, type StoredRequest } from './request.store.ts';
import { openRequest } from './request.ts';
import type { CreateDataRequestInput } from './request.types.ts';

/** What this room works with. */
export interface RequestRoom {
  readonly db: Database;
  readonly bell: Bell;
  readonly random: Random;
  readonly attempts: Attempts;
  readonly schema: GraphQLSchema;
  readonly issuer: string;
  readonly sectionKey: PublicJwk;
}

/**
 * Admits a signed request and stores it: the form of its idempotency key, the key it is signed with, its signature, what
 * it says against what was sent and planned; then the row.
 *
 * @param besides - what must be true and written in the same transaction; what it throws undoes both
 * @throws GraphQLError `RATE_LIMITED`
 */
export async function createRequest(
  room: RequestRoom,
  input: CreateDataRequestInput,
  provider: Provider,
  besides?: (tx: Transaction, id: RequestId, now: Date) => Promise<void>,
): Promise<Outcome<StoredRequest>> {
  await room.attempts.take('ASK', provider.id);
  if (!/^[\x21-\x7e]{1,128}$/.test(input.idempotencyKey))
    return refused('MALFORMED', '1 to 128 printable characters', 'idempotencyKey');
  const verified = await verifySigned(room, input.signedRequest, provider.id);
  if (!verified.ok) return verified;
  const { claims, thumbprint } = verified.value;
  const { db, bell, random, schema, issuer, sectionKey } = room;
  const variables = input.variables ?? {};
  const now = await domainNow(db);
  const opened = openRequest(schema, { document: input.document, variables }, claims, {
    issuer,
    providerId: provider.id,
    brokerKey: jwkThumbprint(sectionKey),
    returnOrigins: provider.returnOrigins,
    now,
  });
  if (!opened.ok) return opened;
  const id = mintId('req', random);
  const made = {
    row: {
      id,
      providerId: provider.id,
      idempotencyKey: input.idempotencyKey,
      inputDigest: digestOf(canonicalize([input.document, variables, input.signedRequest])),
      identityKey: thumbprint,
      signedRequest: input.signedRequest,
      document: input.document,
      variables,
      plan: opened.value.text,
      purpose: opened.value.purpose,
      retentionDays: claims.retention_days,
      pickupHours: claims.pickup_hours,
      returnUrl: claims.return_url,
      createdAt: now,
      expiresAt: new Date(claims.exp * 1000),
    },
    redeem: claims.subjects.flatMap((subject) => {
      const hash = claims.redeem[subject];
      return hash === undefined ? [] : [{ subject, hash }];
    }),
  };
  const stored = await insertRequest(db, bell, made, (tx) => besides?.(tx, id, now) ?? Promise.resolve());
  return stored === 'CONFLICT' ? refused('IDEMPOTENCY_CONFLICT', undefined, 'idempotencyKey') : accepted(stored);
}

/** The key the JWS names must be this provider's and active; then its signature. */
async function verifySigned(
  { db }: RequestRoom,
  jws: string,
  providerId: Parameters<typeof identityKey>[1],
): Promise<Outcome<{ readonly claims: RequestClaims; readonly thumbprint: string }>> {
  const kid = keyNamed(jws);
  const key = kid === undefined ? null : await identityKey(db, providerId, kid);
  if (!key || kid === undefined) return refused('KEY_UNKNOWN', undefined, 'signedRequest');
  if (key.status !== 'ACTIVE') return refused('KEY_REVOKED', key.status.toLowerCase(), 'signedRequest');
  try {
    return accepted({ claims: readSignedRequest(jws, key.jwk, native), thumbprint: kid });
  } catch (error) {
    if (!(error instanceof SealingRefused)) throw error;
    return refused('REQUEST_MISMATCH', error.code, 'signedRequest');
  }
}

/** The `kid` of a compact JWS before anything is verified; it only says which registered key to verify with. */
function keyNamed(jws: string): string | undefined {
  try {
    const header: unknown = JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString());
    const kid: unknown = typeof header === 'object' && header !== null ? Reflect.get(header, 'kid') : undefined;
    return typeof kid === 'string' && kid.length === 43 ? kid : undefined;
  } catch {
    return undefined;
  }
}
