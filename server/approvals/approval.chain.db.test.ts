import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64url } from '../../sealing/bytes.ts';
import { type Digest, digestOf } from '../../sealing/digest.ts';
import { writePlan } from '../../sealing/plan.ts';
import { PLAN } from '../../sealing/request.fixture.ts';
import { makeTestProvider, random, type TestProvider } from '../access/caller.fixture.ts';
import { mintId, type RequestId, type SessionId } from '../database/ids.ts';
import { engineAtHand, openTestDatabase, type TestDatabase } from '../database/testing.ts';
import { event } from '../events/event.tables.ts';
import { requestStream } from '../events/stream.ts';
import { openFolderKeyring } from '../keyring/folder-keyring.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { insertRequest } from '../requests/request.store.ts';
import { insertRequestStop } from '../sessions/end-request.ts';
import { endAndErase } from '../sessions/erase.ts';
import { insertSession, loadSession } from '../sessions/session.store.ts';
import { endDelivery } from '../shares/delivery.store.ts';
import { delivery, deliveryEnd } from '../shares/delivery.tables.ts';
import { insertApproval } from './approval.store.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

/** What a device, its provider or the clock may do, in any order. `names`: which approval a new one calls its previous. */
const step = fc.oneof(
  fc.record({
    does: fc.constant('APPROVE' as const),
    names: fc.constantFrom('NEWEST', 'NEWEST', 'NEWEST', 'FIRST', 'NONE', 'UNKNOWN'),
    stayOpen: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  }),
  fc.record({ does: fc.constant('COLLECT' as const) }),
  fc.record({ does: fc.constantFrom('CLOSE' as const, 'STOP' as const, 'COLLECT' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** The whole of what additions mean, in a few lines: the reference that the rooms are held to. */
class Model {
  readonly chain: Digest[] = [];
  isEnded = false;
  isClosed = false;
  /** whether the newest delivery waits */
  isWaiting = false;

  approve(previous: Digest | null, digest: Digest, stayOpen: boolean): string {
    if (this.isEnded) return 'ENDED';
    if (previous !== null && this.isClosed) return 'REQUEST_ENDED';
    if (previous !== (this.chain.at(-1) ?? null)) return 'NOT_NEXT';
    this.chain.push(digest);
    this.isEnded = !stayOpen;
    this.isWaiting = true;
    return 'APPROVED';
  }
}

describe('the approvals of a session', () => {
  let database: TestDatabase;
  let folder: string;
  let keyring: Keyring;
  let provider: TestProvider;
  beforeAll(async () => {
    database = await openTestDatabase(engineAtHand());
    folder = await mkdtemp(join(tmpdir(), 'zegel-chain-'));
    keyring = await openFolderKeyring(folder, random);
    provider = await makeTestProvider(database.db, 'keten');
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  async function newSession(): Promise<{ readonly request: RequestId; readonly session: SessionId }> {
    const { db, bell } = database;
    const [request, session] = [mintId('req', random), mintId('ses', random)];
    await insertRequest(db, bell, {
      row: {
        id: request,
        providerId: provider.id,
        idempotencyKey: request,
        document: PLAN.document,
        variables: {},
        purpose: 'MORTGAGE',
        retentionDays: 0,
        pickupHours: 6,
        inputDigest: digestOf(request),
        identityKey: provider.identityKey.thumbprint,
        signedRequest: 'not read here',
        plan: writePlan(PLAN),
        returnUrl: null,
        createdAt: NOW,
        expiresAt: new Date(NOW.valueOf() + 3_600_000),
      },
      redeem: [{ subject: 'APPLICANT', hash: digestOf(`${request} link`) }],
    });
    const storageKeyId = mintId('key', random);
    await keyring.create(storageKeyId);
    const { publicJwk, thumbprint } = provider.identityKey;
    const device = { device: thumbprint, deviceKey: publicJwk, storageKeyId, startedAt: NOW };
    await insertSession(db, bell, { id: session, requestId: request, subject: 'APPLICANT', ...device });
    return { request, session };
  }

  /** How the deliveries of a session stand, first to newest, and whether each still has its storage key. */
  async function deliveriesOf(session: SessionId): Promise<readonly string[]> {
    const found = await database.db
      .select({ made: delivery, outcome: deliveryEnd.outcome })
      .from(delivery)
      .leftJoin(deliveryEnd, eq(deliveryEnd.deliveryId, delivery.id))
      .where(eq(delivery.sessionId, session));
    const chain = (await loadSession(database.db, session))?.approvals ?? [];
    return Promise.all(
      chain.map(async ({ id }) => {
        const one = found.find(({ made }) => made.approvalId === id);
        const key = one && (await keyring.use(one.made.storageKeyId));
        return `${one?.outcome ?? 'PENDING'} ${key ? 'kept' : 'erased'}`;
      }),
    );
  }

  async function play(steps: readonly Step[]): Promise<void> {
    const { db, bell } = database;
    const tools = { db, bell, keyring, random };
    const { request, session } = await newSession();
    const loaded = (await loadSession(db, session)) ?? expect.fail('a session was made');
    const model = new Model();
    for (const taken of steps) {
      switch (taken.does) {
        case 'APPROVE': {
          const digest = digestOf(toBase64url(random(16)));
          const named = { NEWEST: model.chain.at(-1), FIRST: model.chain[0], NONE: undefined, UNKNOWN: digestOf('no') };
          const previous = named[taken.names] ?? null;
          const made = await insertApproval(
            tools,
            loaded,
            {
              consentDigest: digest,
              previous,
              stayOpen: taken.stayOpen,
              providerId: provider.id,
              pickupHours: 6,
              keeping: null,
              delivery: {
                v: 1,
                request,
                session,
                subject: 'APPLICANT',
                receipt: '',
                countersignature: '',
                sections: [],
              },
            },
            NOW,
          );
          expect(typeof made === 'string' ? made : 'APPROVED').toBe(model.approve(previous, digest, taken.stayOpen));
          break;
        }
        case 'CLOSE':
          await db.transaction((tx) => insertRequestStop(tx, bell, request, 'CLOSED', NOW));
          model.isClosed = true;
          break;
        case 'STOP':
          await endAndErase(tools, loaded.row, 'STOPPED', NOW);
          model.isEnded = true;
          break;
        case 'COLLECT': {
          const id = (await loadSession(db, session))?.approvals.at(-1)?.id;
          const [newest] = id ? await db.select().from(delivery).where(eq(delivery.approvalId, id)) : [];
          if (newest) await endDelivery(tools, newest, 'ACKNOWLEDGED', null, NOW);
          model.isWaiting = false;
          break;
        }
        default: {
          const never: never = taken;
          throw new Error(String(never));
        }
      }
      await holdTo(model, request, session);
    }
  }

  async function holdTo(model: Model, request: RequestId, session: SessionId): Promise<void> {
    const { db } = database;
    const { approvals, facts } = (await loadSession(db, session)) ?? expect.fail('a session was made');
    expect(approvals.map(({ consentDigest, previous, number }) => [number, consentDigest, previous])).toEqual(
      model.chain.map((digest, at) => [at + 1, digest, model.chain[at - 1] ?? null]),
    );
    expect(facts.end !== null).toBe(model.isEnded);
    const deliveries = await deliveriesOf(session);
    const waiting = deliveries.filter((state) => state === 'PENDING kept');
    expect(waiting).toEqual(model.isWaiting && model.chain.length > 0 ? [deliveries.at(-1)] : []);
    expect(deliveries.filter((state) => state !== 'PENDING kept').every((state) => state.endsWith('erased'))).toBe(
      true,
    );
    const told = await db
      .select()
      .from(event)
      .where(and(eq(event.stream, requestStream(request)), eq(event.kind, 'SHARED')));
    expect(told).toHaveLength(model.chain.length);
  }

  it('are a chain, whatever is tried in whatever order: one waits at most, and what is over is erased', async () => {
    const numRuns = process.env.ZEGEL_LONG === '1' ? 300 : 15;
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), play), { numRuns });
  });
});
