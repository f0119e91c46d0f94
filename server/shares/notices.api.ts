import { GraphQLError } from 'graphql';
import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import { type Context, callingHolder } from '../access/context.ts';
import { domainNow } from '../database/clock.ts';
import { isId } from '../database/ids.ts';
import { shareStream } from '../events/stream.ts';
import { subscription } from '../events/subscription.ts';
import type { DeliveryTools } from './delivery.store.ts';
import { grantInShare } from './grant.store.ts';
import { shareOfHolder } from './share.store.ts';
import { Notice, SHARE_CHANGES } from './share.types.ts';
import { shownGrant } from './shown-grant.ts';
import { sharedWith } from './shown-share.ts';

interface Subscribing {
  readonly args: { readonly after?: string | null };
  readonly context: Context & { readonly books: DeliveryTools };
}

@Resolver()
export class NoticesApi {
  @Subscription(() => Notice, {
    description:
      'Holder of a share key: all that happens to the share, every opening too, from the beginning or behind a cursor, then live.',
    subscribe: async ({ args, context }: Subscribing) => {
      const { books } = context;
      const stored = await shareOfHolder(books.db, callingHolder(context).thumbprint);
      if (!stored) throw new GraphQLError('There is no share under this key.', { extensions: { code: 'NOT_FOUND' } });
      const shared = await sharedWith(books.db, stored);
      return subscription(books, shareStream(stored.id), args.after, async ({ kind: told, data }, base) => {
        const kind = SHARE_CHANGES.find((change) => change === told);
        const about = isId('gra', data.grant) ? await grantInShare(books.db, stored.id, data.grant) : undefined;
        const grant = about ? await shownGrant(books.db, about, await domainNow(books.db)) : null;
        return kind && { ...base, ...shared, ...(grant ? { provider: grant.recipient } : {}), kind, grant };
      });
    },
  })
  notices(
    @Root() notice: Notice,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The cursor of the last notice seen; from the beginning when left out.',
    })
    _after?: string | null,
  ): Notice {
    return notice;
  }
}
