import { join } from 'node:path';
import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toBase64url } from '../../sealing/bytes.ts';
import { digestOf } from '../../sealing/digest.ts';
import { SUBJECTS } from '../../sealing/subject.ts';
import { random, type TestProvider } from '../access/caller.fixture.ts';
import { makeTestDevice, type TestDevice } from '../access/device.fixture.ts';
import { revokeIdentityKey } from '../access/provider-key.store.ts';
import { domainNow, moveClock } from '../database/clock.ts';
import { describeOnEngineAtHand } from '../database/testing.ts';
import { append } from '../events/append.ts';
import { event } from '../events/event.tables.ts';
import { requestStream, type Stream, sessionStream } from '../events/stream.ts';
import { openStage, type Stage } from '../http.stage.fixture.ts';
import { openFolderKeyring } from '../keyring/folder-keyring.ts';
import { sweepSessions } from '../sessions/expired.store.ts';
import { insertLoginReturn, insertOutcome } from '../sessions/login.store.ts';
import { insertSection, wrapSections } from '../sessions/section.store.ts';
import { type LoadedSession, loadSession } from '../sessions/session.store.ts';
import { login, loginKeep, notesVault, sectionVault } from '../sessions/session.tables.ts';
import { shown } from '../sessions/shown-session.ts';
import { insertApproval } from './approval.store.ts';
import { PaperProvider } from './request.paper.fixture.ts';
import type { PaperSession } from './session.paper.fixture.ts';
import { type Invited, type Joined, Parties, PORTAL } from './session.parties.fixture.ts';

const runs = process.env.ZEGEL_LONG === '1' ? 150 : 6;

/** What everybody may do. `on` picks one of the sessions there are, `at` one of the requests, newest first. */
const pick = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) });
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('REDEEM' as const),
      at: pick,
      subject: fc.constantFrom('APPLICANT', 'APPLICANT', 'PARTNER'),
      device: fc.nat(1),
    }),
  },
  {
    weight: 16,
    arbitrary: fc.record({
      does: fc.constantFrom('PAIR', 'PAIR', 'RETURN', 'LOGIN', 'LOGIN', 'BRING', 'SEAL', 'APPROVE', 'STAY', 'LOOK'),
      on: pick,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constantFrom('MISTYPE', 'LEAVE', 'SKIP', 'PAUSE', 'RESUME', 'EXTEND', 'STOP', 'DECLINE', 'TRESPASS'),
      on: pick,
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('REFRESH', 'WITHDRAW', 'CLOSE'), at: pick }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('REVOKE', 'SWEEP', 'SWEEP', 'SWEEP') }) },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('WAIT' as const),
      minutes: fc.constantFrom(1, 2, 3, 6, 9, 10, 19, 59, 61, 5000),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type InSession = Extract<Step, { readonly on: number }>['does'];

/** Without a session most steps are none. */
const FIRST = { does: 'REDEEM', at: 0, subject: 'APPLICANT', device: 0 } as const;
/** An invitation is open this long. */
const OPEN_MINUTES = 60;
const PAUSE_HOURS = 1;

