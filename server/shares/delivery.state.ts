export const DELIVERY_STATES = ['PENDING', 'ACKNOWLEDGED', 'REJECTED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface DeliveryFacts {
  readonly pickUpUntil: Date;
  readonly end: { readonly outcome: Exclude<DeliveryState, 'PENDING'>; readonly at: Date } | null;
}

/** The state of a delivery at a moment: past its pick-up time it has lapsed, whether or not anybody has said so yet. */
export function deliveryState({ pickUpUntil, end }: DeliveryFacts, now: Date): DeliveryState {
  if (end) return end.outcome;
  return now >= pickUpUntil ? 'LAPSED' : 'PENDING';
}
