import { graphql } from '../wire/graphql.ts';

export const OPERATOR = graphql(`
  query Operator {
    operator { name phone email privacyOfficer complaintKey complaintKeyFingerprint }
  }
`);

export const COMPLAIN = graphql(`
  mutation Complain($input: ComplainInput!) {
    complain(input: $input) {
      complaint { id }
      refusals { code path happened means todo }
    }
  }
`);

export const COMPLAINT = graphql(`
  query Complaint {
    complaint { id state at dueAt answeredAt answer keptUntil }
  }
`);
