import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEOPLE } from '../connectors/practice/people.ts';
import { practiceWorld } from '../connectors/practice/world.ts';
import { uwvReport } from '../connectors/uwv/uwv.report.simulator.ts';
import { describeOnEngineAtHand } from '../server/database/testing.ts';
import { TEST_APP } from '../server/practice.testing.ts';
import { bringFile } from './device/bring-file.ts';
import { collectBanks, type Portal } from './device/collect.ts';
import { PORTALS, START_LOGIN, STOP } from './device/operations.ts';
import { type Typed, visitPortal } from './practice-visitor.ts';
import { advance, eventsTo, login, openPlace, type Place, pairedWalk, tasksOf } from './walk.testing.ts';
import { call } from './wire/call.ts';

const found = PEOPLE.find(({ login: name }) => name === 'kees');
if (!found) throw new Error('kees is of the cast');
const kees = found;
const world = practiceWorld({ people: PEOPLE, now: () => new Date() });

const UWV = { document: '{ applicant { employment { employers(period: {last: "P12M"}) { name } } } }' };
const BANK = { document: '{ applicant { bank { accounts { iban } } } }' };
const at = (bank: string, typed: Typed) => ({ bank, visit: (url: string) => visitPortal(url, TEST_APP, typed) });
const DOWN = { name: 'kees', password: 'error_SOURCE_UNAVAILABLE' };

describeOnEngineAtHand('how a portal does', (engine) => {
  let place: Place;
  beforeAll(async () => {
    place = await openPlace(engine);
  });
  afterAll(() => place?.close());

  const healthOf = async (portal: Portal, bank?: string) => {
    const { portals } = await call({ ...place.device, key: place.lender.caller.key }, PORTALS, {});
    const found = portals.find(({ id }) => id === portal);
    return bank === undefined ? found?.health : found?.banks.find(({ id }) => id === bank)?.health;
  };
  const tryUwv = async (typed: { readonly name: string; readonly password?: string }) => {
    const { joined } = await pairedWalk(place, UWV);
    await login(joined, 'UWV', typed);
    return joined;
  };

  it('is unknown until two people fail there: one alone, however often, tells others nothing', async () => {
    expect(await healthOf('UWV')).toEqual({ state: 'UNKNOWN', since: null });
    const joined = await tryUwv(DOWN);
    await login(joined, 'UWV', DOWN);
    expect(await healthOf('UWV')).toEqual({ state: 'UNKNOWN', since: null });
    await tryUwv(DOWN);
    const { state, since } = (await healthOf('UWV')) ?? {};
    expect(state).toBe('DISTURBED');
    expect(since).toMatch(/:00\.000Z$/);
  });

  it('is not told by a wrong password, nor by a file that somebody brought', async () => {
    const joined = await tryUwv({ name: 'kees', password: 'error_SOURCE_REFUSED' });
    expect(await bringFile(joined, 'UWV', Buffer.from(uwvReport(world, kees)))).toEqual({ state: 'SEALED' });
    expect((await healthOf('UWV'))?.state).toBe('DISTURBED');
  });

  it('is working again once somebody is given their data, and unknown an hour later', async () => {
    await tryUwv({ name: 'kees' });
    expect(await healthOf('UWV')).toEqual({ state: 'WORKING', since: null });
    await advance(place, 3_700);
    expect(await healthOf('UWV')).toEqual({ state: 'UNKNOWN', since: null });
  });

  it('is told of each bank apart', async () => {
    for (const _person of ['first', 'second']) {
      const { joined } = await pairedWalk(place, BANK);
      await login(joined, 'BANK', DOWN);
    }
    expect((await healthOf('BANK', 'gezond'))?.state).toBe('DISTURBED');
    expect((await healthOf('BANK', 'traag'))?.state).toBe('UNKNOWN');
    expect((await healthOf('BANK'))?.state).toBe('UNKNOWN');
  });

  it('is told of each bank apart also where one session read several as one, and nobody that it is back', async () => {
    const { joined: alone } = await pairedWalk(place, BANK);
    await collectBanks(alone, [at('anders', DOWN)]);
    for (const _person of ['first', 'second']) {
      const { joined } = await pairedWalk(place, BANK);
      const outcome = await collectBanks(joined, [at('anders', DOWN), at('gezond', { name: 'kees' })]);
      expect(outcome).toEqual({ state: 'SEALED' });
    }
    expect((await healthOf('BANK', 'gezond'))?.state).toBe('WORKING');
    expect((await healthOf('BANK', 'anders'))?.state).toBe('DISTURBED');
    await place.practice.broker.sweep();
    await call(alone.caller, STOP, {});
    expect(await eventsTo(alone, 'ENDED STOPPED')).not.toContain('PORTAL_BACK BANK');
  });

  it('is told too where it was down before anybody could be sent there', async () => {
    for (const health of ['UNKNOWN', 'DISTURBED']) {
      const { joined } = await pairedWalk(place, BANK);
      const { startLogin } = await call(joined.caller, START_LOGIN, { input: { portal: 'BANK', bank: 'storing' } });
      expect(startLogin).toMatchObject({ loginUrl: null, refusals: [{ code: 'SOURCE_UNAVAILABLE' }] });
      expect(await tasksOf(joined)).toEqual({ BANK: 'FAILED UNREACHABLE' });
      expect((await healthOf('BANK', 'storing'))?.state).toBe(health);
    }
  });
});
