import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64url } from '../sealing/bytes.ts';
import { engineAtHand } from '../server/database/testing.ts';
import { login } from '../server/sessions/session.tables.ts';
import type { Joined } from './device/join.ts';
import { COMPLETE_LOGIN, SKIP_PORTAL, START_LOGIN, STOP } from './device/operations.ts';
import { openPlace, type Place, pairedWalk } from './walk.testing.ts';
import { call } from './wire/call.ts';

const BANK = '{ applicant { bank { accounts { iban } } } }';

/** A collector that tells a key, leaves a file with its number, and waits. */
const waiter = (folder: string) => `import { writeFileSync } from 'node:fs';
writeFileSync('${folder}/' + process.pid, '');
process.stdout.write('A'.repeat(43) + '\\n');
process.stdin.resume();
`;

describe('a collector that waits for a file', () => {
  let place: Place;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zegel-waiting-'));
    await writeFile(join(folder, 'waiter.mjs'), waiter(folder));
    place = await openPlace(engineAtHand(), { collector: join(folder, 'waiter.mjs'), waitingCollectors: 0 });
  });
  afterAll(async () => {
    await place?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** How many of all that were ever started are there still. */
  async function alive(): Promise<number> {
    const numbers = (await readdir(folder)).map(Number).filter((number) => number > 0);
    return numbers.filter(isAlive).length;
  }

  async function begun() {
    const { joined } = await pairedWalk(place, { document: BANK });
    const input = { portal: 'BANK', transport: 'FILE' } as const;
    const { startLogin } = await call(joined.caller, START_LOGIN, { input });
    expect(startLogin.fileKey).toBe('A'.repeat(43));
    return { joined, state: startLogin.state ?? '' };
  }

  const complete = (joined: Joined, state: string, more: object) =>
    call(joined.caller, COMPLETE_LOGIN, { input: { state, personKey: toBase64url(joined.personKey), ...more } });

  it.each<[string, (joined: Joined, state: string) => Promise<unknown>]>([
    ['the session is stopped', ({ caller }) => call(caller, STOP, {})],
    ['the portal is skipped', ({ caller }) => call(caller, SKIP_PORTAL, { input: { portal: 'BANK' } })],
    ['the consumer left', (joined, state) => complete(joined, state, { error: 'access_denied' })],
    ['the task is completed without a file', (joined, state) => complete(joined, state, { code: 'x' })],
    [
      'the consumer logs in after all',
      ({ caller }) => call(caller, START_LOGIN, { input: { portal: 'BANK', bank: 'gezond' } }),
    ],
  ])('is given up when %s', async (_, end) => {
    const { joined, state } = await begun();
    expect(await alive()).toBe(1);
    await end(joined, state);
    await expect.poll(alive).toBe(0);
  });

  it('is of no bank: what a device writes there is kept nowhere', async () => {
    const { joined } = await pairedWalk(place, { document: BANK });
    const bank = 'Kees Jansen, Eemhavenweg 14';
    await call(joined.caller, START_LOGIN, { input: { portal: 'BANK', transport: 'FILE', bank } });
    const rows = await place.practice.database.db.select().from(login).orderBy(asc(login.at));
    expect(JSON.stringify(rows)).not.toContain('Kees');
    await call(joined.caller, STOP, {});
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
