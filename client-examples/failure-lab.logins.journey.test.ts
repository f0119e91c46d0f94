import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOGIN_ROWS } from '../connectors/practice/lab.logins.ts';
import { titleOf } from '../connectors/practice/lab.ts';
import { PORTAL_IDS, type PortalId } from '../schema/source.ts';
import { engineAtHand } from '../server/database/testing.ts';
import { TEST_APP } from '../server/practice.testing.ts';
import { collect, type LoginRefused } from './device/collect.ts';
import { START_LOGIN } from './device/operations.ts';
import { PersonMismatch, review } from './device/review.ts';
import { type EveryPortal, everyPortal, everywhere, logInAt, Walked } from './failure-lab.testing.ts';
import { visitPortal } from './practice-visitor.ts';
import { typing } from './typing.testing.ts';
import { advance, bankAt, login, openPlace, type Place, sessionOf, tasksOf } from './walk.testing.ts';
import { call } from './wire/call.ts';

const MINUTE = 60;
/** Long enough on a machine that does something else too. */
const PATIENCE = 180_000;
/** In the short form somebody else logs in at every third portal. */
const ROWS = LOGIN_ROWS.filter(
  ({ wording, portal }) =>
    process.env.ZEGEL_LONG === '1' || wording !== 'Someone else' || PORTAL_IDS.indexOf(portal) % 3 === 1,
);
const withTitles = (is: (row: (typeof LOGIN_ROWS)[number]) => boolean) =>
  ROWS.filter(is).map((row) => [titleOf(row), row] as const);

