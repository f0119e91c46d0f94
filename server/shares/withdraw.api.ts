import { desc, eq } from 'drizzle-orm';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { tell } from '../../schema/refusal.type.ts';
import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { type Context, callingDevice, callingHolder } from '../access/context.ts';
import { domainNow } from '../database/clock.ts';
import type { SessionRoom } from '../sessions/session.room.ts';
import { deliveryState } from './delivery.state.ts';
import { deliveryOf, endDelivery } from './delivery.store.ts';
import { delivery } from './delivery.tables.ts';
import { endShare } from './end-share.ts';
import { shareState } from './share.state.ts';
import { type StoredShare, shareOfDelivery, shareOfHolder } from './share.store.ts';
import { SharePayload } from './share.types.ts';
import { shownShare } from './shown-share.ts';

@Resolver()
export class WithdrawApi {
  constructor(private readonly room: SessionRoom) {}

  @Mutation(() => SharePayload, {
    description:
      'Holder of a share key, or the device while its session token lives: takes back what is kept, or what waits and was not collected yet. At once, and for good; again changes nothing.',
  })
  async withdrawConsent(@Ctx() context: Context): Promise<SharePayload> {
    const { db } = this.room;
    const now = await domainNow(db);
    const done =
      context.caller.kind === 'DEVICE' ? await this.ofDevice(context, now) : await this.ofHolder(context, now);
    if (!done.ok) return { share: null, refusals: tell(done.refusals) };
    const { value: stored } = done;
    return { share: stored ? await shownShare(db, stored, now) : null, refusals: [] };
  }

  private async ofHolder(context: Context, now: Date): Promise<Outcome<StoredShare>> {
    const { thumbprint } = callingHolder(context);
    const stored = await shareOfHolder(this.room.db, thumbprint);
    return stored ? this.endShare(stored, now) : refused('NOT_FOUND');
  }

  /** What this device's newest approval made: a share, or a delivery that waits. */
  private async ofDevice(context: Context, now: Date): Promise<Outcome<StoredShare | undefined>> {
    const { db } = this.room;
    const device = callingDevice(context);
    const [made] = await db
      .select()
      .from(delivery)
      .where(eq(delivery.sessionId, device.session))
      .orderBy(desc(delivery.at))
      .limit(1);
    if (!made) return refused('NOT_FOUND');
    const share = await shareOfDelivery(db, made.id);
    if (share) return this.endShare(share, now);
    const stored = await deliveryOf(db, made.providerId, made.id);
    if (stored && deliveryState(stored, now) === 'PENDING')
      await endDelivery(this.room, stored, 'WITHDRAWN', null, now);
    const after = await deliveryOf(db, made.providerId, made.id);
    return after?.end?.outcome === 'WITHDRAWN' ? accepted(undefined) : refused('ALREADY_DELIVERED');
  }

  private async endShare(stored: StoredShare, now: Date): Promise<Outcome<StoredShare>> {
    if (shareState(stored, now) === 'ACTIVE') await endShare(this.room, stored, 'WITHDRAWN', now);
    return accepted((await shareOfDelivery(this.room.db, stored.deliveryId)) ?? stored);
  }
}
