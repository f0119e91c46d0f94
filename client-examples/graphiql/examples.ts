import type { VariablesOf } from 'gql.tada';
import { type DocumentNode, Kind, print, stripIgnoredCharacters } from 'graphql';
import { MORTGAGE } from '../lender.ts';
import { graphql } from '../wire/graphql.ts';

/** One tab of the page. GraphiQL names it after its operation. */
export interface Example {
  readonly query: string;
  /** JSON. */
  readonly variables: string;
}

const PREVIEW = graphql(`
  query PreviewARequest($input: PreviewDataRequestInput!) {
    previewDataRequest(input: $input) {
      plan {
        logins
        cost
        sections { source portal group isAvailable }
        consentTexts { section en nl }
      }
      refusals { code path detail happened todo }
    }
  }
`);

const CATALOGUE = graphql(`
  query WhoMayAskWhat {
    purposes { id en hasPartner retentionDays pickupHours historyMonths }
    portals { id en takesFile sources { id en isAvailable } }
  }
`);

const REQUESTS = graphql(`
  query MyRequests($first: Int!) {
    dataRequests(first: $first) {
      edges { node { id purpose createdAt expiresAt endedAt isComplete subjects { subject state } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const REDEEM = graphql(`
  mutation ADeviceJoins($input: RedeemInvitationInput!) {
    redeemInvitation(input: $input) {
      session { id state deadline tasks { portal state } }
      pairing { code }
      refusals { code happened todo }
    }
  }
`);

const DELIVERIES = graphql(`
  subscription FollowDeliveries($after: String) {
    deliveries(after: $after) {
      at
      became
      cursor
      delivery { id requestId subject state pickUpUntil }
    }
  }
`);

const asked: VariablesOf<typeof MORTGAGE> = { history: { last: 'P24M' }, year: { last: 'P12M' } };

/** What the page opens with, in the order of the job: ask, preview, follow; then what others call. */
export const EXAMPLES: readonly [Example, ...Example[]] = [
  example(
    `Anybody may run this. The answer is always
     CONSENT_REQUIRED: personal data is never told
     here. It belongs in a data request (next tab);
     the consumer reads each field, and decides.`,
    named('WhatALenderAsks', MORTGAGE),
    asked,
  ),
  example(
    `Run this as the practice lender (top right).
     What is the first tab's document as a data
     request? Its logins, its sources, and what the
     consumer will read. Nothing is created.`,
    PREVIEW,
    {
      input: {
        purpose: 'MORTGAGE',
        subjects: ['APPLICANT'],
        retentionDays: 0,
        pickupHours: 6,
        variables: { ...asked },
        document: stripIgnoredCharacters(print(MORTGAGE)),
      },
    } satisfies VariablesOf<typeof PREVIEW>,
  ),
  example(
    `Run this as the practice lender (top right).
     Then, in a terminal: npm run demo
     The newest event is shown. Its cursor, given as
     \`after\`, carries on behind it. Ask \`sealed\` as
     well for what the lender's library opens.`,
    DELIVERIES,
    { after: null } satisfies VariablesOf<typeof DELIVERIES>,
  ),
  example(
    `Anybody may run this: the public policy (what
     each purpose may ask, how far back, how long it
     may be kept) and where consumers log in.`,
    CATALOGUE,
    {},
  ),
  example(
    `Run this as the practice lender (top right).
     Its requests, newest first, and how far each
     person is. Never a source, never a value.`,
    REQUESTS,
    { first: 10 } satisfies VariablesOf<typeof REQUESTS>,
  ),
  example(
    `What a consumer's device calls first. Its token
     comes from the link, and each call is proven by
     a key of its own. This page has neither, so here
     it is refused. See client-examples/device.`,
    REDEEM,
    {
      input: { requestId: 'req_AAAAAAAAAAAAAAAAAAAAAA', redeemToken: 'A'.repeat(43), sealKey: 'A'.repeat(43) },
    } satisfies VariablesOf<typeof REDEEM>,
  ),
];

function example(header: string, document: DocumentNode, variables: object): Example {
  const comment = header.replace(/^\s*/gm, '# ');
  return { query: `${comment}\n\n${print(document)}`, variables: JSON.stringify(variables, null, 2) };
}

/** The same document under the operation name that its tab shall have. */
function named(name: string, document: DocumentNode): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? { ...definition, name: { kind: Kind.NAME, value: name } }
        : definition,
    ),
  };
}