describe('the failure lab, at a login', () => {
  const walked = new Walked();
  let place: Place;
  let walks: EveryPortal;
  /** Everything the portal's pages said, by portal. */
  const pages = new Map<string, string[]>();
  const reads = (portal: PortalId, name: string) => ({
    reads: (html: string) => void pages.set(`${portal} ${name}`, [...(pages.get(`${portal} ${name}`) ?? []), html]),
  });

  beforeAll(async () => {
    place = await openPlace(engineAtHand());
    walks = await everyPortal(place);
  });
  afterAll(() => place?.close());

  const taskAt = async (portal: PortalId) => (await tasksOf(walks.at(portal).joined))[portal];
  const refusalOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'DONE',
      (error: LoginRefused) => error.code,
    );

  it.each(withTitles(({ told }) => told.where === 'API' || told.where === 'TASK'))('%s', async (_, row) => {
    walked.add(row);
    const { portal, does, person, told } = row;
    const { joined } = walks.at(portal);
    const bank = does.kind === 'CHOOSE_BANK' ? does.bank : bankAt(portal);
    const typed = { name: person, cancels: does.kind === 'LEAVE' };
    const outcome = collect(joined, portal, (url) => visitPortal(url, TEST_APP, typed), bank);
    if (told.where === 'API') expect(await refusalOf(outcome)).toBe(told.refusal);
    else expect(await outcome).toEqual({ state: 'FAILED', failure: told.where === 'TASK' ? told.failure : '' });
    expect(await taskAt(portal)).toMatch(does.kind === 'LEAVE' ? /^FAILED LOGIN_FAILED$/ : /^(WAITING|FAILED)/);
  });

  it.each(withTitles(({ does }) => does.kind === 'FINISH_ELSEWHERE'))('%s', async (_, row) => {
    walked.add(row);
    const { joined } = walks.at(row.portal);
    const [mine, other] = await Promise.all(
      [0, 1].map(() =>
        call(joined.caller, START_LOGIN, { input: { portal: row.portal, bank: bankAt(row.portal) ?? null } }),
      ),
    );
    expect(mine?.startLogin.state).not.toBe(other?.startLogin.state);
    const elsewhere = mine?.startLogin.loginUrl ?? '';
    const ended = collect(
      joined,
      row.portal,
      () => visitPortal(elsewhere, TEST_APP, { name: row.person }),
      bankAt(row.portal),
    );
    expect(row.told).toEqual({ where: 'DEVICE', found: await refusalOf(ended) });
    expect(await taskAt(row.portal)).toBe('LOGIN');
  });

  it.each(withTitles(({ wording }) => wording === 'No SMS check'))('%s', async (_, row) => {
    walked.add(row);
    const typed = { name: row.person, password: 'error_NO_SMS', ...reads(row.portal, row.person) };
    const ended = login(walks.at(row.portal).joined, row.portal, typed);
    await expect(ended).rejects.toMatchObject({ code: 'LOGIN_CANCELLED' });
    expect(pages.get(`${row.portal} ${row.person}`)?.at(-1)).toContain(row.told.where === 'PORTAL_PAGE' && row.told.nl);
    expect(await taskAt(row.portal)).toBe('FAILED LOGIN_FAILED');
  });

  it('sends no more than an error to the app where an SMS check is missing, which the device hands over', async () => {
    const { joined } = walks.at('DUO');
    const { startLogin } = await call(joined.caller, START_LOGIN, { input: { portal: 'DUO' } });
    const back = await visitPortal(startLogin.loginUrl ?? '', TEST_APP, { name: 'kees', password: 'error_NO_SMS' });
    expect(back.searchParams.get('error')).toBe('unmet_authentication_requirements');
    expect(back.searchParams.get('code')).toBeNull();
  });

  describe('and is done in the same visit when the portal asks again', () => {
    beforeAll(async () => {
      for (const portal of PORTAL_IDS) {
        const mistakes = typing('kees', {
          passwords: ['error_CREDENTIALS_INVALID'],
          codes: ['000000', '999999'],
          newCodes: 1,
          ...reads(portal, 'kees'),
        });
        expect(await login(walks.at(portal).joined, portal, mistakes)).toEqual({ state: 'SEALED' });
      }
      // Who stands beside Mijn RDW, so that there is somebody to compare with.
      await login(walks.rdw.joined, 'UWV', { name: 'kees' });
    }, PATIENCE);

    const words = ['Wrong name or password', 'Wrong SMS code', 'SMS missing / expired'];
    it.each(withTitles(({ wording }) => words.includes(wording)))('%s', async (_, row) => {
      walked.add(row);
      const shown = pages.get(`${row.portal} kees`) ?? [];
      expect(shown.some((html) => row.told.where === 'PORTAL_PAGE' && html.includes(row.told.nl))).toBe(true);
      expect(await taskAt(row.portal)).toBe('SEALED');
    });
  });

  it.each(withTitles(({ wording }) => wording === 'Someone else'))('%s', async (_, row) => {
    walked.add(row);
    const { joined } = walks.at(row.portal);
    expect((await review(joined)).person).not.toBe('MISMATCH');
    await login(joined, row.portal, { name: row.person, password: 'error_PERSON_MISMATCH' });
    await expect(review(joined)).rejects.toThrow(PersonMismatch);
    expect(await login(joined, row.portal, { name: row.person })).toEqual({ state: 'SEALED' });
    expect((await review(joined)).person).not.toBe('MISMATCH');
  });

  describe('and is open again a quarter of an hour later', () => {
    let locked: EveryPortal;
    beforeAll(async () => {
      locked = await everyPortal(place);
      for (const { portal, person } of LOGIN_ROWS.filter(({ code }) => code === 'SOURCE_LOCKED')) {
        const typed = typing(person, { passwords: ['error_SOURCE_LOCKED'], givesUp: true, ...reads(portal, person) });
        const code = await refusalOf(login(locked.at(portal).joined, portal, typed));
        // iDIN's redirect does not say that it was left.
        expect([portal, code]).toEqual([portal, portal === 'IDIN' ? 'DONE' : 'LOGIN_CANCELLED']);
      }
    }, PATIENCE);

    it.each(withTitles(({ code }) => code === 'SOURCE_LOCKED'))('%s', async (_, row) => {
      walked.add(row);
      const shown = pages.get(`${row.portal} ${row.person}`) ?? [];
      expect(shown.some((html) => row.told.where === 'PORTAL_PAGE' && html.includes(row.told.nl))).toBe(true);
      expect((await tasksOf(locked.at(row.portal).joined))[row.portal]).toBe('FAILED LOGIN_FAILED');
    });

    it(
      'at every portal, for whoever was locked out',
      async () => {
        // In two steps, so that neither session is idle for ten minutes.
        for (const minutes of [8, 8]) {
          await advance(place, minutes * MINUTE);
          expect((await sessionOf(locked.most.joined)).state).toBe('COLLECTING');
          expect((await sessionOf(locked.rdw.joined)).state).toBe('COLLECTING');
        }
        const again = await logInAt(locked, 'mo', everywhere('goed'));
        expect(again).toEqual(Object.fromEntries(PORTAL_IDS.map((portal) => [portal, { state: 'SEALED' }])));
      },
      PATIENCE,
    );
  });

  it('is walked row by row: none is left out', () => {
    expect(walked.leftOut(ROWS).map(titleOf)).toEqual([]);
  });
});
