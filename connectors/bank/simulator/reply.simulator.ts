import type { Response } from 'express';
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

/** Refusals in the media type this bank uses; out of service without any, as the standard has it. */
export function send(res: Response, bank: PracticeBank, reply: Reply): void {
  res.status(reply.status);
  if (reply.kind === 'BODY') {
    res.json(reply.body);
    return;
  }
  if (reply.status === 503) {
    res.end();
    return;
  }
  const { code } = reply;
  const text = TITLES[reply.status] ?? 'Refused';
  if (bank.dialect.problemJson) {
    const problem = { type: `https://bank.example/${code}`, title: text, code };
    res.type('application/problem+json').send(JSON.stringify(problem));
  } else {
    res.json({ tppMessages: [{ category: 'ERROR', code, text }] });
  }
}
