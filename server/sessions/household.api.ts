import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Subject } from '../../sealing/subject.ts';
import { inBatches } from '../database/batch.ts';
import { domainNow } from '../database/clock.ts';
import type { RequestId, SessionId } from '../database/ids.ts';
import { DataRequest, SubjectEnum } from '../requests/request.types.ts';
import { households, type InvitedFacts, isComplete } from './household.store.ts';
import { type RequestState, RequestStateEnum } from './progress.types.ts';
import type { SessionRoom } from './session.room.ts';
import { type SessionState, sessionState } from './session.state.ts';
import { type LoadedSession, loadSession, loadSessions } from './session.store.ts';
import { Session } from './session.types.ts';
import { revokedOf } from './stop.store.ts';

@ObjectType({ description: 'How far one of those a request asks is.' })
export class SubjectProgress {
  @Field(() => SubjectEnum)
  subject!: Subject;

  @Field(() => RequestStateEnum, { description: 'Read from facts and clock, whatever the stream has told yet.' })
  state!: RequestState;
}

@Resolver(() => DataRequest)
export class HouseholdApi {
  private readonly invited: (id: RequestId) => Promise<readonly InvitedFacts[] | undefined>;
  private readonly loaded: (id: SessionId) => Promise<LoadedSession | undefined>;
  private readonly revoked: (id: RequestId) => Promise<boolean | undefined>;

  constructor(private readonly room: SessionRoom) {
    const { db } = room;
    this.invited = inBatches((ids) => households(db, ids));
    this.loaded = inBatches((ids) => loadSessions(db, ids));
    this.revoked = inBatches((ids) => revokedOf(db, ids));
  }

  @FieldResolver(() => Boolean, { description: 'Everybody the request asks has shared.' })
  async isComplete(@Root() request: DataRequest): Promise<boolean> {
    return isComplete((await this.invited(request.id as RequestId)) ?? []);
  }

  @FieldResolver(() => [SubjectProgress], { description: 'Each of those the request asks, and how far they are.' })
  async subjects(@Root() request: DataRequest): Promise<SubjectProgress[]> {
    const id = request.id as RequestId;
    const [isRevoked, facts = []] = await Promise.all([this.revoked(id), this.invited(id)]);
    const now = await domainNow(this.room.db);
    const ends = { isStopped: isRevoked !== false || request.endedAt !== null, expiresAt: request.expiresAt };
    const states = await Promise.all(facts.map((invited) => this.stateOf(invited, ends, now)));
    const isAwaited = states.some((state) => !['SHARED', 'STOPPED', 'EXPIRED'].includes(state));
    return facts.map(({ subject }, place) => {
      const state = states[place] ?? 'STOPPED';
      return { subject, state: state === 'SHARED' && isAwaited ? 'WAITING_FOR_PARTNER' : state };
    });
  }

  private async stateOf(
    { session }: InvitedFacts,
    ends: { readonly isStopped: boolean; readonly expiresAt: Date },
    now: Date,
  ): Promise<RequestState> {
    const loaded = session ? await this.loaded(session.id) : undefined;
    if (loaded) return loaded.facts.sharedAt ? 'SHARED' : TOLD[sessionState(loaded.facts, now).state];
    if (ends.isStopped) return 'STOPPED';
    return now < ends.expiresAt ? 'INVITED' : 'EXPIRED';
  }
}

/** What a provider may know of a session's state. */
const TOLD: { readonly [State in SessionState]: RequestState } = {
  PAIRING: 'OPENED',
  COLLECTING: 'COLLECTING',
  REVIEW: 'COLLECTING',
  PAUSED: 'PAUSED',
  APPROVED: 'SHARED',
  DECLINED: 'STOPPED',
  STOPPED: 'STOPPED',
  EXPIRED: 'EXPIRED',
};

@Resolver(() => Session)
export class HouseholdSessionApi {
  constructor(private readonly room: SessionRoom) {}

  @FieldResolver(() => Boolean, {
    description: 'Everybody the request asks has shared: all that a device is told of the other one.',
  })
  async isComplete(@Root() session: Session): Promise<boolean> {
    const loaded = await loadSession(this.room.db, session.id as SessionId);
    if (!loaded) return false;
    const id = loaded.row.requestId;
    return isComplete((await households(this.room.db, [id])).get(id) ?? []);
  }
}
