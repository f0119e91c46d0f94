import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { tell } from '../../schema/refusal.type.ts';
import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { PROVIDER_KEY_LENGTH } from '../../sealing/approve.ts';
import { fromBase64url } from '../../sealing/bytes.ts';
import { grantDigest } from '../../sealing/child-grant.ts';
import { SealingRefused } from '../../sealing/refusals.ts';
import { type Context, callingProvider } from '../access/context.ts';
import { domainNow } from '../database/clock.ts';
import { isId } from '../database/ids.ts';
import type { SessionRoom } from '../sessions/session.room.ts';
import { type AdmittedWithSource, admitSent } from './admit-grant.ts';
import { grantState, isAllowed, isLiving } from './grant.state.ts';
import { grantByDigest, grantOfProvider, type StoredGrant } from './grant.store.ts';
import {
  type GrantedKeyInput,
  GrantIdInput,
  GrantPayload,
  GrantShareInput,
  ProposeGrantInput,
  RetrieveGrantPayload,
} from './grant.types.ts';
import { grantedFrom } from './granted-of.ts';
import { insertProposal, insertSealed } from './make-grant.ts';
import type { Retrieved } from './retrieve.ts';
import { retrieveGrant } from './retrieve-grant.ts';
import { shownGrant } from './shown-grant.ts';

@Resolver()
export class GrantApi {
  constructor(private readonly room: SessionRoom) {}

  @Mutation(() => GrantPayload, {
    description:
      'Provider: asks the consumer to let it pass sections on to another provider whom the receipt does not name. The same again is answered alike.',
  })
  async proposeGrant(
    @Arg('input', () => ProposeGrantInput) input: ProposeGrantInput,
    @Ctx() context: Context,
  ): Promise<GrantPayload> {
    const now = await domainNow(this.room.db);
    return this.payload(await this.propose(input, context, now), now);
  }

  @Mutation(() => GrantPayload, {
    description:
      'Provider: passes sections on, sealed to the recipient. The consumer is told before this answers. The same again is answered alike.',
  })
  async grantShare(
    @Arg('input', () => GrantShareInput) input: GrantShareInput,
    @Ctx() context: Context,
  ): Promise<GrantPayload> {
    const now = await domainNow(this.room.db);
    return this.payload(await this.grant(input, context, now), now);
  }

  @Mutation(() => RetrieveGrantPayload, {
    description:
      'Provider: opens what it was granted. Every time, the access is recorded and the consumer told before this answers.',
  })
  async retrieveGrant(
    @Arg('input', () => GrantIdInput) { grantId }: GrantIdInput,
    @Ctx() context: Context,
  ): Promise<RetrieveGrantPayload> {
    const done = await this.retrieve(grantId, context);
    if (!done.ok) return { sealed: null, access: null, refusals: tell(done.refusals) };
    const { sealed, number, at } = done.value;
    return { sealed, access: { number, at }, refusals: [] };
  }

  private async propose(input: ProposeGrantInput, context: Context, now: Date): Promise<Outcome<StoredGrant>> {
    const admitted = await admitSent(this.room, callingProvider(context), input, now);
    if (!admitted.ok) return admitted;
    const { made, before } = admitted.value;
    if (!before) {
      await this.room.attempts.take('PROPOSE', made.share.id);
      await insertProposal(this.room, made, now);
    }
    return this.stored(input.signed);
  }

  private async grant(input: GrantShareInput, context: Context, now: Date): Promise<Outcome<StoredGrant>> {
    const admitted = await admitSent(this.room, callingProvider(context), input, now);
    if (!admitted.ok) return admitted;
    const { made, before } = admitted.value;
    if (before?.sealedAt) return accepted(before);
    const state = before ? grantState(before, now) : undefined;
    if (state && !isLiving(state)) return refused('CONSENT_WITHDRAWN', state);
    if (!isAllowed(before ?? { ...made, approvedAt: null })) return refused('CONSENT_REQUIRED', made.claims.recipient);
    if (!areKeysOf(made.claims.sections, input.keys)) return refused('MALFORMED', 'a section or a length', 'keys');
    await this.seal(admitted.value, input, now);
    const done = await this.stored(input.signed);
    return done.ok && done.value.sealedAt ? done : refused('CONSENT_WITHDRAWN');
  }

  private seal({ made, source, before }: AdmittedWithSource, input: GrantShareInput, now: Date): Promise<boolean> {
    const link = { grant: made.signed, approval: before?.approval ?? null };
    return insertSealed(this.room, made, before, grantedFrom(source, made.claims, link, input.keys), now);
  }

  /** As it lies here now: `undefined` when what it is made from ended meanwhile. */
  private async stored(signed: string): Promise<Outcome<StoredGrant>> {
    const stored = await grantByDigest(this.room.db, grantDigest(signed));
    return stored ? accepted(stored) : refused('CONSENT_WITHDRAWN');
  }

  private async retrieve(id: string, context: Context): Promise<Outcome<Retrieved>> {
    const { db } = this.room;
    const { id: provider } = callingProvider(context);
    const stored = isId('gra', id) ? await grantOfProvider(db, provider, id) : undefined;
    return stored?.recipientId === provider
      ? retrieveGrant(this.room, stored, await domainNow(db))
      : refused('NOT_FOUND');
  }

  private async payload(done: Outcome<StoredGrant>, now: Date): Promise<GrantPayload> {
    if (!done.ok) return { grant: null, refusals: tell(done.refusals) };
    return { grant: await shownGrant(this.room.db, done.value, now), refusals: [] };
  }
}

/** Whether these are the keys of exactly these sections, in order, each of its length. */
function areKeysOf(sections: readonly string[], keys: readonly GrantedKeyInput[]): boolean {
  if (keys.map(({ section }) => section).join('\n') !== sections.join('\n')) return false;
  try {
    for (const { key } of keys) fromBase64url(key, 'key', PROVIDER_KEY_LENGTH);
    return true;
  } catch (error) {
    if (error instanceof SealingRefused) return false;
    throw error;
  }
}
