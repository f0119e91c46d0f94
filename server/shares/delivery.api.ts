import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import { type Context, callingProvider } from '../access/context.ts';
import { domainNow } from '../database/clock.ts';
import { isId } from '../database/ids.ts';
import { deliveriesStream } from '../events/stream.ts';
import { subscription } from '../events/subscription.ts';
import { loadSession, mayShareMore } from '../sessions/session.store.ts';
import { deliveryState } from './delivery.state.ts';
import { type DeliveryTools, deliveryOf, deliveryText, type StoredDelivery } from './delivery.store.ts';
import { DELIVERY_CHANGES, type Delivery, DeliveryEvent } from './delivery.types.ts';
import { shareOfDelivery } from './share.store.ts';
import { shownShare } from './shown-share.ts';

interface Subscribing {
  readonly args: { readonly after?: string | null };
  readonly context: Context & { readonly books: DeliveryTools };
}

@Resolver()
export class DeliveryApi {
  @Subscription(() => DeliveryEvent, {
    description:
      'Provider: its deliveries, from the beginning or behind a cursor, then live. Behind a cursor nothing earlier comes again, pending or not: never keep a cursor past a delivery you have neither acknowledged nor rejected.',
    subscribe: ({ args, context }: Subscribing) => {
      const provider = callingProvider(context);
      const { books } = context;
      return subscription(books, deliveriesStream(provider.id), args.after, async ({ kind, data }, base) => {
        const became = DELIVERY_CHANGES.find((change) => change === kind);
        const stored = isId('dlv', data.delivery) ? await deliveryOf(books.db, provider.id, data.delivery) : undefined;
        return became && stored
          ? { ...base, became, delivery: await shownDelivery(books, stored, await domainNow(books.db)) }
          : undefined;
      });
    },
  })
  deliveries(
    @Root() event: DeliveryEvent,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The cursor of the last event seen; from the beginning when left out.',
    })
    _after?: string | null,
  ): DeliveryEvent {
    return event;
  }
}

/** A delivery as its provider sees it; sealed bytes only while it is pending and not kept. */
export async function shownDelivery(tools: DeliveryTools, stored: StoredDelivery, now: Date): Promise<Delivery> {
  const state = deliveryState(stored, now);
  const { id, requestId, subject, pickUpUntil } = stored;
  const share = await shareOfDelivery(tools.db, id);
  const loaded = await loadSession(tools.db, stored.sessionId);
  return {
    id,
    requestId,
    subject,
    state,
    pickUpUntil,
    mayBeFollowed: loaded !== undefined && mayShareMore(loaded, now),
    sealed: state === 'PENDING' && !share ? await deliveryText(tools, stored) : null,
    share: share ? await shownShare(tools.db, share, now) : null,
  };
}
