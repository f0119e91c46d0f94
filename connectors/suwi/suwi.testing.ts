import { gapReason } from '../../schema/gap.ts';
import type { SourceId } from '../../schema/source.ts';
import type { Connector, SourceAnswer, Wanted } from '../connector.ts';
import { type RecordingHttp, recording } from '../loopback.testing.ts';
import { PEOPLE } from '../practice/people.ts';
import { type PracticeWorld, practiceWorld, type Script } from '../practice/world.ts';
import { sourceHttp } from '../source-http.node.ts';
import type { SourceHttp } from '../source-http.ts';

export const TODAY = '2026-11-24';

/** The cast on the practice day, without waiting. */
export function worldOfToday(): PracticeWorld {
  return practiceWorld({ people: PEOPLE, now: () => new Date(`${TODAY}T09:00:00Z`), wait: async () => {} });
}

/** These fields and all below them: `education`, `studentDebt.total`. */
export function wantedOf(...fields: readonly string[]): Wanted {
  const isBelow = (field: string, above: string) => field === above || field.startsWith(`${above}.`);
  return {
    asOf: TODAY,
    wants: (field) => fields.some((wanted) => isBelow(field, wanted) || isBelow(wanted, field)),
    period: () => undefined,
  };
}

/** Gaps written as their reason: what could be delivered, as JSON. @param args - what a field with arguments is asked */
export function told(value: unknown, args: unknown = {}): unknown {
  const reason = gapReason(value);
  if (reason) return reason;
  if (typeof value === 'function') return told(value(args), args);
  if (Array.isArray(value)) return value.map((one) => told(one, args));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, told(part, args)]));
}

export interface Fetched extends SourceAnswer {
  readonly exchanges: RecordingHttp['exchanges'];
}

/** Plays one script and fetches what is wanted of one practice person, over real HTTP. */
export async function fetchedOf(given: {
  readonly connector: Connector;
  readonly source: SourceId;
  readonly world: PracticeWorld;
  readonly origin: string;
  readonly login: string;
  readonly wanted: Wanted;
  readonly script?: Script;
}): Promise<Fetched> {
  const { connector, source, world, origin, login, wanted, script = 'goed' } = given;
  const bsn = world.personByLogin(login)?.bsn ?? '';
  world.setScript(bsn, [source], script);
  const limits = { deadlineMs: 10_000, maxBytes: 1_000_000 };
  const connections = sourceHttp({ origins: [origin], limits, allowLoopback: true });
  const http = recording(connections);
  try {
    const input = { access: { baseUrl: origin }, loggedIn: { bsn }, wanted, http, now: world.now() };
    return { ...(await connector.fetch(input)), exchanges: http.exchanges };
  } finally {
    await connections.close();
  }
}

/** HTTP that has one answer for everything. */
export function answering(body: string | Uint8Array, status = 200, type = 'text/xml; charset=utf-8'): SourceHttp {
  return { send: async () => ({ status, headers: { 'content-type': type }, body: Buffer.from(body) }) };
}

/** The first message said and heard for one person and script; a failure is part of the game. */
export async function exchangedIn(
  given: Omit<Parameters<typeof fetchedOf>[0], 'login'> & { readonly bsn: string },
): Promise<{ readonly request: string; readonly response: string }> {
  const { connector, source, world, origin, bsn, wanted, script = 'goed' } = given;
  world.setScript(bsn, [source], script);
  const limits = { deadlineMs: 10_000, maxBytes: 1_000_000 };
  const connections = sourceHttp({ origins: [origin], limits, allowLoopback: true });
  const http = recording(connections);
  const input = { access: { baseUrl: origin }, loggedIn: { bsn }, wanted, http, now: world.now() };
  await connector.fetch(input).catch(() => undefined);
  await connections.close();
  const [first] = http.exchanges;
  return { request: first?.request.body ?? '', response: first?.response.body.toString() ?? '' };
}
