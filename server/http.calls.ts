import type { RequestHandler, Response } from 'express';
import { type DocumentNode, type GraphQLSchema, getOperationAST, Kind } from 'graphql';
import type { CallKind, Meter } from './operating/meter.ts';

/** What a call asked, as far as it may be told: words of the schema, and none that a caller wrote. */
interface Asked {
  readonly kind: CallKind;
  /** The first root field, or `none` where the schema has none of that name. */
  readonly operation: string;
}

const asked = new WeakMap<Response, Asked>();
const NOTHING: Asked = { kind: 'none', operation: 'none' };

/** Keeps for the log what a call asks. @param body - of the call, as JSON */
export function noteAsked(response: Response, schema: GraphQLSchema, document: DocumentNode, body: unknown): void {
  const name: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'operationName') : undefined;
  const operation = getOperationAST(document, typeof name === 'string' ? name : undefined);
  if (!operation || operation.operation === 'subscription') return;
  const fields = schema.getRootType(operation.operation)?.getFields() ?? {};
  const field = operation.selectionSet.selections.find(
    (selection) => selection.kind === Kind.FIELD && Object.hasOwn(fields, selection.name.value),
  );
  asked.set(response, {
    kind: operation.operation,
    operation: field?.kind === Kind.FIELD ? field.name.value : 'none',
  });
}

interface Tellers {
  readonly log: (event: string, facts: Readonly<Record<string, string | number>>) => void;
  readonly meter: Pick<Meter, 'answered'>;
}

/** One line in the log and one count for each answer: what was asked, the status, how long it took in milliseconds. */
export function tellCalls({ log, meter }: Tellers): RequestHandler {
  return (_request, response, next) => {
    const began = performance.now();
    response.once('finish', () => {
      const { kind, operation } = asked.get(response) ?? NOTHING;
      meter.answered(kind, response.statusCode);
      log('call', { operation, status: response.statusCode, ms: Math.round(performance.now() - began) });
    });
    next();
  };
}
