import { join } from 'node:path';
import { and, asc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { utf8, wipe } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import type { Delivery } from '../../sealing/delivery.ts';
import { digestOf } from '../../sealing/digest.ts';
import { signErasureAnswer } from '../../sealing/erasure-answer.ts';
import { makeSigningKey } from '../../sealing/keys.ts';
import { random, type TestProvider } from '../access/caller.fixture.ts';
import { type Provider, providerById } from '../access/provider.store.ts';
import { auditEntry } from '../audit/audit.tables.ts';
import { domainNow, moveClock } from '../database/clock.ts';
import { type DeliveryId, mintId, type ShareId } from '../database/ids.ts';
import { describeOnEngineAtHand } from '../database/testing.ts';
import { event } from '../events/event.tables.ts';
import { deliveriesStream, type Stream, shareStream } from '../events/stream.ts';
import { type Owned, openStage, type Stage } from '../http.stage.fixture.ts';
import { openFolderKeyring } from '../keyring/folder-keyring.ts';
import { wrap, wrapNonceLength } from '../keyring/wrap.ts';
import { approval } from '../sessions/approval.tables.ts';
import { acknowledgeDelivery } from './acknowledge.api.ts';
import { deliveryState } from './delivery.state.ts';
import { deliveryOf, deliveryText, endDelivery, type StoredDelivery } from './delivery.store.ts';
import { delivery, deliveryVault } from './delivery.tables.ts';
import { endShare } from './end-share.ts';
import { erasureOf, insertErasureAnswer, insertErasureRequest } from './erasure.store.ts';
import { insertShare, prepareShare } from './keep.ts';
import { sweepDeliveries } from './lapse.ts';
import { retrieveShare } from './retrieve.ts';
import { PaperConsent } from './share.paper.fixture.ts';
import { erasureState, shareState } from './share.state.ts';
import { accessesOf, type StoredShare, shareById, shareText } from './share.store.ts';
import { shareVault } from './share.tables.ts';
import { sweepShares } from './sweep-shares.ts';

const runs = process.env.ZEGEL_LONG === '1' ? 200 : 6;
const HOUR_MS = 3_600_000;
const PICK_UP_HOURS = 6;

/** What everybody may do; `on` picks one of the consents there are, newest first. */
const does = ['RETRIEVE', 'RETRIEVE', 'ACKNOWLEDGED', 'REJECTED', 'WITHDRAW', 'ASK', 'CONFIRMED', 'REFUSED'] as const;
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant('CONSENT' as const), days: fc.constantFrom(0, 1, 7, 8, 90) }) },
  { weight: 8, arbitrary: fc.record({ does: fc.constantFrom(...does), on: fc.nat(2) }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('WAIT' as const), hours: fc.constantFrom(1, 6, 24, 168, 720) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('SWEEP' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One consent, in the database and on paper. */
interface Made {
  readonly deliveryId: DeliveryId;
  readonly shareId: ShareId | null;
  readonly text: string;
  readonly paper: PaperConsent;
}

describeOnEngineAtHand(
  'deliveries, shares and wishes to erase, whatever everybody does in whatever order',
  (engine) => {
    let stage: Stage;
    let tools: Parameters<typeof insertErasureRequest>[0];
    let lender: TestProvider;
    let provider: Provider;
    let owned: Owned;
    let approvals = 1;
    beforeAll(async () => {
      stage = await openStage(engine);
      lender = await stage.provider('Linde');
      owned = await stage.own(lender);
      const { db, bell } = stage.practice.database;
      tools = { db, bell, keyring: await openFolderKeyring(join(stage.practice.keys, 'storage'), random), random };
      const found = await providerById(db, lender.id);
      if (!found) throw new Error('it was registered');
      provider = found;
    });
    afterAll(() => stage?.close());

    /** As an approval leaves it behind. */
    async function consent(days: number, clock: { readonly hours: number }): Promise<Made> {
      const { db, bell, keyring } = tools;
      const now = await domainNow(db);
      const { requestId, sessionId } = owned;
      const of = { requestId, providerId: lender.id, subject: 'APPLICANT' } as const;
      const approvalId = mintId('apr', random);
      const id = mintId('dlv', random);
      const storageKeyId = mintId('key', random);
      await keyring.create(storageKeyId);
      const sealed = { receipt: 'r', countersignature: 'c', sections: [] };
      const made: Delivery = { v: 1, id, request: requestId, session: sessionId, subject: 'APPLICANT', ...sealed };
      const text = canonicalize(made);
      const key = await keyring.use(storageKeyId);
      if (!key) throw new Error('a storage key just made is there');
      const wrapped = wrap(key, random(wrapNonceLength), utf8(text), { row: id, kind: 'delivery' });
      wipe(key);
      const shareKey = makeSigningKey(random).publicJwk;
      const prepared = days > 0 ? await prepareShare(tools, { days, shareKey }, made) : undefined;
      const pickUpUntil = new Date(now.valueOf() + (days > 0 ? days * 24 : PICK_UP_HOURS) * HOUR_MS);
      approvals += 1;
      await db.transaction(async (tx) => {
        await tx
          .insert(approval)
          .values({ id: approvalId, sessionId, number: approvals, consentDigest: digestOf(approvalId), at: now });
        await tx.insert(delivery).values({ ...of, id, sessionId, approvalId, storageKeyId, at: now, pickUpUntil });
        if (prepared) await insertShare(tx, bell, { ...of, id }, prepared, now);
        else await tx.insert(deliveryVault).values({ deliveryId: id, wrapped });
      });
      return {
        deliveryId: id,
        shareId: prepared?.id ?? null,
        text,
        paper: new PaperConsent(days, PICK_UP_HOURS, clock),
      };
    }

    async function stored({ deliveryId, shareId }: Made) {
      const found = await deliveryOf(tools.db, lender.id, deliveryId);
      if (!found) throw new Error('it was delivered');
      return { delivery: found, share: (shareId && (await shareById(tools.db, shareId))) || null };
    }

    /** As `withdrawConsent` does, of the device and of the holder. */
    async function withdraw(of: { readonly delivery: StoredDelivery; readonly share: StoredShare | null }, now: Date) {
      if (of.share) {
        if (shareState(of.share, now) === 'ACTIVE') await endShare(tools, of.share, 'WITHDRAWN', now);
      } else if (deliveryState(of.delivery, now) === 'PENDING')
        await endDelivery(tools, of.delivery, 'WITHDRAWN', null, now);
    }

    async function answer(share: StoredShare | null, word: 'CONFIRMED' | 'REFUSED', now: Date): Promise<boolean> {
      const erasure = share && (await erasureOf(tools.db, share.id));
      if (!erasure) return false;
      const ground = word === 'REFUSED' ? ('LEGAL_CLAIMS' as const) : null;
      const ids = { iss: lender.id, aud: stage.practice.origin, erasure: erasure.id, share: share.id };
      const signed = signErasureAnswer({ v: 1, ...ids, iat: 0, answer: word, ground }, lender.identityKey);
      return insertErasureAnswer(tools, share, { erasure: erasure.id, signed, code: word }, now);
    }

    async function act(made: Made, what: (typeof does)[number]): Promise<void> {
      const now = await domainNow(tools.db);
      const of = await stored(made);
      const { paper } = made;
      switch (what) {
        case 'RETRIEVE':
          expect(of.share ? (await retrieveShare(tools, of.share, now)).ok : false).toBe(paper.retrieve());
          break;
        case 'ACKNOWLEDGED':
        case 'REJECTED': {
          const code = what === 'REJECTED' ? 'NOT_OPENED' : null;
          const { ok } = await acknowledgeDelivery(tools, provider, made.deliveryId, what, code);
          expect(ok).toBe(paper.say(what));
          break;
        }
        case 'WITHDRAW':
          await withdraw(of, now);
          paper.withdraw();
          break;
        case 'ASK':
          if (of.share) await insertErasureRequest(tools, of.share, now);
          paper.ask();
          break;
        case 'CONFIRMED':
        case 'REFUSED':
          expect(await answer(of.share, what, now)).toBe(paper.answer(what));
          break;
        default: {
          const never: never = what;
          throw new Error(String(never));
        }
      }
    }

    const told = async (stream: Stream, about?: DeliveryId): Promise<readonly string[]> => {
      const found = await tools.db.select().from(event).where(eq(event.stream, stream)).orderBy(asc(event.number));
      return found.filter(({ data }) => about === undefined || data.delivery === about).map(({ kind }) => kind);
    };

    /** Everything anybody can find out about it is as on paper. */
    async function compare(made: Made): Promise<void> {
      const { db } = tools;
      const now = await domainNow(db);
      const { delivery: sent, share } = await stored(made);
      const { paper, text } = made;
      const erasure = share && (await erasureOf(db, share.id));
      expect([
        deliveryState(sent, now),
        share && shareState(share, now),
        erasure ? erasureState(erasure, now) : null,
      ]).toEqual([paper.delivery(), paper.share(), paper.erasure()]);
      // What has ended opens for nobody: our bytes and their key are gone as soon as the end is a fact.
      const [bytes, rows] = share
        ? [await shareText(tools, share), await db.select().from(shareVault).where(eq(shareVault.shareId, share.id))]
        : [
            await deliveryText(tools, sent),
            await db.select().from(deliveryVault).where(eq(deliveryVault.deliveryId, sent.id)),
          ];
      expect([bytes, rows.length]).toEqual(paper.isHeld() ? [text, 1] : [null, 0]);
      if (share && paper.share() !== 'ACTIVE') expect((await retrieveShare(tools, share, now)).ok).toBe(false);
      expect(share ? await told(shareStream(share.id)) : []).toEqual(paper.toHolder);
      expect(await told(deliveriesStream(lender.id), made.deliveryId)).toEqual(paper.toProvider);
    }

    /** Each retrieval is one access, one notice and one entry of the audit. */
    async function countAccesses({ shareId, paper }: Made): Promise<void> {
      if (!shareId) return;
      const { db } = tools;
      const numbers = Array.from({ length: paper.accesses }, (_, at) => at + 1);
      expect((await accessesOf(db, shareId)).map(({ number }) => number)).toEqual(numbers);
      expect((await told(shareStream(shareId))).filter((kind) => kind === 'RETRIEVED')).toHaveLength(paper.accesses);
      const ofShare = sql`${auditEntry.ids}::jsonb ->> 'share' = ${shareId}`;
      const entries = await db
        .select()
        .from(auditEntry)
        .where(and(eq(auditEntry.kind, 'SHARE_RETRIEVED'), ofShare));
      expect(entries).toHaveLength(paper.accesses);
    }

    async function play(first: number, steps: readonly Step[]): Promise<void> {
      const clock = { hours: 0 };
      const all: Made[] = [await consent(first, clock)];
      for (const one of steps) {
        switch (one.does) {
          case 'CONSENT':
            all.unshift(await consent(one.days, clock));
            break;
          case 'WAIT':
            await moveClock(tools.db, one.hours * HOUR_MS);
            clock.hours += one.hours;
            break;
          case 'SWEEP': {
            const now = await domainNow(tools.db);
            await sweepShares(tools, now);
            await sweepDeliveries(tools, now);
            for (const { paper } of all) paper.sweep();
            break;
          }
          default: {
            const made = all[one.on % all.length];
            if (made) await act(made, one.does);
          }
        }
        for (const made of all) await compare(made);
      }
      for (const made of all) await countAccesses(made);
    }

    it('are in the states a reader of PROTOCOL.md expects; what is not active opens for nobody, and both are told all', {
      timeout: 600_000,
    }, async () => {
      const days = fc.constantFrom(0, 8, 30);
      await fc.assert(fc.asyncProperty(days, fc.array(step, { minLength: 6, maxLength: 20 }), play), { numRuns: runs });
    });
  },
);
