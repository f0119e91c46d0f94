import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoggedIn } from '../../connectors/connector.ts';
import { WORDS } from '../../connectors/practice/lab.words.ts';
import { PEOPLE } from '../../connectors/practice/people.ts';
import type { Script } from '../../connectors/practice/script.ts';
import { FAILURE_CODES, SourceFailure } from '../../connectors/source-failure.ts';
import type { SourceHttp, SourceResponse } from '../../connectors/source-http.ts';
import { SOURCE_IDS, SOURCES, type SourceId } from '../../schema/source.ts';
import {
  aroundDeadline,
  drifted,
  numbers,
  outcomeOf,
  STATUSES,
  scrapped,
  scraps,
  UNREADABLE,
} from './faulty-answer.testing.ts';
import { type Delivered, type Sources, startSources } from './sources.testing.ts';

const kees = PEOPLE.find(({ login }) => login === 'kees');
if (!kees) throw new Error('kees is of the cast');
const { bsn } = kees;
const namesOfOthers = [kees.partnership?.partner, ...kees.children].flatMap((other) => other?.firstNames ?? []);
const doubted = { isUnderInvestigation: true };
const mortgage = { isMortgage: true };

/** Of these not everything need be asked at once; the others have one answer for all who ask. */
const CHOOSING: readonly SourceId[] = ['BRP', 'BRK', 'WOZ', 'DUO', 'RDW', 'BANK'];
/** What has to reach the lender with the data, whose it is in practice, and the place it stands at. */
const FLAGS: readonly (readonly [SourceId, string, object])[] = [
  ['BRP', 'anja', { identity: { address: { isSecret: true } } }],
  ['BRP', 'fout', { identity: { address: { isUnderInvestigation: true } } }],
  ['BRP', 'igor', { identity: { suspension: { code: 'E' } } }],
  ['BRI', 'fout', { income: { registered: expect.arrayContaining([expect.objectContaining(doubted)]) } }],
  ['VIA', 'kees', { assetsAndDebts: { debts: expect.arrayContaining([expect.objectContaining(mortgage)]) } }],
  ['RDW', 'fout', { drivingLicence: { isDeclaredInvalid: true } }],
];

const runs = process.env.ZEGEL_LONG === '1' ? 2000 : 20;

let sources: Sources;
beforeAll(async () => {
  sources = await startSources();
});
afterAll(() => sources?.close());

