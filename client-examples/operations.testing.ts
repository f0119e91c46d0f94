import { SESSION } from './device/operations.ts';
import { graphql } from './wire/graphql.ts';

/** Operations of the API that the examples do without. */

export const EXTEND = graphql(`mutation Extend { extendSession { session { ...SessionParts } refusals { code } } }`, [
  SESSION,
]);

export const PAUSE = graphql(
  `mutation Pause($hours: Int!) { pauseSession(input: { hours: $hours }) { session { ...SessionParts } refusals { code path } } }`,
  [SESSION],
);

export const RESUME = graphql(`mutation Resume { resumeSession { session { ...SessionParts } refusals { code } } }`, [
  SESSION,
]);

export const DECLINE = graphql(`mutation Decline { decline { session { ...SessionParts } refusals { code } } }`, [
  SESSION,
]);

export const WITHDRAW = graphql(`
  mutation Withdraw($requestId: ID!) {
    withdrawDataRequest(input: { requestId: $requestId }) { request { id endedAt } refusals { code } }
  }
`);

export const CLOSE = graphql(`
  mutation Close($requestId: ID!) {
    closeDataRequest(input: { requestId: $requestId }) { request { id endedAt } refusals { code } }
  }
`);

export const REJECT = graphql(`
  mutation Reject($deliveryId: ID!, $code: RejectCode!) {
    rejectDelivery(input: { deliveryId: $deliveryId, code: $code }) { delivery { id state sealed } refusals { code } }
  }
`);

export const ONE_REQUEST = graphql(`
  query OneRequest($id: ID!) { dataRequest(id: $id) { id endedAt } }
`);

/** Redeems, and asks for everything that could tell one bad invitation from another. */
export const REDEEM_ALL = graphql(`
  mutation RedeemAll($input: RedeemInvitationInput!) {
    redeemInvitation(input: $input) {
      session { id }
      accessToken
      tokenExpiresAt
      request { id }
      pairing { code returnUrl }
      refusals { code path detail happened means todo }
    }
  }
`);
