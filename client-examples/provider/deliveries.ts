import type { Claim } from '../../sealing/claims.ts';
import type { RequestRecord } from '../../sealing/delivery.ts';
import { type Opened, open } from '../../sealing/open.ts';
import { type Caller, call } from '../wire/call.ts';
import { follow } from '../wire/follow.ts';
import { ACKNOWLEDGE, DELIVERIES } from './operations.ts';
import { retrieve } from './shares.ts';

/** A delivery that opened, verified in every part. */
export interface Received {
  readonly cursor: string;
  readonly deliveryId: string;
  readonly opened: Opened;
}

/**
 * Follows a provider's deliveries and opens each pending one with its own record of the request. One that does not open
 * is not given out; the caller rejects it. One that the consumer keeps available is retrieved, which the consumer is told.
 *
 * @param recordOf - the provider's own record of a request, from its own storage
 * @param claim - the provider's durable store of what it has opened (see `open`)
 */
export async function* watchDeliveries(
  caller: Caller,
  recordOf: (requestId: string) => Promise<RequestRecord | undefined>,
  claim: Claim,
  after: string | null = null,
): AsyncGenerator<Received, void, void> {
  for await (const { cursor, delivery } of follow(caller, DELIVERIES, { after }, (result) => result.deliveries)) {
    if (delivery.state !== 'PENDING' || !(delivery.sealed || delivery.share)) continue;
    const record = await recordOf(delivery.requestId);
    if (!record) continue;
    const opened = delivery.share
      ? await retrieve(caller, delivery.share.id, record, claim)
      : await open({
          delivery: JSON.parse(delivery.sealed ?? '') as unknown,
          record,
          claim,
          primitives: caller.primitives,
        });
    yield { cursor, deliveryId: delivery.id, opened };
  }
}

/** Tells the broker that a delivery is opened and kept here; the broker erases its copy. */
export async function acknowledge(caller: Caller, deliveryId: string): Promise<void> {
  const { acknowledgeDelivery } = await call(caller, ACKNOWLEDGE, { input: { deliveryId } });
  const [refusal] = acknowledgeDelivery.refusals;
  if (refusal) throw new Error(refusal.happened);
}
