/** The one event of a receipt: that the consent was given, and for how long. */
import { parseThumbprint, type Thumbprint } from './keys.ts';
import { moment, object, oneOf, text } from './shape.ts';

/** What happened to the consent. A receipt holds one, of its giving; a withdrawal is a record of its own. */
export interface ReceiptEvent {
  /** RFC 3339, UTC */
  readonly at: string;
  readonly type: 'GIVEN';
  readonly state: 'ACTIVE';
  /** ISO 8601: how long the data can be had from the broker, `PT6H` or `P30D` */
  readonly duration: string;
  /** who did it: the principal */
  readonly entity: Thumbprint;
}

export const readReceiptEvent = object<ReceiptEvent>({
  at: moment,
  type: oneOf('GIVEN'),
  state: oneOf('ACTIVE'),
  duration: text(16),
  entity: parseThumbprint,
});

/** How long the data can be had from the broker (ISO 8601): the days kept, or else the hours of the pick-up time. */
export function durationOf({
  retention_days,
  pickup_hours,
}: {
  readonly retention_days: number;
  readonly pickup_hours: number;
}): string {
  return retention_days > 0 ? `P${retention_days}D` : `PT${pickup_hours}H`;
}
