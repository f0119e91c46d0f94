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
  const lapsed = await lapsedDeliveries(tools.db, now, BATCH);
  // Erasing waits for no audit: the fact of it does.
  for (const { storageKeyId } of lapsed) await tools.keyring.destroy(storageKeyId);
  for (const delivery of lapsed) await endDelivery(tools, delivery, 'LAPSED', null, now);
  for (const delivery of await unpurgedDeliveries(tools.db, BATCH)) await purgeDelivery(tools, delivery, now);
}
