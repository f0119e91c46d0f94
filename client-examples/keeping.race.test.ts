import { afterAll, beforeAll, expect, it } from 'vitest';
import { memoryClaims } from '../sealing/claims.ts';
import { describeOnPostgresql } from '../server/database/testing.ts';
import { holderOf, look, notices, withdraw } from './device/kept-share.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { retrieve } from './provider/shares.ts';
import { openTwoPlaces } from './two-places.testing.ts';
import { collectedWalk, type Place } from './walk.testing.ts';

describeOnPostgresql('twenty retrievals and a withdrawal at the same moment, at two brokers on one database', () => {
  let place: Place;
  beforeAll(async () => {
    place = await openTwoPlaces();
  });
  afterAll(() => place?.close());

  it('each answer has its access and its notice, before the withdrawal; after it there is no answer', {
    timeout: 60_000,
  }, async () => {
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
    expect(accesses.length).toBeGreaterThanOrEqual(counted('OPENED'));
    const told: string[] = [];
    for await (const { kind } of notices(holder)) {
      told.push(kind);
      if (kind === 'WITHDRAWN') break;
    }
    expect(told).toEqual(['KEPT', ...accesses.map(() => 'RETRIEVED'), 'WITHDRAWN']);
    expect(await open()).toBe('CONSENT_WITHDRAWN');
  });
});