describeOnEngineAtHand('invitations and sessions, whatever everybody does in whatever order', (engine) => {
  let stage: Stage;
  let tools: Parameters<typeof insertApproval>[0];
  let devices: readonly [TestDevice, TestDevice];
  beforeAll(async () => {
    stage = await openStage(engine);
    devices = [await makeTestDevice(), await makeTestDevice()];
    const { db, bell } = stage.practice.database;
    tools = { db, bell, keyring: await openFolderKeyring(join(stage.practice.keys, 'storage'), random), random };
  });
  afterAll(() => stage?.close());

  const now = () => domainNow(tools.db);
  const load = async ({ id }: Joined): Promise<LoadedSession> =>
    (await loadSession(tools.db, id)) ?? expect.fail('a session that was joined is there');

  async function bring({ id, login: begun }: Joined): Promise<void> {
    const taskId = begun ?? expect.fail('a login was begun');
    expect(await insertLoginReturn(tools, id, [{ taskId, portal: PORTAL }], await now())).toBe('RETURNED');
  }

  /** A collector's answer, of one section that holds nothing. */
  async function seal(one: Joined): Promise<void> {
    const { row } = await load(one);
    const taskId = one.login ?? expect.fail('a login was begun');
    const sections = [{ section: 'made-up', manifest: 'signed', ciphertext: random(40), keyForDevice: random(80) }];
    const of = { storageKeyId: row.storageKeyId, taskId, sessionId: row.id };
    const wrapped = (await wrapSections(tools, of, sections)) ?? expect.fail('an open session has its key');
    const at = await now();
    await tools.db.transaction(async (tx) => {
      const ended = [{ taskId, portal: PORTAL }] as const;
      expect(await insertOutcome(tx, tools.bell, row.id, ended, { failure: null }, at)).toBe(true);
      for (const each of wrapped) await insertSection(tx, each, 'signed', at);
      await append(tx, tools.bell, sessionStream(row.id), at, { kind: 'SECTION', data: { section: 'made-up' } });
    });
  }

  /** The approval of a receipt that was admitted. @returns why not, or DONE */
  async function approve(one: Joined, provider: TestProvider, stayOpen: boolean): Promise<string> {
    const loaded = await load(one);
    const { id: session, subject } = loaded.row;
    const consentDigest = digestOf(toBase64url(random(16)));
    const texts = { receipt: '', countersignature: '', sections: [] } as const;
    const delivery = { v: 1, request: loaded.request.id, session, subject, ...texts } as const;
    const made = { consentDigest, previous: one.approved, stayOpen, providerId: provider.id, pickupHours: 72 };
    const done = await insertApproval(tools, loaded, { ...made, keeping: null, delivery }, await now());
    if (typeof done === 'string') return done;
    one.approved = consentDigest;
    return 'DONE';
  }

  /** What one who holds a session does, or the provider to it; the paper says what it is answered. */
  async function doIn(does: InSession, one: Joined, sheet: PaperSession, parties: Parties, of: TestProvider) {
    switch (does) {
      case 'PAIR':
        return expect(await parties.pair(one, { code: one.code })).toBe(sheet.pair(true));
      case 'RETURN':
        return expect(await parties.pair(one, { returned: one.returned })).toBe(sheet.pair(true));
      case 'MISTYPE':
        return expect(await parties.pair(one, { code: one.code === '0000' ? '0001' : '0000' })).toBe(sheet.pair(false));
      case 'LOGIN':
        return expect(await parties.login(one)).toBe(sheet.startLogin());
      case 'LEAVE':
        return expect(await parties.leave(one)).toBe(sheet.leaveLogin());
      case 'BRING':
        if (!sheet.bringLogin()) return;
        await parties.act(one, 'extendSession');
        return bring(one);
      case 'SEAL':
        return sheet.seal() ? seal(one) : undefined;
      case 'SKIP':
        return expect(await parties.act(one, `skipPortal(input: { portal: ${PORTAL} })`)).toBe(sheet.skip());
      case 'PAUSE':
        return expect(await parties.act(one, `pauseSession(input: { hours: ${PAUSE_HOURS} })`)).toBe(
          sheet.pause(PAUSE_HOURS),
        );
      case 'RESUME':
        return expect(await parties.act(one, 'resumeSession')).toBe(sheet.resume());
      case 'EXTEND':
        return expect(await parties.act(one, 'extendSession')).toBe(sheet.extend());
      case 'STOP':
        return expect(await parties.act(one, 'stopSession')).toBe(sheet.stop('STOPPED'));
      case 'DECLINE':
        return expect(await parties.act(one, 'decline')).toBe(sheet.stop('DECLINED'));
      case 'APPROVE':
      case 'STAY': {
        const answer = sheet.share(does === 'STAY');
        if (answer === null) return;
        await parties.act(one, 'extendSession');
        return expect(await approve(one, of, does === 'STAY')).toBe(answer);
      }
      case 'LOOK':
        return expect(await parties.look(one)).toBe(sheet.look());
      case 'TRESPASS': {
        const [first, second] = devices;
        return expect(await parties.trespass(one, one.device === first ? second : first)).toBe(401);
      }
      default: {
        const never: never = does;
        throw new Error(String(never));
      }
    }
  }

  async function play(steps: readonly Step[]): Promise<void> {
    const letters = [...random(8)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
    const provider = await stage.provider(letters);
    const parties = new Parties(stage, provider, await stage.accessToken(provider));
    const paper = new PaperProvider();
    const invited: Invited[] = [];
    const joined: { readonly one: Joined; readonly sheet: PaperSession }[] = [];

    async function invite(inPlaceOf?: Invited): Promise<string> {
      const made = await parties.create(OPEN_MINUTES, inPlaceOf);
      if (typeof made === 'string') return made;
      invited.unshift(made);
      return 'DONE';
    }
    expect(await invite()).toBe('DONE');
    paper.ask(OPEN_MINUTES);

    for (const taken of [FIRST, ...steps]) {
      switch (taken.does) {
        case 'REDEEM': {
          const at = taken.at % invited.length;
          const [request, sheet] = [invited[at], paper.requests[at]];
          if (!request || !sheet) break;
          const expected = sheet.redeem(taken.subject, taken.device);
          const done = await parties.redeem(request, taken.subject, devices[taken.device] ?? devices[0]);
          if (typeof done === 'string') expect(done).toBe(expected);
          else if (typeof expected === 'string') expect.fail(`redeemed, though ${expected}`);
          else joined.unshift({ one: done, sheet: expected });
          break;
        }
        case 'REFRESH': {
          const old = invited[taken.at % invited.length];
          const expected = paper.requests[taken.at % invited.length]?.refresh(OPEN_MINUTES);
          expect(await invite(old)).toBe(expected);
          break;
        }
        case 'WITHDRAW':
        case 'CLOSE': {
          const [request, sheet] = [invited[taken.at % invited.length], paper.requests[taken.at % invited.length]];
          if (!request || !sheet) break;
          expect(await parties.end(request, taken.does === 'CLOSE' ? 'closeDataRequest' : 'withdrawDataRequest')).toBe(
            'DONE',
          );
          if (taken.does === 'CLOSE') sheet.end('CLOSED');
          else sheet.withdraw();
          break;
        }
        case 'REVOKE':
          await revokeIdentityKey(tools.db, provider.id, provider.identityKey.thumbprint, await now());
          paper.revoke();
          break;
        case 'SWEEP':
          await sweepSessions(tools, await now());
          paper.sweep();
          break;
        case 'WAIT':
          await moveClock(tools.db, taken.minutes * 60_000);
          paper.wait(taken.minutes);
          break;
        default: {
          const picked = joined[taken.on % joined.length];
          if (picked) await doIn(taken.does, picked.one, picked.sheet, parties, provider);
        }
      }
      await holdTo(paper, invited, joined, parties);
    }
    for (const [at, request] of invited.entries())
      expect(await parties.lookAt(request)).toEqual(paper.requests[at]?.shown());
  }

  async function told(stream: Stream, subject?: string): Promise<readonly string[]> {
    const found = await tools.db.select().from(event).where(eq(event.stream, stream)).orderBy(asc(event.number));
    return found
      .filter(({ data }) => subject === undefined || data.subject === subject)
      .map(({ kind, data }) => {
        const detail = ['TASK', 'DELIVERY'].includes(kind) ? data.state : data.reason;
        return detail === undefined ? kind : `${kind} ${detail}`;
      });
  }

  async function holdTo(
    paper: PaperProvider,
    invited: readonly Invited[],
    joined: readonly { readonly one: Joined; readonly sheet: PaperSession }[],
    parties: Parties,
  ): Promise<void> {
    for (const [at, request] of invited.entries()) {
      const sheet = paper.requests[at] ?? expect.fail('every request is on paper');
      if (at === 0) expect(await parties.lookAt(request)).toEqual(sheet.shown());
      for (const subject of SUBJECTS)
        expect(await told(requestStream(request.id), subject)).toEqual(sheet.told[subject]);
    }
    for (const { one, sheet } of joined) {
      const loaded = await load(one);
      const { state, tasks } = shown(loaded, await now());
      expect([state, tasks.map((task) => task.state)]).toEqual([sheet.state(), [sheet.task()]]);
      expect(await told(sessionStream(one.id))).toEqual(sheet.told);
      if (sheet.isCarriedOut) expect(await left(loaded)).toEqual([0, sheet.ended === 'APPROVED']);
    }
  }

  /** How many rows of the vault, and whether there is a storage key. */
  async function left({ row }: LoadedSession): Promise<readonly [number, boolean]> {
    const { db, keyring } = tools;
    const sections = await db.select().from(sectionVault).where(eq(sectionVault.sessionId, row.id));
    const notes = await db.select().from(notesVault).where(eq(notesVault.sessionId, row.id));
    const kept = await db
      .select()
      .from(loginKeep)
      .innerJoin(login, eq(login.taskId, loginKeep.taskId))
      .where(eq(login.sessionId, row.id));
    return [sections.length + notes.length + kept.length, (await keyring.use(row.storageKeyId)) !== null];
  }

  it('are where a reader of PROTOCOL.md expects, both parties are told so, and of what has ended nothing is left', {
    timeout: 600_000,
  }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), play), { numRuns: runs });
  });
});
