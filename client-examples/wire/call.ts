import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import type { SigningKey } from '../../sealing/keys.ts';
import type { Connection } from './connection.ts';
import { dpopProof } from './dpop.ts';

/** Who calls, and with what: a key, and the token bound to it once there is one. */
export interface Caller extends Connection {
  readonly key: SigningKey;
  readonly accessToken?: () => Promise<string>;
}

/** The broker did not answer with data: not an expected refusal, which is data. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** One GraphQL operation over HTTP. @throws CallFailed */
export async function call<Result, Variables>(
  caller: Caller,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const accessToken = await caller.accessToken?.();
  const proof = dpopProof(
    caller.key,
    { method: 'POST', url: caller.endpoint, now: new Date(), ...(accessToken ? { accessToken } : {}) },
    caller.primitives,
  );
  const response = await fetch(caller.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      dpop: proof,
      ...(accessToken ? { authorization: `DPoP ${accessToken}` } : {}),
    },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const answer = (await response.json()) as {
    readonly data?: Result;
    readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  };
  const [error] = answer.errors ?? [];
  if (error || !answer.data)
    throw new CallFailed(response.status, error?.extensions?.code ?? 'UNKNOWN', error?.message ?? 'no data');
  return answer.data;
}