/** What each source promises, whoever it is: asked over real HTTP, after a real login, for everything the schema has of it. */
describe.each(SOURCE_IDS.filter((id) => SOURCES[id].available && id !== 'IDIN'))('the source %s', (source) => {
  let keesThere: LoggedIn;
  beforeAll(async () => {
    keesThere = await loggedIn('kees');
  });

  /** WOZ is asked by the home that BRP hands on. */
  const loggedIn = async (name: string): Promise<LoggedIn> => {
    const person = PEOPLE.find(({ login }) => login === name);
    const home = person?.address.kind === 'DUTCH' ? { homeObject: person.address.bagObject } : {};
    return { ...(await sources.logIn(source, name)), ...(source === 'WOZ' ? home : {}) };
  };
  /** A bank's consent lets each thing be read once. */
  const keesAgain = async (): Promise<LoggedIn> => (source === 'BANK' ? loggedIn('kees') : keesThere);
  const played = async (script: Script) => {
    // A bank plays what was typed at its own login.
    const there = source === 'BANK' ? await sources.logIn(source, 'kees', script) : keesThere;
    sources.world.setScript(bsn, [source], script);
    try {
      return await sources.ask(source, there);
    } finally {
      sources.world.setScript(bsn, [source], 'goed');
    }
  };
  const through = (change: (response: SourceResponse) => SourceResponse) => ({
    through: (http: SourceHttp): SourceHttp => ({ send: async (request) => change(await http.send(request)) }),
  });
  it.each(['kees', 'sanne', 'igor'])('gives %s data or one gap for every leaf, and no BSN of anybody', async (name) => {
    const { data, gaps, answer, exchanges } = await sources.ask(source, await loggedIn(name));
    const delivered = JSON.stringify([data, gaps, answer.references]);
    for (const number of numbers) expect(delivered).not.toContain(number);
    for (const { request } of exchanges) for (const number of numbers) expect(request.url).not.toContain(number);
    expect(answer.references.every((reference) => reference.source === source)).toBe(true);
  });

  it('gives leeg, of whom there is nothing, EMPTY and no failure', async () => {
    const { gaps, answer } = await sources.ask(source, await loggedIn('leeg'));
    const { main, empty = main } = WORDS[source];
    expect(gaps.some(({ path }) => `${path.join('.')}.`.startsWith(`applicant.${empty}.`))).toBe(true);
    expect(new Set(gaps.map(({ reason }) => reason))).toEqual(new Set(['EMPTY']));
    expect(answer.shortfalls).toBeUndefined();
  });

  it.each<[Script, string]>([
    ['goed', 'DELIVERED'],
    ['slow_15s', 'DELIVERED'],
    ['error_SUBJECT_UNKNOWN', 'DELIVERED'],
    ['error_PARTIAL', 'DELIVERED'],
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE'],
    ['error_SOURCE_REFUSED', 'REFUSED'],
    ['error_SOURCE_BUSY', 'BUSY'],
    ['error_SOURCE_MALFORMED', 'MALFORMED'],
  ])('that plays %s ends as %s', async (script, outcome) => {
    expect(await outcomeOf(sources.clock.letPass(played(script)))).toBe(outcome);
  });

  it.each<Script>(['error_SOURCE_TIMEOUT', 'drip'])(
    'that plays %s is given up at the deadline, and no millisecond before',
    async (script) => {
      expect(await aroundDeadline(sources.clock, played(script))).toEqual(['WAITED_FOR', 'TIMEOUT']);
    },
  );

  it('is asked for no more than is wanted, where it can choose', async () => {
    const all = sources.everything(source);
    const first = all.leaves.filter((leaf) => leaf.source === source).slice(0, 1);
    const little = await sources.ask(source, await keesAgain(), { compiled: { ...all, leaves: first } });
    const whole = await sources.ask(source, await keesAgain());
    const length = ({ exchanges }: Delivered): number =>
      exchanges.map(({ request }) => `${request.url}${request.body ?? ''}`).join('').length;
    expect(length(little) < length(whole)).toBe(CHOOSING.includes(source));
    // Of others there is what a field about them asked, and nothing anywhere else.
    const { household, bank, ...others } = Object(whole.data.applicant);
    for (const name of namesOfOthers) expect(JSON.stringify(others)).not.toContain(name);
  });

  it('that has members nobody knows yet is read as before', async () => {
    const before = await sources.ask(source, await keesAgain());
    const after = await sources.ask(source, await keesAgain(), through(drifted));
    expect([after.data, after.gaps]).toEqual([before.data, before.gaps]);
  });

  it('that answers with more than may be read is malformed', async () => {
    expect(await outcomeOf(sources.ask(source, await keesAgain(), { maxBytes: 100 }))).toBe('MALFORMED');
  });

  it.each(FLAGS.filter(([of]) => of === source))('%s tells of %s what must not get lost', async (_, name, flag) => {
    const { data } = await sources.ask(source, await loggedIn(name));
    expect(data.applicant).toMatchObject(flag);
  });

  it('that knows nobody of that number has nothing, and says so in gaps', async () => {
    const { gaps } = await played('error_SUBJECT_UNKNOWN');
    expect(gaps.length).toBeGreaterThan(0);
  });

  it('that has a part only says that something is missing', async () => {
    const [whole, part] = [await played('goed'), await played('error_PARTIAL')];
    expect([part.data, part.gaps]).not.toEqual([whole.data, whole.gaps]);
    expect(part.gaps.length).toBeGreaterThan(0);
  });

  /** Mijnpensioenoverzicht's JSON names nobody: whose it is, only the login says. */
  it('that answers about somebody else is refused, unless its answers name nobody', async () => {
    expect(await outcomeOf(played('error_PERSON_MISMATCH'))).toBe(source === 'MPO' ? 'DELIVERED' : 'MALFORMED');
  });

  it.each(STATUSES)('that answers %i ends as %s', async (status, outcome) => {
    const bare = through(() => ({ status, headers: {}, body: Buffer.alloc(0) }));
    expect(await outcomeOf(sources.ask(source, await keesAgain(), bare))).toMatch(new RegExp(`^(${outcome})$`));
  });

  it.each(UNREADABLE)('that answers with %s is malformed', async (_, change) => {
    expect(await outcomeOf(sources.ask(source, await keesAgain(), through(change)))).toBe('MALFORMED');
  });

  it('that answers with anything at all gives what keeps the law, or a named failure', async () => {
    const answers = (await sources.ask(source, await keesAgain())).exchanges.map(({ response }) => response);
    await fc.assert(
      fc.asyncProperty(scraps, async (given) => {
        let place = 0;
        const replayed: SourceHttp = {
          async send() {
            const response = answers[place % answers.length];
            place += 1;
            if (!response) throw new SourceFailure('UNREACHABLE', 'nobody answers');
            return { ...response, body: given.reduce(scrapped, response.body) };
          },
        };
        const outcome = await sources
          .ask(source, keesThere, { through: () => replayed })
          .catch((error: unknown) => error);
        if (outcome instanceof SourceFailure) expect(FAILURE_CODES).toContain(outcome.code);
        else if (outcome instanceof Error) throw outcome;
        else
          for (const number of numbers)
            expect(JSON.stringify((outcome as { data: unknown }).data)).not.toContain(number);
      }),
      { numRuns: runs },
    );
  });
});

