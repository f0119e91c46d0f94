import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../server/database/open.ts';
import { rows } from '../server/database/rows.ts';
import { type Played, readableIn } from './backups.testing.ts';
import { holderOf, withdraw } from './device/kept-share.ts';
import { STOP } from './device/operations.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
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

  beforeAll(async () => {
    place = await openPlace('EMBEDDED');
    for (const end of ENDS) {
      const walk = await collectedWalk(place, 'kees', WITH_BANK);
      const days = KEEPING[end];
      if (days) {
        const { kept } = await share(walk.joined, await review(walk.joined), 'nl', new Set(), days);
        walks.set(end, { ...walk, kept });
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

  /** What the backup gives away of each walk, read as the broker itself would read it. */
  async function readable(): Promise<Readonly<Record<string, number>>> {
    const restored = await openDatabase({ memory: true, startFrom: backup });
    try {
      const found = await Promise.all(
        [...walks].map(async ([end, walk]) => [end, await readableIn(restored, place, walk)] as const),
      );
      return Object.fromEntries(found);
    } finally {
      await restored.close();
    }
  }

  async function wrappedRows(): Promise<number> {
    const restored = await openDatabase({ memory: true, startFrom: backup });
    const [counted] = await rows<{ count: number }>(
      restored.db,
      sql`select ((select count(*) from section_vault) + (select count(*) from delivery_vault)
        + (select count(*) from share_vault))::int as count`,
    );
    await restored.close();
    return counted?.count ?? 0;
  }

  it('gives everything away that is still open: so it is the key that counts', async () => {
    expect(await readable()).toEqual({
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
  });

  it('gives nothing away of what has ended since, in whichever way: its rows are noise', async () => {
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
    expect(await readable()).toEqual(Object.fromEntries(ENDS.map((end) => [end, 0])));
    expect(await wrappedRows()).toBe(4 * 2 + 3 + 2);
  });
});
