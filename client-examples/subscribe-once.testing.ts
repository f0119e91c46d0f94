import type { TadaDocumentNode } from 'gql.tada';
import { type GraphQLFormattedError, print } from 'graphql';
import { createClient } from 'graphql-ws';
import type { Caller } from './wire/call.ts';
import { dpopProof } from './wire/dpop.ts';

/** The first answer to a subscription: its data, or the code of the error instead. */
export async function subscribeOnce<Result, Variables>(
  { endpoint, key, accessToken, webSocket }: Caller,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result | string> {
  const token = await accessToken?.();
  const proven = { method: 'GET', url: endpoint, now: new Date(), ...(token ? { accessToken: token } : {}) };
  const client = createClient({
    url: endpoint.replace(/^http/, 'ws'),
    webSocketImpl: webSocket,
    retryAttempts: 0,
    onNonLazyError: () => {},
    connectionParams: { ...(token ? { accessToken: token } : {}), dpop: dpopProof(key, proven) },
  });
  try {
    const asked = { query: print(document), variables: variables as Record<string, unknown> };
    for await (const { data, errors } of client.iterate(asked)) return errors ? codeOf(errors) : (data as Result);
    return 'ENDED';
  } catch (error) {
    return Array.isArray(error) ? codeOf(error as GraphQLFormattedError[]) : String(Object(error).code);
  } finally {
    await client.dispose();
  }
}

function codeOf([error]: readonly GraphQLFormattedError[]): string {
  return String(error?.extensions?.code);
}
