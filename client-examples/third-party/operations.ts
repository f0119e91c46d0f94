import { ed25519Jwk, type PublicKey } from './keys.ts';
import {
  boolean,
  integer,
  list,
  nullable,
  object,
  oneOf,
  type ReadBy,
  type Reader,
  strict,
  text,
  time,
} from './shape.ts';
import { subject } from './subject.ts';

/** What is asked of the broker, and the one reader of each answer. */
interface Operation<T> {
  readonly query: string;
  readonly answer: Reader<T>;
}

const operation = <T>(query: string, name: string, answer: Reader<T>): Operation<T> => ({
  query,
  answer: (data) => answer(object(data)[name]),
});

const refusals = list(strict({ code: text, path: nullable(text) }), 0, 10_000);
export type Refusals = ReadBy<typeof refusals>;

const brokerFacts = strict({
  issuer: text,
  sectionKeys: list<PublicKey>(ed25519Jwk, 1, 16),
  schema: text,
  now: time,
  asOf: text,
});
export type BrokerFacts = ReadBy<typeof brokerFacts>;

export const PREVIEW = operation(
  `query Preview($input: PreviewDataRequestInput!) {
    previewDataRequest(input: $input) {
      plan { canonical }
      broker { issuer sectionKeys schema now asOf }
      refusals { code path }
    }
  }`,
  'previewDataRequest',
  strict({ plan: nullable(strict({ canonical: text })), broker: brokerFacts, refusals }),
);

export const CREATE = operation(
  `mutation Create($input: CreateDataRequestInput!) {
    createDataRequest(input: $input) { request { id expiresAt } refusals { code path } }
  }`,
  'createDataRequest',
  strict({ request: nullable(strict({ id: text, expiresAt: time })), refusals }),
);

export const CONFIRM_PAIRING = operation(
  `mutation Pair($input: ConfirmPairingInput!) {
    confirmPairing(input: $input) { isPaired triesLeft refusals { code path } }
  }`,
  'confirmPairing',
  strict({ isPaired: boolean, triesLeft: nullable(integer(0, 3)), refusals }),
);

const ended = strict({ delivery: nullable(strict({ id: text, state: text })), refusals });

export const ACKNOWLEDGE = operation(
  `mutation Acknowledge($input: AcknowledgeDeliveryInput!) {
    acknowledgeDelivery(input: $input) { delivery { id state } refusals { code path } }
  }`,
  'acknowledgeDelivery',
  ended,
);

export const REJECT = operation(
  `mutation Reject($input: RejectDeliveryInput!) {
    rejectDelivery(input: $input) { delivery { id state } refusals { code path } }
  }`,
  'rejectDelivery',
  ended,
);

/** A delivery as the broker has it now. */
const delivery = strict({
  id: text,
  requestId: text,
  subject,
  state: text,
  pickUpUntil: time,
  sealed: nullable(text),
});
export type Delivery = ReadBy<typeof delivery>;

const deliveryEvent = strict({ cursor: text, became: text, delivery });
export type DeliveryEvent = ReadBy<typeof deliveryEvent>;

export const DELIVERIES = operation(
  `subscription Deliveries($after: String) {
    deliveries(after: $after) { cursor became delivery { id requestId subject state pickUpUntil sealed } }
  }`,
  'deliveries',
  deliveryEvent,
);

/** Why a delivery was not taken. */
export const rejectCode = oneOf('NOT_EXPECTED', 'NOT_OPENED');
export type RejectCode = ReadBy<typeof rejectCode>;
