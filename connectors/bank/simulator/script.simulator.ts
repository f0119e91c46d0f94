import type { Response } from 'express';
import type { Script } from '../../practice/script.ts';
import type { PracticeWorld } from '../../practice/world.ts';
import type { PracticeBank } from './banks.simulator.ts';
import { body, type Reply, refused, send } from './reply.simulator.ts';

const SLOW_MILLISECONDS = 15_000;
const DRIP_MILLISECONDS = 1000;

/** Answers the list of accounts, the first thing read under every consent, as the script wants it. */
export async function playScript(
  script: Script,
  accounts: Reply,
  bank: PracticeBank,
  world: PracticeWorld,
  res: Response,
): Promise<void> {
  switch (script) {
    case 'error_SOURCE_TIMEOUT':
      // No answer, ever: the connection ends when the client goes.
      return;
    case 'slow_15s':
      if (await waited(world, SLOW_MILLISECONDS, res)) send(res, bank, accounts);
      return;
    case 'drip':
      if (accounts.kind === 'BODY') await drip(JSON.stringify(accounts.body), world, res);
      return;
    default:
      send(res, bank, replyBy(script, accounts));
  }
}

function replyBy(script: Exclude<Script, 'error_SOURCE_TIMEOUT' | 'slow_15s' | 'drip'>, accounts: Reply): Reply {
  switch (script) {
    case 'goed':
    case 'error_PARTIAL':
    case 'error_PERSON_MISMATCH':
      return accounts;
    case 'error_SUBJECT_UNKNOWN':
      return body({ accounts: [] });
    case 'error_SOURCE_UNAVAILABLE':
      return refused(503, 'SERVICE_UNAVAILABLE');
    case 'error_SOURCE_REFUSED':
      return refused(403, 'SERVICE_BLOCKED');
    case 'error_SOURCE_BUSY':
      return refused(429, 'ACCESS_EXCEEDED');
    case 'error_SOURCE_MALFORMED':
      return body({ accounts: { total: 0 } });
    default: {
      const never: never = script;
      return never;
    }
  }
}

async function drip(text: string, world: PracticeWorld, res: Response): Promise<void> {
  res.type('application/json');
  for (const byte of Buffer.from(text)) {
    res.write(Buffer.of(byte));
    if (!(await waited(world, DRIP_MILLISECONDS, res))) return;
  }
  res.end();
}

/** False when the client went before the time was over. */
export async function waited(world: PracticeWorld, milliseconds: number, res: Response): Promise<boolean> {
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  res.once('close', leave);
  try {
    await world.wait(milliseconds, gone.signal);
    return !gone.signal.aborted;
  } catch (error) {
    if (gone.signal.aborted) return false;
    throw error;
  } finally {
    res.off('close', leave);
  }
}
