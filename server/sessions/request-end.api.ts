import { GraphQLError } from 'graphql';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Refusal, tell } from '../../schema/refusal.type.ts';
import { refused } from '../../schema/refusals.ts';
import { type Context, callingProvider } from '../access/context.ts';
import { record } from '../audit/audit.store.ts';
import { domainNow } from '../database/clock.ts';
import { isId, type ProviderId } from '../database/ids.ts';
import { append } from '../events/append.ts';
import { requestStream } from '../events/stream.ts';
import { shownRequest } from '../requests/request.api.ts';
import {
  insertRequestEnd,
  invitedSubjects,
  requestOf,
  requestsOf,
  type StoredRequest,
} from '../requests/request.store.ts';
import { DataRequest } from '../requests/request.types.ts';
import { endAndErase } from './erase.ts';
import { DataRequestConnection, pageOf, readPageCursor } from './request-page.ts';
import type { SessionRoom } from './session.room.ts';
import { loadSession, sessionOf } from './session.store.ts';

@InputType()
export class EndDataRequestInput {
  @Field(() => ID)
  requestId!: string;
}

@ObjectType()
export class DataRequestPayload {
  @Field(() => DataRequest, { nullable: true })
  request!: DataRequest | null;

  @Field(() => [Refusal])
  refusals!: Refusal[];
}

const PAGE_MAX = 100;

@Resolver()
export class RequestEndApi {
  constructor(private readonly room: SessionRoom) {}

  @Mutation(() => DataRequestPayload, {
    description: 'Provider: stops a request; open sessions end and erase themselves.',
  })
  withdrawDataRequest(
    @Arg('input', () => EndDataRequestInput) { requestId }: EndDataRequestInput,
    @Ctx() context: Context,
  ): Promise<DataRequestPayload> {
    return this.end(context, requestId, 'WITHDRAWN');
  }

  @Mutation(() => DataRequestPayload, { description: 'Provider: has what it needs; the invitation no longer works.' })
  closeDataRequest(
    @Arg('input', () => EndDataRequestInput) { requestId }: EndDataRequestInput,
    @Ctx() context: Context,
  ): Promise<DataRequestPayload> {
    return this.end(context, requestId, 'CLOSED');
  }

  @Query(() => DataRequest, { nullable: true, description: 'Provider: one request of its own.' })
  async dataRequest(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<DataRequest | null> {
    const stored = await this.own(callingProvider(context).id, id);
    return stored ? shownRequest(stored) : null;
  }

  @Query(() => DataRequestConnection, { description: 'Provider: its requests, newest first.' })
  async dataRequests(
    @Arg('first', () => Int, { defaultValue: 20, description: `1 to ${PAGE_MAX}.` }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ): Promise<DataRequestConnection> {
    const provider = callingProvider(context);
    const before = after ? readPageCursor(after) : undefined;
    if (first < 1 || first > PAGE_MAX || (after && !before)) {
      throw new GraphQLError(`A page has 1 to ${PAGE_MAX} requests and a cursor of this list.`, {
        extensions: { code: 'MALFORMED' },
      });
    }
    return pageOf(await requestsOf(this.room.db, provider.id, first + 1, before), first);
  }

  private own(providerId: ProviderId, id: string): Promise<StoredRequest | undefined> {
    return isId('req', id) ? requestOf(this.room.db, providerId, id) : Promise.resolve(undefined);
  }

  private async end(context: Context, id: string, reason: 'WITHDRAWN' | 'CLOSED'): Promise<DataRequestPayload> {
    const provider = callingProvider(context);
    const stored = await this.own(provider.id, id);
    if (!stored) return { request: null, refusals: tell(refused('NOT_FOUND').refusals) };
    const now = await domainNow(this.room.db);
    const rows = await sessionOf(this.room.db, stored.id);
    const invited = await invitedSubjects(this.room.db, stored.id);
    const uncalled = invited.filter((subject) => rows.every((row) => row.subject !== subject));
    await this.room.db.transaction(async (tx) => {
      if (!(await insertRequestEnd(tx, stored.id, reason, now))) return;
      for (const subject of uncalled) {
        await append(tx, this.room.bell, requestStream(stored.id), now, { kind: 'STOPPED', data: { subject } });
      }
      await record(tx, [{ kind: 'REQUEST_ENDED', ids: { request: stored.id, reason } }], now);
    });
    if (reason === 'WITHDRAWN') {
      for (const row of rows) {
        const loaded = await loadSession(this.room.db, row.id);
        if (loaded && !loaded.facts.end) await endAndErase(this.room, row, 'WITHDRAWN', now);
      }
    }
    const after = await this.own(provider.id, id);
    return { request: after ? shownRequest(after) : null, refusals: [] };
  }
}
