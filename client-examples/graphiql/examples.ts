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
        sections { id source portal group isAvailable }
        consentTexts { section en nl }
      }
      refusals { code path detail happened todo }
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

/** What the page opens with, in the order of the job: ask, preview, follow. */
export const EXAMPLES: readonly [Example, ...Example[]] = [
  example(
    `Anybody may run this, and is told CONSENT_REQUIRED: personal data is never
     answered here. The document belongs in a data request. The consumer then reads
     each of these fields before it is fetched, and decides.
     Next tab: what such a request would be.`,
    named('WhatALenderAsks', MORTGAGE),
    asked,
  ),
  example(
    `Run this as the practice lender (top right).
     It answers what the first tab's document would be as a data request: the logins,
     where each field comes from, and what the consumer will read. Nothing is created.`,
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
    `Run this as the practice lender (top right), then in a terminal: npm run demo
     The newest event is shown. Ask \`sealed\` as well for what \`open\` takes; only the
     lender's own library can open it. Put a cursor in \`after\` to carry on behind it.`,
    DELIVERIES,
    { after: null } satisfies VariablesOf<typeof DELIVERIES>,
  ),
];

function example(header: string, document: DocumentNode, variables: object): Example {
  const comment = header.replace(/^\s*/gm, '# ');
  return { query: `${comment}\n\n${print(document)}\n`, variables: JSON.stringify(variables, null, 2) };
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
