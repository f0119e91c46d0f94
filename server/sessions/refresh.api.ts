import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { tell } from '../../schema/refusal.type.ts';
import { type Outcome, type RefusalCode, refused } from '../../schema/refusals.ts';
import { type Context, callingProvider } from '../access/context.ts';
import { domainNow } from '../database/clock.ts';
import { isId } from '../database/ids.ts';
import { createRequest, type RequestRoom } from '../requests/create-request.ts';
import { shownRequest } from '../requests/request.api.ts';
import { requestOf, type StoredRequest } from '../requests/request.store.ts';
import { CreateDataRequestInput, CreateDataRequestPayload } from '../requests/request.types.ts';
import { holdRequest, insertRequestStop, stopSessions } from './end-request.ts';
import type { SessionRoom } from './session.room.ts';
import { isShared } from './shared.store.ts';

@InputType({ description: 'A new signed request, and the open one whose place it takes.' })
export class RefreshInvitationInput extends CreateDataRequestInput {
  @Field(() => ID, { description: 'The request that ends.' })
  requestId!: string;
}

/** Undoes what was written of a new request: the old one cannot be superseded. */
class NotSuperseded extends Error {
  override readonly name = 'NotSuperseded';

  constructor(readonly code: Extract<RefusalCode, 'ALREADY_APPROVED' | 'REQUEST_ENDED'>) {
    super(code);
  }
}

@Resolver()
export class RefreshApi {
  constructor(
    private readonly requests: RequestRoom,
    private readonly room: SessionRoom,
  ) {}

  @Mutation(() => CreateDataRequestPayload, {
    description:
      'Provider: a new request takes the place of an open one, whose invitations stop and whose sessions end and erase themselves. Refused once somebody has shared.',
  })
  async refreshInvitation(
    @Arg('input', () => RefreshInvitationInput) input: RefreshInvitationInput,
    @Ctx() context: Context,
  ): Promise<CreateDataRequestPayload> {
    const done = await this.refresh(input, context);
    return done.ok
      ? { request: shownRequest(done.value), refusals: [] }
      : { request: null, refusals: tell(done.refusals) };
  }

  private async refresh(input: RefreshInvitationInput, context: Context): Promise<Outcome<StoredRequest>> {
    const provider = callingProvider(context);
    const { db, bell } = this.room;
    const old = isId('req', input.requestId) ? await requestOf(db, provider.id, input.requestId) : undefined;
    if (!old) return refused('NOT_FOUND', undefined, 'requestId');
    try {
      const created = await createRequest(this.requests, input, provider, async (tx, successor, now) => {
        await holdRequest(tx, old.id);
        if (await isShared(tx, old.id)) throw new NotSuperseded('ALREADY_APPROVED');
        if (!(await insertRequestStop(tx, bell, old.id, 'SUPERSEDED', now, successor)))
          throw new NotSuperseded('REQUEST_ENDED');
      });
      if (!created.ok) return created;
      // The same idempotency key may have made another request, which superseded nothing.
      if ((await requestOf(db, provider.id, old.id))?.end?.successor !== created.value.id)
        return refused('IDEMPOTENCY_CONFLICT', undefined, 'idempotencyKey');
      await stopSessions(this.room, old.id, 'SUPERSEDED', await domainNow(db));
      return created;
    } catch (error) {
      if (error instanceof NotSuperseded) return refused(error.code, undefined, 'requestId');
      throw error;
    }
  }
}
