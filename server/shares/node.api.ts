import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../access/context.ts';
import { Node } from '../access/node.type.ts';
import type { Provider } from '../access/provider.store.ts';
import { domainNow } from '../database/clock.ts';
import { isId } from '../database/ids.ts';
import { shownRequest } from '../requests/request.api.ts';
import { requestOf } from '../requests/request.store.ts';
import { DataRequest } from '../requests/request.types.ts';
import { ownSession } from '../sessions/own-session.ts';
import { Session } from '../sessions/session.types.ts';
import { shown } from '../sessions/shown-session.ts';
import { shownDelivery } from './delivery.api.ts';
import { type DeliveryTools, deliveryOf } from './delivery.store.ts';
import { Delivery } from './delivery.types.ts';
import { grantOfProvider } from './grant.store.ts';
import { Grant } from './grant.types.ts';
import { shareOfProvider } from './share.store.ts';
import { Share } from './share.types.ts';
import { shownGrant } from './shown-grant.ts';
import { shownShare } from './shown-share.ts';

@Resolver()
export class NodeApi {
  constructor(private readonly room: DeliveryTools) {}

  @Query(() => Node, {
    nullable: true,
    description: 'Anything of the caller’s own by its id; what is another’s is not there.',
  })
  async node(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Node | null> {
    switch (context.caller.kind) {
      case 'PROVIDER':
        return this.ofProvider(id, context.caller.provider);
      case 'DEVICE':
        return context.caller.session === id ? this.ofDevice(context) : null;
      case 'NEW_DEVICE':
      case 'ANONYMOUS':
        return null;
      default: {
        const never: never = context.caller;
        return never;
      }
    }
  }

  private async ofProvider(id: string, provider: Provider): Promise<Node | null> {
    if (isId('req', id)) {
      const stored = await requestOf(this.room.db, provider.id, id);
      return stored ? Object.assign(new DataRequest(), shownRequest(stored)) : null;
    }
    if (isId('shr', id)) {
      const share = await shareOfProvider(this.room.db, provider.id, id);
      return share
        ? Object.assign(new Share(), await shownShare(this.room.db, share, await domainNow(this.room.db)))
        : null;
    }
    if (isId('gra', id)) {
      const grant = await grantOfProvider(this.room.db, provider.id, id);
      return grant
        ? Object.assign(new Grant(), await shownGrant(this.room.db, grant, await domainNow(this.room.db)))
        : null;
    }
    const stored = isId('dlv', id) ? await deliveryOf(this.room.db, provider.id, id) : undefined;
    return stored
      ? Object.assign(new Delivery(), await shownDelivery(this.room, stored, await domainNow(this.room.db)))
      : null;
  }

  private async ofDevice(context: Context): Promise<Node> {
    const { loaded, now } = await ownSession(this.room.db, context);
    return Object.assign(new Session(), shown(loaded, now));
  }
}
