import { eq } from 'drizzle-orm';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Refusal, tell } from '../../schema/refusal.type.ts';
import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { type Context, callingHolder } from '../access/context.ts';
import { domainNow } from '../database/clock.ts';
import type { Transaction } from '../database/database.ts';
import type { StorageKeyId } from '../database/ids.ts';
import { type Stream, sessionStream, shareStream } from '../events/stream.ts';
import { endEndpoints, insertEndpoint } from '../push/push.store.ts';
import { type PushLanguage, readPushSubscription } from '../push/push-subscription.ts';
import { LanguageEnum } from '../sessions/login.types.ts';
import { ownSession } from '../sessions/own-session.ts';
import type { SessionRoom } from '../sessions/session.room.ts';
import { isOpen, sessionState } from '../sessions/session.state.ts';
import { sessionEnd } from '../sessions/session.tables.ts';
import { shareState } from './share.state.ts';
import { shareOfHolder } from './share.store.ts';
import { shareEnd } from './share.tables.ts';

@InputType({ description: 'Where a device is told, as its browser made it (`PushSubscription.toJSON()`).' })
export class RegisterPushInput {
  @Field(() => String, { description: 'https address of the push service.' })
  endpoint!: string;

  @Field(() => String, { description: 'base64url, 65 bytes: P-256 public key.' })
  p256dh!: string;

  @Field(() => String, { description: 'base64url, 16 bytes.' })
  auth!: string;

  @Field(() => LanguageEnum, { defaultValue: 'nl' })
  language!: PushLanguage;
}

@ObjectType()
export class PushPayload {
  @Field(() => Boolean, { description: 'Whether there is an endpoint that is told.' })
  isRegistered!: boolean;

  @Field(() => [Refusal])
  refusals!: Refusal[];
}

/** What of the caller's is told, and what it ends with. */
interface Owner {
  readonly stream: Stream;
  readonly storageKeyId: StorageKeyId;
  readonly isLive: (tx: Transaction) => Promise<boolean>;
}

@Resolver()
export class PushApi {
  constructor(private readonly room: SessionRoom) {}

  @Mutation(() => PushPayload, {
    description:
      'Device with its session token: to be told that a portal works again. Holder of a share key: of news about the share. Takes the place of the endpoint before it.',
  })
  async registerPush(
    @Arg('input', () => RegisterPushInput) input: RegisterPushInput,
    @Ctx() context: Context,
  ): Promise<PushPayload> {
    const owner = await this.ownerOf(context);
    const read = readPushSubscription({ ...input }, this.room.push.allowLoopback);
    if (!owner.ok || !read.ok) return { isRegistered: false, refusals: tell(refusalsOf(owner, read)) };
    const { stream, storageKeyId, isLive } = owner.value;
    const now = await domainNow(this.room.db);
    const isRegistered = await insertEndpoint(this.room, { stream, storageKeyId }, read.value, now, isLive);
    return { isRegistered, refusals: isRegistered ? [] : tell(refused('SESSION_EXPIRED').refusals) };
  }

  @Mutation(() => PushPayload, { description: 'The same callers: be told no longer. Again changes nothing.' })
  async forgetPush(@Ctx() context: Context): Promise<PushPayload> {
    const owner = await this.ownerOf(context);
    if (!owner.ok) return { isRegistered: false, refusals: tell(owner.refusals) };
    const now = await domainNow(this.room.db);
    await this.room.db.transaction((tx) => endEndpoints(tx, owner.value.stream, 'FORGOTTEN', now));
    return { isRegistered: false, refusals: [] };
  }

  private async ownerOf(context: Context): Promise<Outcome<Owner>> {
    const { db } = this.room;
    if (context.caller.kind === 'DEVICE') {
      const { loaded, now } = await ownSession(db, context);
      const { id, storageKeyId } = loaded.row;
      const { state } = sessionState(loaded.facts, now);
      if (!isOpen(state) && state !== 'PAUSED') return refused('SESSION_EXPIRED');
      const isLive = async (tx: Transaction): Promise<boolean> =>
        (await tx.select().from(sessionEnd).where(eq(sessionEnd.sessionId, id))).length === 0;
      return accepted({ stream: sessionStream(id), storageKeyId, isLive });
    }
    const stored = await shareOfHolder(db, callingHolder(context).thumbprint);
    if (!stored || shareState(stored, await domainNow(db)) !== 'ACTIVE') return refused('NOT_FOUND');
    const isLive = async (tx: Transaction): Promise<boolean> =>
      (await tx.select().from(shareEnd).where(eq(shareEnd.shareId, stored.id))).length === 0;
    return accepted({ stream: shareStream(stored.id), storageKeyId: stored.storageKeyId, isLive });
  }
}

const refusalsOf = (...outcomes: readonly Outcome<unknown>[]) =>
  outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
