import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { camtFile } from '../connectors/bank/statements/camt.simulator.ts';
import { mt940File } from '../connectors/bank/statements/mt940.simulator.ts';
import { overviewJson } from '../connectors/mpo/mpo.simulator.ts';
import { overviewOf } from '../connectors/mpo/overview.simulator.ts';
import { PEOPLE } from '../connectors/practice/people.ts';
import type { PracticePerson } from '../connectors/practice/person.ts';
import { practiceWorld } from '../connectors/practice/world.ts';
import { uwvReport } from '../connectors/uwv/uwv.report.simulator.ts';
import { toBase64url } from '../sealing/bytes.ts';
import { makeBoxKeyPair } from '../sealing/keys.ts';
import { portable, secureRandom } from '../sealing/primitives.ts';
import { sealBox } from '../sealing/sealed-box.ts';
import { engineAtHand } from '../server/database/testing.ts';
import { bringFile } from './device/bring-file.ts';
import { COMPLETE_LOGIN, START_LOGIN } from './device/operations.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { login, openPlace, type Place, pairedWalk, receive, tasksOf } from './walk.testing.ts';
import { call } from './wire/call.ts';

const found = PEOPLE.find(({ login: name }) => name === 'kees');
if (!found) throw new Error('kees is of the cast');
const kees: PracticePerson = found;
const world = practiceWorld({ people: PEOPLE, now: () => new Date() });

const PENSION = '{ applicant { pension { oldAge { from { years } } } } }';
const WORK = '{ applicant { employment { employers(period: {last: "P12M"}) { name } } } }';
const BANK = '{ applicant { bank { accounts { iban } sums(period: {last: "P3M"}) { category total { amount } } } } }';

const days = { from: world.today().replace(/^\d+/, (year) => String(Number(year) - 1)), to: world.today() };
const order = { person: kees, accounts: kees.accounts, days };

describe('a file the consumer brings', () => {
  let place: Place;
  beforeAll(async () => {
    place = await openPlace(engineAtHand());
  });
  afterAll(() => place?.close());

  async function delivered(walk: Awaited<ReturnType<typeof pairedWalk>>) {
    await share(walk.joined, await review(walk.joined), 'nl');
    return (await receive(place, walk)).opened;
  }

  it.each([
    [
      'a pension overview',
      'MIJNPENSIOENOVERZICHT',
      PENSION,
      () => Buffer.from(overviewJson(overviewOf(world, kees, 'WHOLE'))),
    ],
    ['a report of UWV', 'UWV', WORK, () => Buffer.from(uwvReport(world, kees))],
    ['a CAMT.053 of the bank', 'BANK', BANK, () => camtFile(world, order)],
    ['an MT940 of the bank', 'BANK', BANK, () => mt940File(world, order, 'ING')],
  ] as const)(
    'stands for a login: %s becomes a section that says it was brought',
    async (_, portal, document, file) => {
      const walk = await pairedWalk(place, { document });
      expect(await bringFile(walk.joined, portal, file())).toEqual({ state: 'SEALED' });
      const { data, references } = await delivered(walk);
      expect(references.map(({ broughtByConsumer }) => broughtByConsumer)).not.toContain(false);
      expect(JSON.stringify(data)).toMatch(/Haagse Installatietechniek|NL91ABNA0417164300|"years"/);
    },
  );

  it('gives what a login gives, and each says how it came', async () => {
    const walk = await pairedWalk(place, { document: WORK });
    expect(await login(walk.joined, 'UWV', { name: 'kees' })).toEqual({ state: 'SEALED' });
    const { references } = await delivered(walk);
    expect(references.map(({ broughtByConsumer }) => broughtByConsumer)).not.toContain(true);
  });

  it('that is no file of that source is malformed, and another may be brought', async () => {
    const walk = await pairedWalk(place, { document: PENSION });
    const nonsense = Buffer.from('{"Naam":"kees"}');
    expect(await bringFile(walk.joined, 'MIJNPENSIOENOVERZICHT', nonsense)).toEqual({
      state: 'FAILED',
      failure: 'MALFORMED',
    });
    const file = Buffer.from(overviewJson(overviewOf(world, kees, 'WHOLE')));
    expect(await bringFile(walk.joined, 'MIJNPENSIOENOVERZICHT', file)).toEqual({ state: 'SEALED' });
    expect(place.practice.logged()).not.toContain('Naam');
  });

  it('is not taken where nothing is downloaded', async () => {
    const { joined } = await pairedWalk(place);
    const { startLogin } = await call(joined.caller, START_LOGIN, {
      input: { portal: 'MIJNOVERHEID', transport: 'FILE' },
    });
    expect(startLogin).toMatchObject({ fileKey: null, refusals: [{ code: 'NOT_FOUND' }] });
  });

  it('opens for the one collector that waits for it: sealed to another it is malformed, and no second one waits', async () => {
    const { joined } = await pairedWalk(place, { document: PENSION });
    const { startLogin } = await call(joined.caller, START_LOGIN, {
      input: { portal: 'MIJNPENSIOENOVERZICHT', transport: 'FILE' },
    });
    const other = makeBoxKeyPair(secureRandom).publicKey;
    const file = toBase64url(sealBox(Buffer.from('{}'), other, secureRandom, portable));
    const input = { state: startLogin.state ?? '', file, personKey: toBase64url(joined.personKey) };
    const bring = () => call(joined.caller, COMPLETE_LOGIN, { input });
    expect((await bring()).completeLogin.refusals).toEqual([]);
    expect((await bring()).completeLogin.refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
    await expect.poll(() => tasksOf(joined)).toEqual({ MIJNPENSIOENOVERZICHT: 'FAILED MALFORMED' });
  });

  it('that comes to a task that was begun as a login finds nobody waiting', async () => {
    const { joined } = await pairedWalk(place, { document: PENSION });
    const { startLogin } = await call(joined.caller, START_LOGIN, { input: { portal: 'MIJNPENSIOENOVERZICHT' } });
    const state = new URL(startLogin.loginUrl ?? '').searchParams.get('state') ?? '';
    expect(state).toBe(startLogin.state);
    const input = { state, file: 'AAAA', personKey: toBase64url(joined.personKey) };
    expect((await call(joined.caller, COMPLETE_LOGIN, { input })).completeLogin.refusals).toEqual([]);
    await expect.poll(() => tasksOf(joined)).toEqual({ MIJNPENSIOENOVERZICHT: 'FAILED UNREACHABLE' });
  });
});
