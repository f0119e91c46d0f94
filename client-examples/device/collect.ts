import type { VariablesOf } from 'gql.tada';
import { toBase64url } from '../../sealing/bytes.ts';
import { call } from '../wire/call.ts';
import { follow } from '../wire/follow.ts';
import type { Joined } from './join.ts';
import { COMPLETE_LOGIN, SESSION_PROGRESS, START_LOGIN, STATE } from './operations.ts';

export type Portal = VariablesOf<typeof START_LOGIN>['input']['portal'];

/** What the consumer does at a portal: opens its own page, and ends at the app's page with the portal's answer. */
export type VisitPortal = (loginUrl: string) => Promise<URL>;

/** How one login ended. */
export type CollectOutcome = { readonly state: 'SEALED' } | { readonly state: 'FAILED'; readonly failure: string };

/** A login could not begin or end; `code` is one of the API's. */
export class LoginRefused extends Error {
  override readonly name = 'LoginRefused';

  constructor(readonly code: string) {
    super(code);
  }
}

/** The cursor of the last event that each device read: what tells of the next login stands behind it. */
const lastRead = new WeakMap<Joined, string>();

/** Where to begin reading how a login ends; asked before it begins. */
export function readFrom(joined: Joined): string | null {
  return lastRead.get(joined) ?? null;
}

/**
 * One login: begin, visit the portal, hand back what its redirect brought, and follow the task to its end on the
 * session's own subscription. The password is typed at the portal and never passes here.
 *
 * @throws LoginRefused with the API's code; `LOGIN_OTHER_BROWSER` when what came back is of a login begun elsewhere:
 * nothing of it is handed over
 */
export async function collect(
  joined: Joined,
  portal: Portal,
  visit: VisitPortal,
  bank?: string,
): Promise<CollectOutcome> {
  const after = readFrom(joined);
  await completeLogin(joined, await logIn(joined, portal, visit, bank ?? null));
  return taskEnd(joined, portal, after);
}

/**
 * Logins at several banks, one after the other, then all collected at once: what they tell becomes one section, in which
 * money that went from one to the other is no income.
 *
 * @throws LoginRefused as `collect`
 */
export async function collectBanks(
  joined: Joined,
  banks: readonly { readonly bank: string; readonly visit: VisitPortal }[],
): Promise<CollectOutcome> {
  const after = readFrom(joined);
  const returns: URLSearchParams[] = [];
  for (const { bank, visit } of banks) returns.push(await logIn(joined, 'BANK', visit, bank));
  const last = returns.pop();
  if (!last) throw new LoginRefused('NOT_FOUND');
  await completeLogin(joined, last, returns);
  return taskEnd(joined, 'BANK', after);
}

async function logIn(
  joined: Joined,
  portal: Portal,
  visit: VisitPortal,
  bank: string | null,
): Promise<URLSearchParams> {
  const { startLogin } = await call(joined.caller, START_LOGIN, { input: { portal, bank } });
  if (!startLogin.loginUrl) throw new LoginRefused(startLogin.refusals[0]?.code ?? 'UNKNOWN');
  const returned = (await visit(startLogin.loginUrl)).searchParams;
  if (returned.get('state') !== startLogin.state) throw new LoginRefused('LOGIN_OTHER_BROWSER');
  return returned;
}

/**
 * Hands the redirect's parameters over.
 *
 * @param further - those of other banks, kept until this last one
 * @throws LoginRefused `LOGIN_CANCELLED` when the consumer left the login
 */
export async function completeLogin(
  joined: Joined,
  returned: URLSearchParams,
  further: readonly URLSearchParams[] = [],
): Promise<void> {
  const { completeLogin: done } = await call(joined.caller, COMPLETE_LOGIN, {
    input: {
      state: returned.get('state') ?? '',
      code: returned.get('code'),
      issuer: returned.get('iss'),
      error: returned.get('error'),
      further: further.map((other) => ({
        state: other.get('state') ?? '',
        code: other.get('code'),
        issuer: other.get('iss'),
      })),
      personKey: toBase64url(joined.personKey),
    },
  });
  const [refusal] = done.refusals;
  if (refusal) throw new LoginRefused(refusal.code);
}

/**
 * Follows the newest task at a portal until it is sealed or failed.
 *
 * @param after - `readFrom` before the login began
 * @throws LoginRefused when the session ends first
 */
export async function taskEnd(joined: Joined, portal: Portal, after: string | null): Promise<CollectOutcome> {
  for await (const { kind, task, cursor } of follow(
    joined.caller,
    SESSION_PROGRESS,
    { after },
    (result) => result.sessionProgress,
  )) {
    lastRead.set(joined, cursor);
    if (kind === 'ENDED') break;
    if (kind !== 'TASK' || task?.portal !== portal) continue;
    if (task.state !== 'SEALED' && task.state !== 'FAILED') continue;
    const ended = await endNow(joined, portal);
    if (ended) return ended;
  }
  throw new LoginRefused('SESSION_EXPIRED');
}

/** How the newest try ended, if it has: the replay brings the ends of earlier ones too. */
async function endNow(joined: Joined, portal: Portal): Promise<CollectOutcome | undefined> {
  const { session } = await call(joined.caller, STATE, {});
  const task = session?.tasks.find((found) => found.portal === portal);
  if (task?.state === 'SEALED') return { state: 'SEALED' };
  return task?.state === 'FAILED' ? { state: 'FAILED', failure: task.failure ?? 'UNKNOWN' } : undefined;
}
