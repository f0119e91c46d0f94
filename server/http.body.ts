import { isUtf8 } from 'node:buffer';
import express, { type Request, type RequestHandler } from 'express';
import { AccessRefused } from './access/access.refusals.ts';
import { callOf } from './access/call.ts';
import { admit, type Caller } from './access/caller.ts';
import type { Gate } from './access/gate.ts';
import { CALL_LIMITS } from './limits.ts';

/** Callers admitted before their call was read, because of its size; a proof counts once. */
const admittedEarly = new WeakMap<Request, Caller>();

/** Sessions whose large call is being read or carried out: one each, so that no device fills this process's memory. */
const atWork = new Set<string>();

/** Who makes a call. @throws AccessRefused */
export async function callerOf(request: Request, gate: Gate, now: Date): Promise<Caller> {
  return admittedEarly.get(request) ?? admit(gate, callOf(request, gate.resource, now));
}

/** Reads a call as JSON. What is larger than most is read for the device of a session only: it may bring a file. */
export function readJson({ gate, clock }: { readonly gate: Gate; readonly clock: () => Date }): RequestHandler {
  const reader = (limit: number): RequestHandler => express.json({ limit, inflate: false, verify: onlyText });
  const [small, large] = [reader(CALL_LIMITS.bytes), reader(CALL_LIMITS.fileBytes)];
  return async (request, response, next) => {
    const length = Number(request.headers['content-length'] ?? 0);
    const mayBeFile = length > CALL_LIMITS.bytes && length <= CALL_LIMITS.fileBytes;
    const caller = mayBeFile ? await admittedOrNobody(request, gate, clock()) : undefined;
    if (caller?.kind !== 'DEVICE') return small(request, response, next);
    if (atWork.has(caller.session)) return next(Object.assign(new Error('one at a time'), { status: 429 }));
    atWork.add(caller.session);
    response.once('close', () => atWork.delete(caller.session));
    admittedEarly.set(request, caller);
    return large(request, response, next);
  };
}

async function admittedOrNobody(request: Request, gate: Gate, now: Date): Promise<Caller | undefined> {
  try {
    return await admit(gate, callOf(request, gate.resource, now));
  } catch (error) {
    if (error instanceof AccessRefused) return undefined;
    throw error;
  }
}

/**
 * Decoding would replace what is not UTF-8, and then something else would be executed than was sent; the character NUL,
 * however it is written, is one that no database keeps.
 */
function onlyText(_request: unknown, _response: unknown, bytes: Buffer): void {
  if (!isUtf8(bytes) || /\\u(?:0000|\{0+\})/.test(bytes.toString('latin1')))
    throw Object.assign(new Error('no text'), { status: 400 });
}
