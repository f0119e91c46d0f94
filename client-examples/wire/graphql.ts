import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../schema.generated.ts';

/** Types every document from the committed schema: a field the schema lacks does not compile. */
export const graphql = initGraphQLTada<{
  readonly introspection: introspection;
  readonly scalars: {
    readonly DateTimeISO: string;
    readonly JSONObject: Record<string, unknown>;
    readonly Date: string;
    readonly PartialDate: string;
    readonly Decimal: string;
    readonly Duration: string;
  };
}>();
