import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { Router } from 'express';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { REFUSAL_CODES, type RefusalCode } from '../schema/refusals.ts';
import { makeSigningKey } from '../sealing/keys.ts';
import { secureRandom } from '../sealing/primitives.ts';
import { apiSchema } from './api.schema.ts';
import type { Database } from './database/database.ts';
import { type Door, serve } from './http.ts';
import { openLog } from './log.ts';

/** A door of a test's own on a real port, in front of the real schema with counted resolvers and no database. */
export interface TestDoor {
  readonly origin: string;
  /** Root fields that were executed, in order. */
  readonly executed: string[];
  /** Subscriptions that are being followed now. */
  readonly followed: Set<object>;
  /** Everything logged so far. */
  readonly logged: () => string;
  readonly close: () => Promise<void>;
}

/** Whoever touches it fails the call: what a hostile call sends must be refused before. */
const untouched = new Proxy({} as Database, {
  get: () => {
    throw new Error('a refused call reached the database');
  },
});

export async function openTestDoor(change: Partial<Door> = {}): Promise<TestDoor> {
  const executed: string[] = [];
  const followed = new Set<object>();
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const door = await serve({
    schema: countedSchema(executed, followed),
    gate: {
      db: untouched,
      issuer: 'https://broker.example',
      resource: 'https://broker.example/graphql',
      tokenKey: makeSigningKey(secureRandom).publicJwk,
    },
    books: { db: untouched, bell: untouched as never, keyring: untouched as never },
    oauth: Router(),
    extra: Router(),
    introspection: false,
    allowedOrigins: [],
    proxies: [],
    meter: { answered: () => {}, socketOpened: () => {}, socketClosed: () => {} },
    readiness: { reasons: async () => [] },
    clock: () => new Date(),
    log: openLog(sink),
    ...change,
  });
  door.server.listen(0, '127.0.0.1');
  await once(door.server, 'listening');
  return {
    origin: `http://127.0.0.1:${(door.server.address() as AddressInfo).port}`,
    executed,
    followed,
    logged: () => lines.join(''),
    close: door.close,
  };
}

/** The real schema; root fields count instead of acting, and subscriptions never send anything. */
function countedSchema(executed: string[], followed: Set<object>): GraphQLSchema {
  const schema = apiSchema(undefined);
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      field.resolve = () => {
        executed.push(field.name);
        return field.name === 'purposes' ? [] : null;
      };
    }
  }
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    field.subscribe = () => {
      executed.push(field.name);
      return silence(followed);
    };
  }
  return schema;
}

/** A stream on which nothing ever happens, until it is left. */
function silence(followed: Set<object>): AsyncIterableIterator<unknown> {
  let leave = (): void => {};
  const left = new Promise<IteratorResult<unknown>>((resolve) => {
    leave = () => resolve({ done: true, value: undefined });
  });
  const stream: AsyncIterableIterator<unknown> = {
    next: () => left,
    return: () => {
      followed.delete(stream);
      leave();
      return left;
    },
    [Symbol.asyncIterator]: () => stream,
  };
  followed.add(stream);
  return stream;
}

/** Codes of all errors in an answer of GraphQL, in order; each must be one of the table. */
export function codesOf(answer: unknown): RefusalCode[] {
  const { errors = [] } = answer as { readonly errors?: readonly GraphQLFormattedError[] };
  return errors.map(({ extensions }) => {
    const known = REFUSAL_CODES.find((code) => code === extensions?.code);
    if (!known) throw new Error(`an error has a code that is not in the table: ${JSON.stringify(extensions)}`);
    return known;
  });
}
