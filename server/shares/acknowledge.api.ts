import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { tell } from '../../schema/refusal.type.ts';
import { type Outcome, refused } from '../../schema/refusals.ts';
import { type Context, callingProvider } from '../access/context.ts';
import type { Provider } from '../access/provider.store.ts';
import { domainNow } from '../database/clock.ts';
import { isId } from '../database/ids.ts';
import { shownDelivery } from './delivery.api.ts';
import { type DeliveryState, deliveryState } from './delivery.state.ts';
import { type DeliveryTools, deliveryOf, endDelivery, type StoredDelivery } from './delivery.store.ts';
import { AcknowledgeDeliveryInput, DeliveryPayload, RejectDeliveryInput } from './delivery.types.ts';
import { endShare } from './end-share.ts';
import { shareOfDelivery } from './share.store.ts';

@Resolver()
export class AcknowledgeApi {
  constructor(private readonly room: DeliveryTools) {}

  @Mutation(() => DeliveryPayload, {
    description:
      'Provider: opened and kept on its own side; the broker erases its copy, unless the consumer keeps it available. Doing it again gives the same answer.',
  })
  acknowledgeDelivery(
    @Arg('input', () => AcknowledgeDeliveryInput) { deliveryId }: AcknowledgeDeliveryInput,
    @Ctx() context: Context,
  ): Promise<DeliveryPayload> {
    return this.end(context, deliveryId, 'ACKNOWLEDGED', null);
  }

  @Mutation(() => DeliveryPayload, {
    description:
      'Provider: could not be opened or was not expected; the consumer is told and the broker erases its copy.',
  })
  rejectDelivery(
    @Arg('input', () => RejectDeliveryInput) { deliveryId, code }: RejectDeliveryInput,
    @Ctx() context: Context,
  ): Promise<DeliveryPayload> {
    return this.end(context, deliveryId, 'REJECTED', code);
  }

  private async end(
    context: Context,
    id: string,
    outcome: 'ACKNOWLEDGED' | 'REJECTED',
    code: string | null,
  ): Promise<DeliveryPayload> {
    const done = await acknowledgeDelivery(this.room, callingProvider(context), id, outcome, code);
    if (!done.ok) return { delivery: null, refusals: tell(done.refusals) };
    return { delivery: await shownDelivery(this.room, done.value, await domainNow(this.room.db)), refusals: [] };
  }
}

/**
 * The provider's last word on a delivery: a fact, then the key is destroyed. The same word again is the same answer;
 * another word than the first is refused.
 */
export async function acknowledgeDelivery(
  tools: DeliveryTools,
  provider: Provider,
  id: string,
  outcome: Extract<DeliveryState, 'ACKNOWLEDGED' | 'REJECTED'>,
  code: string | null,
): Promise<Outcome<StoredDelivery>> {
  const stored = isId('dlv', id) ? await deliveryOf(tools.db, provider.id, id) : undefined;
  if (!stored) return refused('NOT_FOUND');
  const now = await domainNow(tools.db);
  const state = deliveryState(stored, now);
  if (state === 'LAPSED') return refused('ALREADY_DELIVERED', 'it lapsed and was erased');
  if (state === 'PENDING') {
    const share = outcome === 'REJECTED' ? await shareOfDelivery(tools.db, stored.id) : undefined;
    if (share) await endShare(tools, share, 'REJECTED', now, code);
    else await endDelivery(tools, stored, outcome, code, now);
  }
  const after = await deliveryOf(tools.db, provider.id, stored.id);
  return after?.end?.outcome === outcome ? { ok: true, value: after } : refused('ALREADY_DELIVERED');
}
