import { graphql } from '../wire/graphql.ts';

export const GRANT = graphql(`
  fragment GrantParts on Grant @_unmask {
    id
    state
    granter { id name domain kvk helpdesk { phone email page hours } }
    recipient { id name domain kvk helpdesk { phone email page hours } }
    sections
    signed
    until
    endedAt
    accesses { number at }
  }
`);

export const SHARE = graphql(
  `
  fragment ShareParts on Share @_unmask {
    id
    state
    provider { id name domain kvk helpdesk { phone email page hours } }
    purpose
    keptAt
    until
    endedAt
    daysLeft
    accesses { number at }
    grants { ...GrantParts }
    erasure { id state at dueAt answer ground }
  }
`,
  [GRANT],
);

export const APPROVE_GRANT = graphql(
  `
  mutation ApproveGrant($input: ApproveGrantInput!) {
    approveGrant(input: $input) {
      grant { ...GrantParts }
      refusals { code path happened means todo }
    }
  }
`,
  [GRANT],
);

export const WITHDRAW_GRANT = graphql(
  `
  mutation WithdrawGrant($input: GrantIdInput!) {
    withdrawGrant(input: $input) {
      grant { ...GrantParts }
      refusals { code happened means todo }
    }
  }
`,
  [GRANT],
);

export const LOOK = graphql(
  `
  query Look {
    share { ...ShareParts }
  }
`,
  [SHARE],
);

export const WITHDRAW_CONSENT = graphql(
  `
  mutation WithdrawConsent {
    withdrawConsent {
      share { ...ShareParts }
      refusals { code happened means todo }
    }
  }
`,
  [SHARE],
);

export const REQUEST_ERASURE = graphql(
  `
  mutation RequestErasure {
    requestErasure {
      share { ...ShareParts }
      refusals { code happened means todo }
    }
  }
`,
  [SHARE],
);

export const NOTICES = graphql(`
  subscription Notices($after: String) {
    notices(after: $after) { cursor at kind provider { name } purpose grant { id state granter { name } } }
  }
`);
