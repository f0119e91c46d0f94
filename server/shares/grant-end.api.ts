import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { tell } from '../../schema/refusal.type.ts';
import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { type Context, callingHolder, callingProvider } from '../access/context.ts';
import { domainNow } from '../database/clock.ts';
import { isId } from '../database/ids.ts';
import type { SessionRoom } from '../sessions/session.room.ts';
import { insertGrantApproval } from './approve-grant.ts';
import { endGrant } from './end-grant.ts';
import { grantState, isAllowed, isLiving } from './grant.state.ts';
import { grantInShare, grantOfProvider, type StoredGrant } from './grant.store.ts';
import { admitGrantApproval } from './grant.ts';
import { ApproveGrantInput, GrantIdInput, GrantPayload } from './grant.types.ts';
import { shareOfHolder } from './share.store.ts';
import { shownGrant } from './shown-grant.ts';

/** The consumer's word on a grant, and its ends. */
@Resolver()
export class GrantEndApi {
  constructor(private readonly room: SessionRoom) {}

  @Mutation(() => GrantPayload, {
    description:
      'Holder of a share key: agrees to a grant it was shown. Again changes nothing. Not approving is enough to refuse.',
  })
  async approveGrant(
    @Arg('input', () => ApproveGrantInput) input: ApproveGrantInput,
    @Ctx() context: Context,
  ): Promise<GrantPayload> {
    const now = await domainNow(this.room.db);
    return this.payload(await this.approve(input, context, now), now);
  }

  @Mutation(() => GrantPayload, {
    description:
      'Holder of a share key, or the provider that granted: ends a grant, and all that was granted from it. At once, and for good; again changes nothing.',
  })
  async withdrawGrant(
    @Arg('input', () => GrantIdInput) { grantId }: GrantIdInput,
    @Ctx() context: Context,
  ): Promise<GrantPayload> {
    const now = await domainNow(this.room.db);
    return this.payload(await this.withdraw(grantId, context, now), now);
  }

  private async approve(
    { grantId, signed }: ApproveGrantInput,
    context: Context,
    now: Date,
  ): Promise<Outcome<StoredGrant>> {
    const { db, issuer } = this.room;
    const share = await shareOfHolder(db, callingHolder(context).thumbprint);
    const stored = share && isId('gra', grantId) ? await grantInShare(db, share.id, grantId) : undefined;
    if (!share || !stored) return refused('NOT_FOUND');
    const state = grantState(stored, now);
    if (!isLiving(state)) return refused('CONSENT_WITHDRAWN', state);
    const of = { aud: issuer, share: share.id, jws: stored.signed };
    const admitted = admitGrantApproval(signed, share.holderKey, of);
    if (!admitted.ok) return admitted;
    if (isAllowed(stored)) return accepted(stored);
    await insertGrantApproval(this.room, stored, signed, now);
    const after = await grantInShare(db, share.id, stored.id);
    return after && isAllowed(after) ? accepted(after) : refused('CONSENT_WITHDRAWN');
  }

  private async withdraw(id: string, context: Context, now: Date): Promise<Outcome<StoredGrant>> {
    const isProvider = context.caller.kind === 'PROVIDER';
    const stored = await this.own(id, context);
    if (!stored) return refused('NOT_FOUND');
    if (isLiving(grantState(stored, now)))
      await endGrant(this.room, stored, isProvider ? 'RECALLED' : 'WITHDRAWN', now);
    return accepted((await grantInShare(this.room.db, stored.shareId, stored.id)) ?? stored);
  }

  /** A grant that the caller may end: one it made, or one of the share it holds the key of. */
  private async own(id: string, context: Context): Promise<StoredGrant | undefined> {
    const { db } = this.room;
    if (context.caller.kind === 'PROVIDER') {
      const provider = callingProvider(context);
      const stored = isId('gra', id) ? await grantOfProvider(db, provider.id, id) : undefined;
      return stored?.granterId === provider.id ? stored : undefined;
    }
    const share = await shareOfHolder(db, callingHolder(context).thumbprint);
    return share && isId('gra', id) ? grantInShare(db, share.id, id) : undefined;
  }

  private async payload(done: Outcome<StoredGrant>, now: Date): Promise<GrantPayload> {
    if (!done.ok) return { grant: null, refusals: tell(done.refusals) };
    return { grant: await shownGrant(this.room.db, done.value, now), refusals: [] };
  }
}
