import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { tell } from '../../schema/refusal.type.ts';
import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { toBase64url } from '../../sealing/bytes.ts';
import type { Context } from '../access/context.ts';
import type { SessionId } from '../database/ids.ts';
import { endAndErase } from './erase.ts';
import { ownSession } from './own-session.ts';
import { insertPause, insertResume } from './pause.store.ts';
import { sessionPart } from './section.store.ts';
import type { SessionRoom } from './session.room.ts';
import { isOpen, sessionState } from './session.state.ts';
import { type LoadedSession, loadSession } from './session.store.ts';
import { PauseSessionInput, SealedSection, Session, SessionPayload, StopEnum, type StopWord } from './session.types.ts';
import { shown } from './shown-session.ts';

@Resolver(() => Session)
export class SessionApi {
  constructor(private readonly room: SessionRoom) {}

  @Query(() => Session, { nullable: true, description: 'Device: its own session.' })
  async session(@Ctx() context: Context): Promise<Session> {
    const { loaded, now } = await ownSession(this.room.db, context);
    return shown(loaded, now);
  }

  @FieldResolver(() => [SealedSection], {
    description: 'The newest of each collected section. Empty while it is paused and once it has ended.',
  })
  async sections(@Root() session: Session): Promise<SealedSection[]> {
    if (!isOpen(session.state)) return [];
    const parts = await sessionPart(this.room, session.id as SessionId);
    return parts.map(({ section, manifest, ciphertext, keyForDevice }) => ({
      section,
      manifest,
      ciphertext: toBase64url(ciphertext),
      keyForDevice: toBase64url(keyForDevice),
    }));
  }

  @Mutation(() => SessionPayload, { description: 'Device: I am still here; the idle clock starts again.' })
  extendSession(@Ctx() context: Context): Promise<SessionPayload> {
    return this.act(context, isOpen, async () => accepted(true));
  }

  @Mutation(() => SessionPayload, { description: 'Device: later. What was collected stays, sealed to this device.' })
  pauseSession(
    @Arg('input', () => PauseSessionInput) { hours }: PauseSessionInput,
    @Ctx() context: Context,
  ): Promise<SessionPayload> {
    return this.act(context, isOpen, async (loaded, now) => {
      if (!Number.isInteger(hours) || hours < 1 || hours > 72) return refused('MALFORMED', '1 to 72 hours', 'hours');
      await insertPause(this.room, loaded, hours, now);
      return accepted(true);
    });
  }

  @Mutation(() => SessionPayload, { description: 'Device: ends a pause.' })
  resumeSession(@Ctx() context: Context): Promise<SessionPayload> {
    return this.act(
      context,
      (state) => state === 'PAUSED',
      async (loaded, now) => {
        await insertResume(this.room, loaded, now);
        return accepted(true);
      },
    );
  }

  @Mutation(() => SessionPayload, { description: 'Device: stops; everything collected is erased at once.' })
  stopSession(
    @Ctx() context: Context,
    @Arg('reason', () => StopEnum, { defaultValue: 'CONSUMER', description: 'Told to nobody but the device itself.' })
    reason: StopWord,
  ): Promise<SessionPayload> {
    return this.end(context, reason === 'OTHER_PERSON' ? 'OTHER_PERSON' : 'STOPPED');
  }

  @Mutation(() => SessionPayload, {
    description: 'Device: the consumer looked and does not share; everything collected is erased at once.',
  })
  decline(@Ctx() context: Context): Promise<SessionPayload> {
    return this.end(context, 'DECLINED');
  }

  private end(context: Context, reason: 'STOPPED' | 'OTHER_PERSON' | 'DECLINED'): Promise<SessionPayload> {
    return this.act(
      context,
      (state) => isOpen(state) || state === 'PAUSED',
      async (loaded, now) => {
        await endAndErase(this.room, loaded.row, reason, now);
        return accepted(true);
      },
    );
  }

  /** Does something in a session that is in a state for it, and shows the session as it is then. */
  private async act(
    context: Context,
    may: (state: ReturnType<typeof sessionState>['state']) => boolean,
    does: (loaded: LoadedSession, now: Date) => Promise<Outcome<true>>,
  ): Promise<SessionPayload> {
    const { loaded, now } = await ownSession(this.room.db, context);
    if (!may(sessionState(loaded.facts, now).state))
      return { session: shown(loaded, now), refusals: tell(refused('SESSION_EXPIRED').refusals) };
    const done = await does(loaded, now);
    const after = await loadSession(this.room.db, loaded.row.id);
    return { session: shown(after ?? loaded, now), refusals: done.ok ? [] : tell(done.refusals) };
  }
}
