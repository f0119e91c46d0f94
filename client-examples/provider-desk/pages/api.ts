import type { ToldRefusal } from '../answers.ts';

/** The desk said no, or did not answer. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly refusals: readonly ToldRefusal[]) {
    super(refusals.map(({ code }) => code).join(' '));
  }
}

/** Reads from the desk's own server. @throws Refused */
export function read<Answer>(path: string): Promise<Answer> {
  return ask(path, {});
}

/** Has the desk's own server do something. @throws Refused */
export function send<Answer>(path: string, body: object = {}): Promise<Answer> {
  return ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`/api${path}`, init).catch(() => {
    throw new Refused([{ code: 'UNREACHABLE' }]);
  });
  const text = await response.text();
  if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as Answer;
  throw new Refused(refusalsIn(text));
}

function refusalsIn(text: string): readonly ToldRefusal[] {
  try {
    return (JSON.parse(text) as { readonly refusals: readonly ToldRefusal[] }).refusals;
  } catch {
    return [{ code: 'UNREACHABLE' }];
  }
}
