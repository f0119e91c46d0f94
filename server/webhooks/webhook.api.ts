import { GraphQLError } from 'graphql';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { tell } from '../../schema/refusal.type.ts';
import { type Outcome, refused } from '../../schema/refusals.ts';
import { type Context, callingProvider } from '../access/context.ts';
import type { Provider } from '../access/provider.store.ts';
import type { Bell } from '../database/bell.ts';
import { domainNow } from '../database/clock.ts';
import type { Database } from '../database/database.ts';
import { isId } from '../database/ids.ts';
import { writeCursor } from '../events/stream.ts';
import { insertReplay, type ListedPlace, postOf, postsOf, type StoredPost } from './post.store.ts';
import { postedStream, readEventId } from './posted.ts';
import { POSTED_STREAMS } from './webhook.tables.ts';
import {
  ReplayWebhookInput,
  ReplayWebhookPayload,
  type WebhookDelivery,
  WebhookDeliveryConnection,
} from './webhook.types.ts';

const PAGE_MAX = 100;

@Resolver()
export class WebhookApi {
  constructor(private readonly room: { readonly db: Database; readonly bell: Bell }) {}

  @Query(() => WebhookDeliveryConnection, {
    description: 'Provider: the events that were posted to its webhooks, newest first.',
  })
  async webhookDeliveries(
    @Arg('first', () => Int, { defaultValue: 20, description: `1 to ${PAGE_MAX}.` }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('failedOnly', () => Boolean, { defaultValue: false }) failedOnly: boolean,
    @Ctx() context: Context,
  ): Promise<WebhookDeliveryConnection> {
    const provider = callingProvider(context);
    const behind = after ? readPlace(after) : undefined;
    if (first < 1 || first > PAGE_MAX || (after && !behind)) {
      throw new GraphQLError(`A page has 1 to ${PAGE_MAX} events and a cursor of this list.`, {
        extensions: { code: 'MALFORMED' },
      });
    }
    const asked = { failedOnly, limit: first + 1, ...(behind ? { behind } : {}) };
    return pageOf(await postsOf(this.room.db, provider.id, asked), first);
  }

  @Mutation(() => ReplayWebhookPayload, {
    description:
      'Provider: posts an event again, now, whatever became of it; the schedule of retries begins anew. Asking again before it was posted changes nothing.',
  })
  async replayWebhook(
    @Arg('input', () => ReplayWebhookInput) input: ReplayWebhookInput,
    @Ctx() context: Context,
  ): Promise<ReplayWebhookPayload> {
    const done = await this.replay(input, callingProvider(context));
    return done.ok
      ? { delivery: shownPost(done.value), refusals: [] }
      : { delivery: null, refusals: tell(done.refusals) };
  }

  private async replay({ webhookId, eventId }: ReplayWebhookInput, { id }: Provider): Promise<Outcome<StoredPost>> {
    const { db } = this.room;
    const event = readEventId(id, eventId);
    const found = event && isId('whk', webhookId) ? await postOf(db, id, { webhookId, ...event }) : undefined;
    if (!found || found.isEnded) return refused('NOT_FOUND');
    await insertReplay(this.room, found, await domainNow(db));
    return { ok: true, value: { ...found, state: 'PENDING' } };
  }
}

function pageOf(found: readonly StoredPost[], first: number): WebhookDeliveryConnection {
  const edges = found.slice(0, first).map((post) => ({ cursor: writePlace(post), node: shownPost(post) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: false,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function shownPost({ webhookId, providerId, stream, number, url, state, ...post }: StoredPost): WebhookDelivery {
  return {
    webhookId,
    url,
    eventId: writeCursor(postedStream(stream, providerId), number),
    state,
    attempts: post.attempt,
    attemptedAt: post.startedAt,
    outcome: post.code,
    status: post.status,
    retryAt: state === 'PENDING' ? post.retryAt : null,
  };
}

const writePlace = ({ happenedAt, stream, number, webhookId }: ListedPlace): string =>
  Buffer.from([happenedAt.valueOf(), stream, number, webhookId].join(' ')).toString('base64url');

function readPlace(cursor: string): ListedPlace | undefined {
  const [at = '', name, number = '', webhookId] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const stream = POSTED_STREAMS.find((posted) => posted === name);
  if (!/^\d{1,15}$/.test(at) || !/^[1-9]\d{0,8}$/.test(number) || !stream || !isId('whk', webhookId)) return undefined;
  return { happenedAt: new Date(Number(at)), stream, number: Number(number), webhookId };
}
