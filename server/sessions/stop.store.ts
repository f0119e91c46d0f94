import { and, eq, inArray } from 'drizzle-orm';
import { providerIdentityKeyEnd, providerRevocation } from '../access/provider.tables.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { RequestId } from '../database/ids.ts';
import { dataRequest, requestEnd } from '../requests/request.tables.ts';
import type { SessionFacts } from './session.state.ts';

/** The end of the key that signed the request, when it was revoked. */
export const isRevokedKey = and(
  eq(providerIdentityKeyEnd.thumbprint, dataRequest.identityKey),
  eq(providerIdentityKeyEnd.end, 'REVOKED'),
);

/** What stops the sessions of a request, from the moment the fact is there (design D19); of two the first. */
export function stopOf(end: typeof requestEnd.$inferSelect | null, revokedAt: Date | null): SessionFacts['stop'] {
  if (end && end.reason !== 'CLOSED' && (!revokedAt || end.at < revokedAt)) return { reason: end.reason, at: end.at };
  return revokedAt && { reason: 'REVOKED', at: revokedAt };
}

/** Of each of these requests whether its key or its provider was revoked. */
export async function revokedOf(db: Database, ids: readonly RequestId[]): Promise<ReadonlyMap<RequestId, boolean>> {
  const found = await db
    .select({ id: dataRequest.id, key: providerIdentityKeyEnd.at, provider: providerRevocation.revokedAt })
    .from(dataRequest)
    .leftJoin(providerIdentityKeyEnd, isRevokedKey)
    .leftJoin(providerRevocation, eq(providerRevocation.providerId, dataRequest.providerId))
    .where(inArray(dataRequest.id, ids));
  return new Map(found.map(({ id, key, provider }) => [id, key !== null || provider !== null]));
}

/** Whether a request has ended, in whatever way: closed, withdrawn, superseded. */
export async function isEnded(tx: Transaction, id: RequestId): Promise<boolean> {
  const ends = await tx.select().from(requestEnd).where(eq(requestEnd.requestId, id));
  return ends.length > 0;
}

/** Whether the sessions of a request are stopped, whether or not anybody has ended them. */
export async function isStopped(tx: Transaction, id: RequestId): Promise<boolean> {
  const [found] = await tx
    .select({ requestEnd, keyRevokedAt: providerIdentityKeyEnd.at, providerRevokedAt: providerRevocation.revokedAt })
    .from(dataRequest)
    .leftJoin(requestEnd, eq(requestEnd.requestId, dataRequest.id))
    .leftJoin(providerIdentityKeyEnd, isRevokedKey)
    .leftJoin(providerRevocation, eq(providerRevocation.providerId, dataRequest.providerId))
    .where(eq(dataRequest.id, id));
  return found !== undefined && stopOf(found.requestEnd, found.keyRevokedAt ?? found.providerRevokedAt) !== null;
}
