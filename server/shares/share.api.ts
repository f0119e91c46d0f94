import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { tell } from '../../schema/refusal.type.ts';
import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { type Context, callingHolder, callingProvider } from '../access/context.ts';
import { usableIdentityKeys } from '../access/provider-key.store.ts';
import { domainNow } from '../database/clock.ts';
import { isId } from '../database/ids.ts';
import type { SessionRoom } from '../sessions/session.room.ts';
import { insertErasureAnswer, insertErasureRequest, shareIdOfErasure } from './erasure.store.ts';
import { admitErasureAnswer } from './erasure.ts';
import { type Retrieved, retrieveShare } from './retrieve.ts';
import { type StoredShare, shareOfHolder, shareOfProvider } from './share.store.ts';
import {
  AnswerErasureRequestInput,
  RetrieveShareInput,
  RetrieveSharePayload,
  Share,
  SharePayload,
} from './share.types.ts';
import { shownShare } from './shown-share.ts';

@Resolver()
export class ShareApi {
  constructor(private readonly room: SessionRoom) {}

  @Query(() => Share, {
    nullable: true,
    description: 'Holder of a share key, by a DPoP proof of that key and no token: the share it opens, or null.',
  })
  async share(@Ctx() context: Context): Promise<Share | null> {
    const stored = await shareOfHolder(this.room.db, callingHolder(context).thumbprint);
    return stored ? shownShare(this.room.db, stored, await domainNow(this.room.db)) : null;
  }

  @Mutation(() => SharePayload, {
    description:
      'Holder of a share key: asks the provider to erase what it retrieved, while the share lives or after it. Asking again changes nothing.',
  })
  async requestErasure(@Ctx() context: Context): Promise<SharePayload> {
    const stored = await shareOfHolder(this.room.db, callingHolder(context).thumbprint);
    if (!stored) return { share: null, refusals: tell(refused('NOT_FOUND').refusals) };
    const now = await domainNow(this.room.db);
    await insertErasureRequest(this.room, stored, now);
    return { share: await shownShare(this.room.db, stored, now), refusals: [] };
  }

  @Mutation(() => RetrieveSharePayload, {
    description:
      'Provider: opens a share. Every time, the first time too, the access is recorded and the consumer told before this answers.',
  })
  async retrieveShare(
    @Arg('input', () => RetrieveShareInput) { shareId }: RetrieveShareInput,
    @Ctx() context: Context,
  ): Promise<RetrieveSharePayload> {
    const done = await this.retrieve(shareId, context);
    if (!done.ok) return { sealed: null, access: null, refusals: tell(done.refusals) };
    const { sealed, number, at } = done.value;
    return { sealed, access: { number, at }, refusals: [] };
  }

  @Mutation(() => SharePayload, {
    description: 'Provider: answers an erasure request under its signature. The same answer again is answered alike.',
  })
  async answerErasureRequest(
    @Arg('input', () => AnswerErasureRequestInput) input: AnswerErasureRequestInput,
    @Ctx() context: Context,
  ): Promise<SharePayload> {
    const done = await this.answer(input, context);
    if (!done.ok) return { share: null, refusals: tell(done.refusals) };
    return { share: await shownShare(this.room.db, done.value, await domainNow(this.room.db)), refusals: [] };
  }

  private async retrieve(id: string, context: Context): Promise<Outcome<Retrieved>> {
    const { db } = this.room;
    const stored = isId('shr', id) ? await shareOfProvider(db, callingProvider(context).id, id) : undefined;
    return stored ? retrieveShare(this.room, stored, await domainNow(db)) : refused('NOT_FOUND');
  }

  private async answer(
    { erasureId, signed }: AnswerErasureRequestInput,
    context: Context,
  ): Promise<Outcome<StoredShare>> {
    const { db, issuer } = this.room;
    const provider = callingProvider(context);
    if (!isId('era', erasureId)) return refused('NOT_FOUND');
    const shareId = await shareIdOfErasure(db, provider.id, erasureId);
    const stored = shareId && (await shareOfProvider(db, provider.id, shareId));
    if (!stored) return refused('NOT_FOUND');
    const keys = await usableIdentityKeys(db, provider.id);
    const answer = admitErasureAnswer(signed, {
      keys,
      provider: provider.id,
      broker: issuer,
      erasure: erasureId,
      share: stored.id,
    });
    if (!answer.ok) return answer;
    const now = await domainNow(db);
    const made = { erasure: erasureId, signed, code: answer.value.answer };
    return (await insertErasureAnswer(this.room, stored, made, now))
      ? accepted(stored)
      : refused('ERASURE_ALREADY_ANSWERED');
  }
}
