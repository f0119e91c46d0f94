import type { Response } from 'express';
import type { PlayedAnswer } from '../../practice/play.simulator.ts';
import type { PracticeBank } from './banks.simulator.ts';

/** What a practice bank answers at its XS2A interface. */
export type Reply =
  | { readonly kind: 'BODY'; readonly status: 200 | 201; readonly body: object }
  | { readonly kind: 'REFUSED'; readonly status: number; readonly code: string };

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  429: 'Too many requests',
};

export function body(given: object): Reply {
  return { kind: 'BODY', status: 200, body: given };
}

export function refused(status: number, code: string): Reply {
  return { kind: 'REFUSED', status, code };
}

/** Refusals in the media type this bank uses; out of service without any words, as the standard has it. */
export function answerOf(bank: PracticeBank, reply: Reply): PlayedAnswer {
  const { status } = reply;
  if (reply.kind === 'BODY') return { status, type: 'application/json', body: JSON.stringify(reply.body) };
  if (status === 503) return { status, type: 'application/json', body: '' };
  const { code } = reply;
  const text = TITLES[status] ?? 'Refused';
  if (!bank.dialect.problemJson) {
    const refusal = { tppMessages: [{ category: 'ERROR', code, text }] };
    return { status, type: 'application/json', body: JSON.stringify(refusal) };
  }
  const problem = { type: `https://bank.example/${code}`, title: text, code };
  return { status, type: 'application/problem+json', body: JSON.stringify(problem) };
}

export function send(res: Response, bank: PracticeBank, reply: Reply): void {
  const { status, type, body: bytes } = answerOf(bank, reply);
  res.status(status).type(type).send(bytes);
}