/** iDIN’s answer is the login itself: what plays is told at its end. */
describe('the source IDIN', () => {
  let end: Awaited<ReturnType<Sources['comeBack']>>;
  let there: LoggedIn;
  let answer: SourceResponse;
  beforeAll(async () => {
    end = await sources.comeBack('IDIN', 'kees');
    const heard = (http: SourceHttp): SourceHttp => ({
      async send(request) {
        answer = await http.send(request);
        return answer;
      },
    });
    there = await end({ through: heard });
  });
  /** The same answer to the same login, changed on its way. */
  const endedBy = (change: (response: SourceResponse) => SourceResponse): Promise<LoggedIn> =>
    end({ through: () => ({ send: async () => change(answer) }) });

  it.each(['kees', 'sanne', 'igor'])('gives %s data or one gap for every leaf, and no BSN of anybody', async (name) => {
    const { data, gaps } = await sources.ask('IDIN', await sources.logIn('IDIN', name));
    for (const number of numbers) expect(JSON.stringify([data, gaps])).not.toContain(number);
    expect(data).toHaveProperty('applicant.idin.familyName', expect.stringMatching(/./));
  });

  it.each<[Script, string]>([
    ['slow_15s', 'DELIVERED'],
    ['error_PARTIAL', 'DELIVERED'],
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE'],
    ['error_SOURCE_REFUSED', 'REFUSED'],
    ['error_SOURCE_BUSY', 'BUSY'],
    ['error_SOURCE_MALFORMED', 'MALFORMED'],
  ])('that plays %s ends as %s', async (script, outcome) => {
    const loggingIn = sources.logIn('IDIN', 'kees', script);
    expect(await outcomeOf(sources.clock.letPass(loggingIn))).toBe(outcome);
  });

  it.each<Script>(['error_SOURCE_TIMEOUT', 'drip'])(
    'that plays %s is given up at the deadline, and no millisecond before',
    async (script) => {
      const work = sources.logIn('IDIN', 'kees', script);
      expect(await aroundDeadline(sources.clock, work)).toEqual(['WAITED_FOR', 'TIMEOUT']);
    },
  );

  it.each<Script>(['error_PARTIAL', 'error_SUBJECT_UNKNOWN'])('that plays %s says what is missing', async (script) => {
    const whole = await sources.ask('IDIN', there);
    const part = await sources.ask('IDIN', await sources.logIn('IDIN', 'kees', script));
    expect(part.gaps.length).toBeGreaterThan(whole.gaps.length);
  });

  it('is asked for no more than is wanted, and of others tells what was asked about them', async () => {
    const all = sources.everything('IDIN');
    const little = { ...all, leaves: all.leaves.filter(({ field }) => field === 'idin.initials') };
    const groups: number[] = [];
    const heard = (http: SourceHttp): SourceHttp => ({
      send(request) {
        groups.push(Number(/ServiceIndex="(\d+)"/.exec(request.body ?? '')?.[1]));
        return http.send(request);
      },
    });
    for (const compiled of [all, little]) await sources.comeBack('IDIN', 'kees', { compiled, through: heard });
    const [most = 0, least = 0] = groups;
    expect([most & least, most > least]).toEqual([least, true]);
    const { data } = await sources.ask('IDIN', there, { compiled: little });
    expect(JSON.stringify(data)).not.toContain(kees.partnership?.partner.familyName);
  });

  it('that knows attributes nobody knows yet is read as before', async () => {
    const assertion = Buffer.from(there.assertion ?? '').toString();
    const [last = '', prefix = ''] = /<\/(\w+):AttributeStatement>/.exec(assertion) ?? [];
    const value = `<${prefix}:AttributeValue>${bsn}</${prefix}:AttributeValue>`;
    const later = `<${prefix}:Attribute Name="urn:nl:bvn:bankid:1.0:consumer.later">${value}</${prefix}:Attribute>`;
    const drifted = { ...there, assertion: Buffer.from(assertion.replace(last, later + last)) };
    const [before, after] = [await sources.ask('IDIN', there), await sources.ask('IDIN', drifted)];
    expect([after.data, after.gaps]).toEqual([before.data, before.gaps]);
  });

  it('that answers with more than may be read, or with more than was signed, is malformed', async () => {
    const again = await sources.comeBack('IDIN', 'kees');
    expect(await outcomeOf(again({ maxBytes: 100 }))).toBe('MALFORMED');
    expect(await outcomeOf(endedBy(drifted))).toBe('MALFORMED');
  });

  it.each(STATUSES)('that answers %i ends as %s', async (status, outcome) => {
    const bare = endedBy(() => ({ status, headers: {}, body: Buffer.alloc(0) }));
    expect(await outcomeOf(bare)).toMatch(new RegExp(`^(${outcome})$`));
  });

  it.each(UNREADABLE)('that answers with %s is malformed', async (_, change) => {
    expect(await outcomeOf(endedBy(change))).toBe('MALFORMED');
  });

  it('that answers with anything at all says what the bank said, or is a named failure', async () => {
    await fc.assert(
      fc.asyncProperty(scraps, async (given) => {
        const changed = endedBy((response) => ({ ...response, body: given.reduce(scrapped, response.body) }));
        const ended = await changed.catch((error: unknown) => error);
        if (ended instanceof SourceFailure) expect(FAILURE_CODES).toContain(ended.code);
        else expect(ended).toEqual(there);
      }),
      { numRuns: runs },
    );
  });
});
