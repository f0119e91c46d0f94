import { graphql } from '../wire/graphql.ts';

export const SESSION = graphql(`
  fragment SessionParts on Session @_unmask {
    id
    subject
    state
    now
    deadline
    tasks { portal state failure }
    isComplete
  }
`);

export const REDEEM = graphql(
  `
  mutation Redeem($input: RedeemInvitationInput!) {
    redeemInvitation(input: $input) {
      session { ...SessionParts }
      accessToken
      tokenExpiresAt
      request {
        id
        signedRequest
        identityKey
        sectionKeys
        document
        variables
        plan
        provider { id name domain kvk address helpdesk { phone email page hours } }
        operator
      }
      pairing { code returnUrl }
      refusals { code happened means todo }
    }
  }
`,
  [SESSION],
);

export const START_LOGIN = graphql(
  `
  mutation StartLogin($input: StartLoginInput!) {
    startLogin(input: $input) {
      loginUrl
      state
      fileKey
      session { ...SessionParts }
      refusals { code happened means todo }
    }
  }
`,
  [SESSION],
);

export const COMPLETE_LOGIN = graphql(
  `
  mutation CompleteLogin($input: CompleteLoginInput!) {
    completeLogin(input: $input) {
      session { ...SessionParts }
      refusals { code happened means todo }
    }
  }
`,
  [SESSION],
);

export const SKIP_PORTAL = graphql(
  `
  mutation SkipPortal($input: SkipPortalInput!) {
    skipPortal(input: $input) {
      session { ...SessionParts }
      refusals { code happened means todo }
    }
  }
`,
  [SESSION],
);

export const STOP = graphql(
  `
  mutation Stop($reason: StopReason) {
    stopSession(reason: $reason) {
      session { ...SessionParts }
      refusals { code happened means todo }
    }
  }
`,
  [SESSION],
);

export const EXTEND = graphql(
  `
  mutation Extend {
    extendSession {
      session { ...SessionParts }
      refusals { code happened means todo }
    }
  }
`,
  [SESSION],
);

export const PAUSE = graphql(
  `
  mutation Pause($input: PauseSessionInput!) {
    pauseSession(input: $input) {
      session { ...SessionParts }
      refusals { code happened means todo }
    }
  }
`,
  [SESSION],
);

export const RESUME = graphql(
  `
  mutation Resume {
    resumeSession {
      session { ...SessionParts }
      refusals { code happened means todo }
    }
  }
`,
  [SESSION],
);

export const DECLINE = graphql(
  `
  mutation Decline {
    decline {
      session { ...SessionParts }
      refusals { code happened means todo }
    }
  }
`,
  [SESSION],
);

export const STATE = graphql(
  `
  query State {
    session { ...SessionParts }
  }
`,
  [SESSION],
);

/** The broker's time, by which a receipt is dated. */
export const NOW = graphql(`
  query Now {
    session { now }
  }
`);

export const SECTIONS = graphql(
  `
  query Sections {
    session {
      ...SessionParts
      sections { section manifest ciphertext keyForDevice }
    }
  }
`,
  [SESSION],
);

export const ADD_NOTES = graphql(
  `
  mutation AddNotes($input: AddNotesInput!) {
    addNotes(input: $input) {
      session { ...SessionParts }
      refusals { code happened means todo }
    }
  }
`,
  [SESSION],
);

export const REMOVE_NOTES = graphql(
  `
  mutation RemoveNotes {
    removeNotes {
      session { ...SessionParts }
      refusals { code happened means todo }
    }
  }
`,
  [SESSION],
);

export const SESSION_PROGRESS = graphql(`
  subscription SessionProgress($after: String) {
    sessionProgress(after: $after) { cursor at kind task { portal state failure } section detail }
  }
`);

export const APPROVE = graphql(`
  mutation Approve($input: ApproveInput!) {
    approve(input: $input) {
      countersignature
      shareId
      pickUpUntil
      refusals { code path happened means todo }
    }
  }
`);

export const PORTALS = graphql(`
  query Portals {
    portals { id nl en sources { id nl en isAvailable correction { nl en address } } takesFile health { state since } banks { id name health { state since } } }
  }
`);

export const REGISTER_PUSH = graphql(`
  mutation RegisterPush($input: RegisterPushInput!) {
    registerPush(input: $input) {
      isRegistered
      refusals { code path happened means todo }
    }
  }
`);

export const FORGET_PUSH = graphql(`
  mutation ForgetPush {
    forgetPush {
      isRegistered
      refusals { code happened means todo }
    }
  }
`);
