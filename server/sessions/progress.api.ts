import { GraphQLError } from 'graphql';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { PORTAL_IDS } from '../../schema/source.ts';
import { SUBJECTS } from '../../sealing/subject.ts';
import { type Context, callingDevice, callingProvider } from '../access/context.ts';
import type { Bell } from '../database/bell.ts';
import type { Database } from '../database/database.ts';
import { isId } from '../database/ids.ts';
import type { StoredEvent } from '../events/follow.ts';
import { requestStream, sessionStream } from '../events/stream.ts';
import { type StreamedEvent, subscription } from '../events/subscription.ts';
import { requestOf } from '../requests/request.store.ts';
import { REQUEST_STATES, RequestEvent, SESSION_EVENTS, SessionEvent } from './progress.types.ts';
import type { TaskFailure, TaskState } from './session.state.ts';
import type { Task } from './session.types.ts';

interface Books {
  readonly db: Database;
  readonly bell: Bell;
}

interface Subscribing<Arguments> {
  readonly args: Arguments;
  readonly context: Context & { readonly books: Books };
}

const AFTER = {
  nullable: true,
  description: 'The cursor of the last event seen; from the beginning when left out.',
} as const;

@Resolver()
export class ProgressApi {
  @Subscription(() => SessionEvent, {
    description: 'Device: its session, from the beginning or behind a cursor, then live.',
    subscribe: ({ args, context }: Subscribing<{ after?: string | null }>) => {
      const device = callingDevice(context);
      return subscription(context.books, sessionStream(device.session), args.after, sessionEvent);
    },
  })
  sessionProgress(
    @Root() event: SessionEvent,
    @Arg('after', () => String, AFTER) _after?: string | null,
  ): SessionEvent {
    return event;
  }

  @Subscription(() => RequestEvent, {
    description: 'Provider: one request of its own, from the beginning or behind a cursor, then live.',
    subscribe: async ({ args, context }: Subscribing<{ requestId: string; after?: string | null }>) => {
      const provider = callingProvider(context);
      const request = isId('req', args.requestId)
        ? await requestOf(context.books.db, provider.id, args.requestId)
        : undefined;
      if (!request)
        throw new GraphQLError('There is nothing under this id for you.', { extensions: { code: 'NOT_FOUND' } });
      return subscription(context.books, requestStream(request.id), args.after, requestEvent);
    },
  })
  requestProgress(
    @Root() event: RequestEvent,
    @Arg('requestId', () => ID) _requestId: string,
    @Arg('after', () => String, AFTER) _after?: string | null,
  ): RequestEvent {
    return event;
  }
}

function sessionEvent({ kind, data }: StoredEvent, base: StreamedEvent): SessionEvent | undefined {
  const known = SESSION_EVENTS.find((name) => name === kind);
  if (!known) return undefined;
  return {
    ...base,
    kind: known,
    task: known === 'TASK' ? taskOf(data) : null,
    section: data.section ?? null,
    detail: data.reason ?? data.state ?? data.until ?? (known === 'PORTAL_BACK' ? (data.portal ?? null) : null),
  };
}

function taskOf(data: StoredEvent['data']): Task | null {
  const portal = PORTAL_IDS.find((id) => id === data.portal);
  return portal
    ? { portal, state: data.state as TaskState['state'], failure: (data.failure as TaskFailure | undefined) ?? null }
    : null;
}

function requestEvent({ kind, data }: StoredEvent, base: StreamedEvent): RequestEvent | undefined {
  const state = REQUEST_STATES.find((name) => name === kind);
  const subject = SUBJECTS.find((name) => name === data.subject);
  return state && subject ? { ...base, subject, state } : undefined;
}
