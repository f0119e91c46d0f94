import {
  type DeliveryTools,
  endDelivery,
  lapsedDeliveries,
  purgeDelivery,
  unpurgedDeliveries,
} from './delivery.store.ts';

const BATCH = 100;

/** Lapses deliveries nobody collected in their pick-up time, and finishes purges a crash cut short. */
export async function sweepDeliveries(tools: DeliveryTools, now: Date): Promise<void> {
  for (const delivery of await lapsedDeliveries(tools.db, now, BATCH))
    await endDelivery(tools, delivery, 'LAPSED', null, now);
  for (const delivery of await unpurgedDeliveries(tools.db, BATCH)) await purgeDelivery(tools, delivery, now);
}
