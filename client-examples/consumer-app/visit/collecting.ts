import { bringFile } from '../../device/bring-file.ts';
import { completeLogin, LoginRefused, type Portal } from '../../device/collect.ts';
import { SKIP_PORTAL, START_LOGIN } from '../../device/operations.ts';
import { call } from '../../wire/call.ts';
import type { BankBack } from '../memory/memory.ts';
import { needKept } from '../memory/room.ts';
import type { LoginProblem } from './seen.ts';
import { end, open, refresh, remember } from './session.ts';
import type { Visit } from './visit.ts';

/**
 * Begins a login and leaves for the portal's own page; the answer comes back by its redirect.
 *
 * @param before - the name of this bank, where another follows it
 */
export function goToPortal(
  visit: Visit,
  portal: Portal,
  bank: string | null,
  before: string | null = null,
): Promise<void> {
  return visit.act(async () => {
    const { joined, language } = visit.seen;
    if (!joined) return;
    note(visit, portal, undefined);
    const name =
      visit.seen.catalogue.find(({ id }) => id === portal)?.banks.find(({ id }) => id === bank)?.name ?? null;
    visit.see({ tried: { portal, bank: name } });
    const { startLogin } = await call(joined.caller, START_LOGIN, { input: { portal, bank, language } });
    const { loginUrl, state, refusals } = startLogin;
    if (loginUrl && state) {
      // Its answer comes back to a page that is loaded anew.
      needKept(remember(visit, { login: { portal, state, bank: name, before } }));
      return visit.machine.leave(loginUrl);
    }
    visit.told(startLogin.session);
    refused(visit, portal, refusals[0]?.code ?? '');
  });
}

/** The portal sent the browser back: hands over what it brought, once, to the session that began it (design D6). */
export async function comeBack(visit: Visit, returned: URLSearchParams): Promise<void> {
  const { joined } = visit.seen;
  const login = visit.machine.memory.tab.read()?.login;
  const portal = joined?.session.tasks.find((task) => task.portal === login?.portal)?.portal;
  // Handed over before: the browser's way back led here again.
  if (joined && !login) return;
  if (!joined || !login || !portal || login.state !== returned.get('state'))
    return visit.happen({ did: 'GO', to: { at: 'ELSEWHERE' } });
  visit.see({ tried: { portal, bank: login.bank } });
  const banks = visit.machine.memory.tab.read()?.banks ?? [];
  if (login.before !== null && !returned.has('error')) {
    remember(visit, { login: null });
    keepBanks(visit, [...banks, { bank: login.before, returned: returned.toString() }]);
    return visit.happen({ did: 'GO', to: { at: 'PORTAL', portal } });
  }
  // A bank that was left does not undo the ones before it.
  await handOver(visit, portal, returned, returned.has('error') ? [] : banks);
}

/** No other bank after all: the ones that came back are collected. */
export async function handOverBanks(visit: Visit): Promise<void> {
  const banks = visit.machine.memory.tab.read()?.banks ?? [];
  const last = banks.at(-1);
  if (last) await handOver(visit, 'BANK', new URLSearchParams(last.returned), banks.slice(0, -1));
}

function keepBanks(visit: Visit, banks: readonly BankBack[]): void {
  remember(visit, { banks });
  visit.see({ banks: banks.map(({ bank }) => bank) });
}

async function handOver(
  visit: Visit,
  portal: Portal,
  returned: URLSearchParams,
  before: readonly BankBack[],
): Promise<void> {
  const { joined } = visit.seen;
  if (!joined) return;
  await visit.act(async () => {
    remember(visit, { login: null, latest: portal });
    visit.happen({ did: 'GO', to: { at: 'FETCHING', portal } });
    const further = portal === 'BANK' ? before.map((other) => new URLSearchParams(other.returned)) : [];
    try {
      await completeLogin(joined, returned, further);
      if (portal === 'BANK') keepBanks(visit, []);
    } catch (error) {
      if (!(error instanceof LoginRefused)) throw error;
      // Banks that came back wait for the next try, unless they can be handed over no more.
      if (portal === 'BANK' && !['LOGIN_CANCELLED', 'SOURCE_BUSY'].includes(error.code)) keepBanks(visit, []);
      refused(visit, portal, error.code);
    }
    await refresh(visit);
  });
}

/** Instead of logging in: a file the consumer downloaded at the source. */
export function giveFile(visit: Visit, portal: Portal, file: Uint8Array): Promise<void> {
  return visit.act(async () => {
    const { joined } = visit.seen;
    if (!joined) return;
    note(visit, portal, undefined);
    visit.see({ tried: { portal, bank: null } });
    visit.happen({ did: 'GO', to: { at: 'FETCHING', portal } });
    try {
      const outcome = await bringFile(joined, portal, file);
      if (outcome.state === 'FAILED') note(visit, portal, 'FILE');
    } catch (error) {
      if (!(error instanceof LoginRefused)) throw error;
      refused(visit, portal, error.code);
    }
    await refresh(visit);
  });
}

/** Leaves a portal out for now; a later login there takes it back. */
export function skip(visit: Visit, portal: Portal): Promise<void> {
  return visit.act(async () => {
    const { joined } = visit.seen;
    if (!joined) return;
    const { skipPortal } = await call(joined.caller, SKIP_PORTAL, { input: { portal } });
    const [refusal] = skipPortal.refusals;
    if (refusal) return refused(visit, portal, refusal.code);
    note(visit, portal, undefined);
    if (portal === 'BANK') keepBanks(visit, []);
    await open(visit);
    visit.happen({ did: 'GO', to: { at: 'PORTALS' } });
    visit.told(skipPortal.session);
  });
}

function refused(visit: Visit, portal: Portal, code: string): void {
  switch (code) {
    case 'SESSION_EXPIRED':
      end(visit, 'TIME');
      return;
    case 'KEY_REVOKED':
      end(visit, 'REVOKED');
      return;
    case 'LOGIN_CANCELLED':
      note(visit, portal, 'LEFT');
      break;
    case 'SOURCE_BUSY':
      note(visit, portal, 'BUSY');
      break;
    case 'SOURCE_TIMEOUT':
      note(visit, portal, 'TIMEOUT');
      break;
    default:
      note(visit, portal, 'UNAVAILABLE');
  }
  visit.happen({ did: 'GO', to: { at: 'PORTALS' } });
}

function note(visit: Visit, portal: Portal, problem: LoginProblem | undefined): void {
  const { [portal]: _before, ...others } = visit.seen.loginProblems;
  visit.see({ loginProblems: problem ? { ...others, [portal]: problem } : others });
}
