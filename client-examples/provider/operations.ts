import { graphql } from '../wire/graphql.ts';

export const PREVIEW = graphql(`
  query Preview($input: PreviewDataRequestInput!) {
    previewDataRequest(input: $input) {
      plan {
        canonical
        digest
        logins
        cost
        consentTexts { section nl en }
      }
      broker { issuer sectionKeys schema now asOf }
      refusals { code path detail happened todo }
    }
  }
`);

export const CREATE = graphql(`
  mutation Create($input: CreateDataRequestInput!) {
    createDataRequest(input: $input) {
      request { id expiresAt }
      refusals { code path detail happened todo }
    }
  }
`);

export const REFRESH = graphql(`
  mutation Refresh($input: RefreshInvitationInput!) {
    refreshInvitation(input: $input) {
      request { id expiresAt }
      refusals { code path detail happened todo }
    }
  }
`);

export const REQUEST = graphql(`
  query Request($id: ID!) {
    dataRequest(id: $id) { id endedAt supersededBy isComplete subjects { subject state } }
  }
`);

export const REQUESTS = graphql(`
  query Requests($first: Int!, $after: String) {
    dataRequests(first: $first, after: $after) {
      edges { node { id endedAt supersededBy isComplete subjects { subject state } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const CONFIRM_PAIRING = graphql(`
  mutation ConfirmPairing($input: ConfirmPairingInput!) {
    confirmPairing(input: $input) {
      isPaired
      triesLeft
      refusals { code happened todo }
    }
  }
`);

export const REQUEST_PROGRESS = graphql(`
  subscription RequestProgress($requestId: ID!, $after: String) {
    requestProgress(requestId: $requestId, after: $after) { cursor at subject state }
  }
`);

export const DELIVERIES = graphql(`
  subscription Deliveries($after: String) {
    deliveries(after: $after) {
      cursor
      became
      delivery {
        id
        requestId
        subject
        state
        pickUpUntil
        mayBeFollowed
        sealed
        share { id state until daysLeft erasure { id state dueAt } }
      }
    }
  }
`);

export const ACKNOWLEDGE = graphql(`
  mutation Acknowledge($input: AcknowledgeDeliveryInput!) {
    acknowledgeDelivery(input: $input) {
      delivery { id state }
      refusals { code happened todo }
    }
  }
`);

export const REJECT = graphql(`
  mutation Reject($input: RejectDeliveryInput!) {
    rejectDelivery(input: $input) {
      delivery { id state }
      refusals { code happened todo }
    }
  }
`);

export const WITHDRAW = graphql(`
  mutation Withdraw($input: EndDataRequestInput!) {
    withdrawDataRequest(input: $input) { refusals { code happened todo } }
  }
`);

export const CLOSE = graphql(`
  mutation Close($input: EndDataRequestInput!) {
    closeDataRequest(input: $input) { refusals { code happened todo } }
  }
`);

export const RETRIEVE_SHARE = graphql(`
  mutation RetrieveShare($input: RetrieveShareInput!) {
    retrieveShare(input: $input) {
      sealed
      access { number at }
      refusals { code detail happened todo }
    }
  }
`);

export const GRANT = graphql(`
  fragment GrantFacts on Grant @_unmask {
    id
    shareId
    state
    granter { id name }
    recipient { id name }
    sections
    approval
    until
    endedAt
    accesses { number at }
  }
`);

export const PROPOSE_GRANT = graphql(
  `
  mutation ProposeGrant($input: ProposeGrantInput!) {
    proposeGrant(input: $input) {
      grant { ...GrantFacts }
      refusals { code path detail happened todo }
    }
  }
`,
  [GRANT],
);

export const GRANT_SHARE = graphql(
  `
  mutation GrantShare($input: GrantShareInput!) {
    grantShare(input: $input) {
      grant { ...GrantFacts }
      refusals { code path detail happened todo }
    }
  }
`,
  [GRANT],
);

export const RETRIEVE_GRANT = graphql(`
  mutation RetrieveGrant($input: GrantIdInput!) {
    retrieveGrant(input: $input) {
      sealed
      access { number at }
      refusals { code detail happened todo }
    }
  }
`);

export const RECALL_GRANT = graphql(
  `
  mutation RecallGrant($input: GrantIdInput!) {
    withdrawGrant(input: $input) {
      grant { ...GrantFacts }
      refusals { code happened todo }
    }
  }
`,
  [GRANT],
);

export const GRANTS = graphql(
  `
  subscription Grants($after: String) {
    grants(after: $after) { cursor at became grant { ...GrantFacts } }
  }
`,
  [GRANT],
);

export const ANSWER_ERASURE_REQUEST = graphql(`
  mutation AnswerErasureRequest($input: AnswerErasureRequestInput!) {
    answerErasureRequest(input: $input) {
      share { id erasure { id state } }
      refusals { code path happened todo }
    }
  }
`);

export const WEBHOOK_DELIVERIES = graphql(`
  query WebhookDeliveries($first: Int, $after: String, $failedOnly: Boolean) {
    webhookDeliveries(first: $first, after: $after, failedOnly: $failedOnly) {
      edges { cursor node { webhookId eventId state attempts outcome status retryAt } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const REPLAY_WEBHOOK = graphql(`
  mutation ReplayWebhook($input: ReplayWebhookInput!) {
    replayWebhook(input: $input) {
      delivery { webhookId eventId state }
      refusals { code happened todo }
    }
  }
`);
