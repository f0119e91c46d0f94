import type { GraphiQLProps } from 'graphiql';
import { type ExecutionResult, GraphQLError, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import type { Caller } from '../wire/call.ts';
import { credentialsOf } from './credentials.ts';
import { post } from './post.ts';

type Fetcher = GraphiQLProps['fetcher'];
type Params = Parameters<Fetcher>[0];
type Events = AsyncIterableIterator<ExecutionResult>;

/**
 * Asks for whoever sits at the page: subscriptions over `graphql-transport-ws`, all else over HTTP. A failure is an
 * answer too, in the shape of GraphQL's errors.
 */
export class Asker {
  readonly #endpoint: string;
  #caller: Caller | undefined;
  #socket: Client;

  constructor(endpoint: string) {
    this.#endpoint = endpoint;
    this.#socket = this.#socketOf(undefined);
  }

  /** From now on somebody else asks; `undefined` is nobody. What was followed for the one before ends. */
  become(caller: Caller | undefined): void {
    void this.#socket.dispose();
    this.#caller = caller;
    this.#socket = this.#socketOf(caller);
  }

  readonly fetch: Fetcher = (given) => {
    const operation = operationOf(given);
    const params = operation ? { ...given, operationName: operation.name?.value ?? null } : given;
    return operation?.operation === 'subscription'
      ? withFailures(this.#socket.iterate(params) as Events)
      : this.#ask(params).catch(failed);
  };

  /** Connects when something is followed, and again with new credentials when a token has ended (4403). */
  #socketOf(caller: Caller | undefined): Client {
    return createClient({
      url: this.#endpoint.replace(/^http/, 'ws'),
      connectionParams: () => credentialsOf(caller, 'GET'),
    });
  }

  async #ask(params: Params): Promise<ExecutionResult> {
    const { accessToken, dpop } = await credentialsOf(this.#caller, 'POST');
    const response = await post(
      this.#endpoint,
      params,
      accessToken && dpop ? { authorization: `DPoP ${accessToken}`, dpop } : {},
    );
    return response.json();
  }
}

/**
 * The operation that is meant; none for a text that does not parse, which the broker refuses. GraphiQL's word for it lags
 * behind its editor: just after a tab was opened it still names the operation of the one before.
 */
function operationOf({ query, operationName }: Params): OperationDefinitionNode | undefined {
  try {
    const operations = parse(query).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    return operations.length === 1 ? operations[0] : operations.find(({ name }) => name?.value === operationName);
  } catch {
    return undefined;
  }
}

/** The same events; a failure is the last of them. Not a generator: that would stop only after its next event. */
function withFailures(events: Events): Events {
  const told: Events = {
    next: () => events.next().catch((error: unknown) => ({ done: false, value: failed(error) })),
    return: async () => (await events.return?.()) ?? { done: true, value: undefined },
    [Symbol.asyncIterator]: () => told,
  };
  return told;
}

/** graphql-ws throws the errors of an answer as a list, and a closed socket as its event. */
function failed(error: unknown): ExecutionResult {
  if (Array.isArray(error)) return { errors: error };
  const message =
    error instanceof CloseEvent
      ? `The socket closed: ${error.code} ${error.reason}`
      : error instanceof Error
        ? error.message
        : 'The call failed.';
  return { errors: [new GraphQLError(message)] };
}
