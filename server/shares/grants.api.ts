import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import { type Context, callingProvider } from '../access/context.ts';
import { domainNow } from '../database/clock.ts';
import { isId } from '../database/ids.ts';
import { grantsStream } from '../events/stream.ts';
import { subscription } from '../events/subscription.ts';
import type { DeliveryTools } from './delivery.store.ts';
import { grantOfProvider } from './grant.store.ts';
import { GRANT_CHANGES, GrantEvent } from './grant.types.ts';
import { shownGrant } from './shown-grant.ts';

interface Subscribing {
  readonly args: { readonly after?: string | null };
  readonly context: Context & { readonly books: DeliveryTools };
}

@Resolver()
export class GrantsApi {
  @Subscription(() => GrantEvent, {
    description: 'Provider: what it granted and was granted, from the beginning or behind a cursor, then live.',
    subscribe: ({ args, context }: Subscribing) => {
      const provider = callingProvider(context);
      const { books } = context;
      return subscription(books, grantsStream(provider.id), args.after, async ({ kind, data }, base) => {
        const became = GRANT_CHANGES.find((change) => change === kind);
        const stored = isId('gra', data.grant) ? await grantOfProvider(books.db, provider.id, data.grant) : undefined;
        return became && stored
          ? { ...base, became, grant: await shownGrant(books.db, stored, await domainNow(books.db)) }
          : undefined;
      });
    },
  })
  grants(
    @Root() event: GrantEvent,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The cursor of the last event seen; from the beginning when left out.',
    })
    _after?: string | null,
  ): GrantEvent {
    return event;
  }
}
