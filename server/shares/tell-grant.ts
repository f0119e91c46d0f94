import type { Bell } from '../database/bell.ts';
import type { Transaction } from '../database/database.ts';
import { append } from '../events/append.ts';
import { grantsStream, shareStream } from '../events/stream.ts';
import type { StoredGrant } from './grant.store.ts';
import type { GrantChange } from './grant.types.ts';

type Told = Pick<StoredGrant, 'id' | 'shareId' | 'granterId' | 'recipientId'>;

/**
 * Tells the holder of the share, in the transaction of the fact. From here the share's stream is held until it commits:
 * whatever else happens to the share or to a grant of it comes before or after, never in between. So it comes first.
 */
export async function tellHolder(
  tx: Transaction,
  bell: Bell,
  { id, shareId }: Pick<Told, 'id' | 'shareId'>,
  kind: GrantChange,
  now: Date,
): Promise<void> {
  await append(tx, bell, shareStream(shareId), now, { kind, data: { grant: id } });
}

/** Tells granters and recipients. In one order for everybody, so that two who tell the same ones never wait in a circle. */
export async function tellProviders(
  tx: Transaction,
  bell: Bell,
  told: readonly { readonly of: Told; readonly kind: GrantChange }[],
  now: Date,
): Promise<void> {
  const events = told.flatMap(({ of, kind }) =>
    [of.granterId, of.recipientId].map((provider) => ({ stream: grantsStream(provider), kind, grant: of.id })),
  );
  for (const { stream, kind, grant } of events.sort((one, other) => (one.stream < other.stream ? -1 : 1)))
    await append(tx, bell, stream, now, { kind, data: { grant } });
}
