import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryClaims } from '../sealing/claims.ts';
import type { Delivery } from '../sealing/delivery.ts';
import { open } from '../sealing/open.ts';
import type { OpenDatabase } from '../server/database/database.ts';
import { openDatabase } from '../server/database/open.ts';
import {
  brokerKeys,
  type LenderKeeps,
  lenderHas,
  type Played,
  readableIn,
  retrieveSealed,
  unwrappedBy,
} from './backups.testing.ts';
import { holderOf, withdraw } from './device/kept-share.ts';
import { STOP } from './device/operations.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { needlesOf, searchFor } from './needles.testing.ts';
import { DECLINE, REJECT, WITHDRAW } from './operations.testing.ts';
import { acknowledge } from './provider/deliveries.ts';
import { advance, collectedWalk, openPlace, type Place, receive } from './walk.testing.ts';
import { call } from './wire/call.ts';

const WITH_BANK = {
  document: '{ applicant { identity { fullName } bank { accounts { iban } } } }',
  pickupHours: 1,
  retentionDays: 30,
};

/** How a walk ends after the backup was made; those that share have shared before it, and some keep for days. */
const ENDS = [
  'stopped',
  'declined',
  'withdrawn',
  'left',
  'acknowledged',
  'rejected',
  'lapsed',
  'kept, taken back',
  'kept, expired',
] as const;
type End = (typeof ENDS)[number];
const SHARING: ReadonlySet<End> = new Set<End>(['acknowledged', 'rejected', 'lapsed']);
const KEEPING: Readonly<Partial<Record<End, number>>> = { 'kept, taken back': 30, 'kept, expired': 1 };

describe('yesterday’s backup of the database, in the hands of somebody who has all keys that are left', () => {
  let place: Place;
  let backup: Blob;
  const walks = new Map<End, Played>();
  const kept: { readonly walk: Played; readonly keeps: LenderKeeps; readonly has: ReturnType<typeof lenderHas> }[] = [];

  beforeAll(async () => {
    place = await openPlace('EMBEDDED');
    for (const end of ENDS) {
      const walk = await collectedWalk(place, 'kees', WITH_BANK);
      const days = KEEPING[end];
      if (days) {
        const shared = await share(walk.joined, await review(walk.joined), 'nl', new Set(), days);
        const played = { ...walk, kept: shared.kept };
        walks.set(end, played);
        const keeps = await retrieveSealed(place, played);
        kept.push({ walk: played, keeps, has: lenderHas(keeps) });
      } else if (SHARING.has(end)) {
        await share(walk.joined, await review(walk.joined), 'nl');
        walks.set(end, { ...walk, deliveryId: (await receive(place, walk)).deliveryId });
      } else walks.set(end, walk);
    }
    const connection = Reflect.get(place.practice.database.db, '$client') as {
      dumpDataDir(compression: 'none'): Promise<Blob>;
    };
    backup = await connection.dumpDataDir('none');
  }, 120_000);
  afterAll(() => place?.close());

  async function inBackup<T>(look: (restored: OpenDatabase) => Promise<T>): Promise<T> {
    const restored = await openDatabase({ memory: true, startFrom: backup });
    try {
      return await look(restored);
    } finally {
      await restored.close();
    }
  }

  /** How much the backup gives away of each walk, read as the broker itself would read it. */
  async function readable(restored: OpenDatabase): Promise<Readonly<Record<string, number>>> {
    const found = await Promise.all(
      [...walks].map(async ([end, walk]) => [end, (await readableIn(restored, place, walk)).length] as const),
    );
    return Object.fromEntries(found);
  }

  it('gives everything away that is still open, all that the lender retrieved too: so it is the key that counts', () =>
    inBackup(async (restored) => {
      expect(await readable(restored)).toEqual({
        stopped: 2,
        declined: 2,
        withdrawn: 2,
        left: 2,
        acknowledged: 1,
        rejected: 1,
        lapsed: 1,
        'kept, taken back': 1,
        'kept, expired': 1,
      });
      for (const { walk, has } of kept) {
        const [text] = await readableIn(restored, place, walk);
        const inside = (JSON.parse(String(text)) as Delivery).sections
          .flatMap(({ key, ciphertext }) => [key, ciphertext])
          .map((written) => Buffer.from(written, 'base64url'));
        const pieces = Object.keys(has.pieces).filter((name) => !name.startsWith('key '));
        expect(pieces.length).toBeGreaterThan(7);
        const found = searchFor(needlesOf(has.pieces)).findIn(Buffer.concat(inside));
        expect(found).toEqual(expect.arrayContaining(pieces.map((name) => `${name} raw`)));
      }
    }));

  it('gives nothing away of what has ended since, in whichever way, with the keys of lender and broker together', async () => {
    const { caller } = place.lender;
    const of = (end: End) => {
      const walk = walks.get(end);
      if (!walk) throw new Error('no such walk');
      return walk;
    };
    await call(of('stopped').joined.caller, STOP, {});
    await call(of('declined').joined.caller, DECLINE, {});
    await call(caller, WITHDRAW, { requestId: of('withdrawn').joined.request.id });
    await acknowledge(caller, of('acknowledged').deliveryId ?? '');
    await call(caller, REJECT, { deliveryId: of('rejected').deliveryId ?? '', code: 'NOT_OPENED' });
    await withdraw(holderOf(place.device, of('kept, taken back').kept?.recoverySecret ?? new Uint8Array()));
    await advance(place, 24 * 3600);
    const keys = [...(await brokerKeys(place)), ...kept.flatMap(({ has }) => has.keys)];
    await inBackup(async (restored) => {
      expect(await readable(restored)).toEqual(Object.fromEntries(ENDS.map((end) => [end, 0])));
      // Three parts of each section, the deliveries and the shares: all there, all noise.
      expect(await unwrappedBy(restored, keys)).toEqual({ rows: 4 * 2 * 3 + 3 + 2, unwrapped: 0 });
    });
    // What the lender retrieved stays with the lender, and opens there alone.
    for (const { keeps } of kept) {
      const opened = await open({ delivery: JSON.parse(keeps.sealed), record: keeps.record, claim: memoryClaims() });
      expect(JSON.stringify(opened.data)).toContain('Kees Hendrik de Wit');
    }
  });
});
