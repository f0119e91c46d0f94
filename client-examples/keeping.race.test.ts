import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { memoryClaims } from '../sealing/claims.ts';
import { rows } from '../server/database/rows.ts';
import { describeOnPostgresql } from '../server/database/testing.ts';
import { holderOf, look, notices, withdraw } from './device/kept-share.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { retrieve } from './provider/shares.ts';
import { openTwoPlaces } from './two-places.testing.ts';
import { collectedWalk, type Place } from './walk.testing.ts';

/** Ten thousand retrievals in the long form. */
const [shares, before] = process.env.ZEGEL_LONG === '1' ? [20, 24] : [1, 0];

describeOnPostgresql('twenty retrievals and a withdrawal at the same moment, at two brokers on one database', () => {
  let place: Place;
  beforeAll(async () => {
    place = await openTwoPlaces();
  });
  afterAll(() => place?.close());

  it.each(Array.from({ length: shares }, (_, at) => at + 1))(
    'each answer has its access, its notice and its audit entry, before the withdrawal; after it there is no answer (share %i)',
    {
      timeout: before > 0 ? 600_000 : 60_000,
    },
    async () => {
      const ask = { document: '{ applicant { identity { fullName } } }', retentionDays: 30 };
      const { invitation, joined } = await collectedWalk(place, 'kees', ask);
      const { kept } = await share(joined, await review(joined), 'nl', new Set(), 30);
      if (!kept) throw new Error('nothing was kept');
      const holder = holderOf(place.device, kept.recoverySecret);
      const claim = memoryClaims();
      const open = () =>
        retrieve(place.lender.caller, kept.shareId, invitation.record, claim).then(
          () => 'OPENED',
          ({ code }: { code: string }) => code,
        );
      for (let round = 0; round < before; round += 1)
        expect(new Set(await Promise.all(Array.from({ length: 20 }, open)))).toEqual(new Set(['OPENED']));
      const answers = await Promise.all([
        ...Array.from({ length: 10 }, open),
        withdraw(holder).then(() => 'WITHDREW'),
        ...Array.from({ length: 10 }, open),
      ]);
      const counted = (answer: string) => answers.filter((found) => found === answer).length;
      expect(counted('OPENED') + counted('CONSENT_WITHDRAWN')).toBe(20);
      const { accesses, state } = await look(holder);
      expect(state).toBe('WITHDRAWN');
      expect(accesses.map(({ number }) => number)).toEqual(accesses.map((_, at) => at + 1));
      // One that was recorded just before the key was destroyed is told of, though it was answered with nothing.
      expect(accesses.length).toBeGreaterThanOrEqual(20 * before + counted('OPENED'));
      const told: string[] = [];
      for await (const { kind } of notices(holder)) {
        told.push(kind);
        if (kind === 'WITHDRAWN') break;
      }
      expect(told).toEqual(['KEPT', ...accesses.map(() => 'RETRIEVED'), 'WITHDRAWN']);
      expect(await open()).toBe('CONSENT_WITHDRAWN');
      const audited = await rows(
        place.practice.database.db,
        sql`select 1 as one from audit_entry where kind = 'SHARE_RETRIEVED' and ids::jsonb ->> 'share' = ${kept.shareId}`,
      );
      expect(audited).toHaveLength(accesses.length);
    },
  );
});
