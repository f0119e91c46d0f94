import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { secureRandom } from '../sealing/primitives.ts';
import { signReceipt } from '../sealing/receipt.ts';
import { domainNow } from '../server/database/clock.ts';
import type { SessionId } from '../server/database/ids.ts';
import { describeOnPostgresql } from '../server/database/testing.ts';
import { openFolderKeyring } from '../server/keyring/folder-keyring.ts';
import { endAndErase } from '../server/sessions/erase.ts';
import { loadSession } from '../server/sessions/session.store.ts';
import { makeApproval } from './approval.testing.ts';
import { APPROVE, STOP } from './device/operations.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { acknowledge } from './provider/deliveries.ts';
import { openTwoPlaces } from './two-places.testing.ts';
import { collectedWalk, type Place, progressTo, receive, sessionOf } from './walk.testing.ts';
import { call } from './wire/call.ts';

const STAY_OPEN = { stayOpen: true };
const ASK = { document: '{ applicant { employment { employers(period: {last: "P12M"}) { name } } } }' };

describeOnPostgresql('deciding at once, at two brokers on one database', () => {
  let place: Place;
  beforeAll(async () => {
    place = await openTwoPlaces();
  });
  afterAll(() => place?.close());

  it('twenty approvals make one delivery', { timeout: 60_000 }, async () => {
    const walk = await collectedWalk(place, 'kees', ASK);
    const reviewed = await review(walk.joined);
    const tried = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        share({ ...walk.joined, bindKey: walk.joined.bindKey.slice() }, copyOf(reviewed), 'nl'),
      ),
    );
    const refused = tried.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
    expect(tried.length - refused.length).toBe(1);
    expect(new Set(refused)).toEqual(new Set(['ShareRefused: ALREADY_APPROVED']));
    expect((await receive(place, walk)).opened.data).toMatchObject({ applicant: { employment: {} } });
    expect(await progressTo(place, walk.invitation.record.request, 'SHARED')).toEqual([
      'INVITED',
      'OPENED',
      'PAIRED',
      'COLLECTING',
      'SHARED',
    ]);
  });

  it('twenty additions to one approval make one', { timeout: 60_000 }, async () => {
    const walk = await collectedWalk(place, 'kees', ASK);
    const { consentDigest } = await share(
      walk.joined,
      copyOf(await review(walk.joined)),
      'nl',
      new Set(),
      0,
      STAY_OPEN,
    );
    const reviewed = await review(walk.joined);
    const adding = { ...STAY_OPEN, previous: consentDigest };
    const tried = await Promise.allSettled(
      Array.from({ length: 20 }, () => share(walk.joined, copyOf(reviewed), 'nl', new Set(), 0, adding)),
    );
    const refused = tried.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
    expect(tried.length - refused.length).toBe(1);
    expect(new Set(refused)).toEqual(new Set(['ShareRefused: ALREADY_APPROVED']));
    expect((await receive(place, walk)).opened.receipt.previous).toBe(consentDigest);
  });

  it('an addition and the acknowledgement of what it replaces have one order', { timeout: 60_000 }, async () => {
    const walk = await collectedWalk(place, 'kees', ASK);
    const { consentDigest } = await share(
      walk.joined,
      copyOf(await review(walk.joined)),
      'nl',
      new Set(),
      0,
      STAY_OPEN,
    );
    const reviewed = await review(walk.joined);
    const { deliveryId } = await receive(place, walk);
    const [added, acknowledged] = await Promise.allSettled([
      share(walk.joined, reviewed, 'nl', new Set(), 0, { previous: consentDigest }),
      acknowledge(place.lender.caller, deliveryId),
    ]);
    expect(added.status).toBe('fulfilled');
    if (acknowledged.status === 'rejected')
      expect(String(acknowledged.reason)).toContain('acknowledged or rejected before');
    expect((await receive(place, walk)).opened.receipt.previous).toBe(consentDigest);
  });

  it('a stop that looked before the approval came erases nothing of the delivery', { timeout: 60_000 }, async () => {
    const walk = await collectedWalk(place, 'kees', ASK);
    const { db, bell } = place.practice.database;
    const before = await loadSession(db, walk.joined.session.id as SessionId);
    await share(walk.joined, await review(walk.joined), 'nl');
    const keyring = await openFolderKeyring(join(place.practice.keys, 'storage'), secureRandom);
    if (before) await endAndErase({ db, bell, keyring }, before.row, 'STOPPED', await domainNow(db));
    expect((await sessionOf(walk.joined)).state).toBe('APPROVED');
    expect((await receive(place, walk)).opened.subject).toBe('APPLICANT');
  });

  it('an approval whose answer was lost is asked again and answered alike', { timeout: 60_000 }, async () => {
    const walk = await collectedWalk(place, 'kees', ASK);
    const { receipt, keys } = await makeApproval(walk.joined, await review(walk.joined));
    const input = { receipt: signReceipt(receipt, walk.joined.signKey), keys };
    const first = await call(walk.joined.caller, APPROVE, { input });
    expect(first.approve.countersignature).toBeTruthy();
    expect(await call(walk.joined.caller, APPROVE, { input })).toEqual(first);
  });

  it('an approval and a stop have one winner, and the other hears it', { timeout: 60_000 }, async () => {
    const walk = await collectedWalk(place, 'kees', ASK);
    const reviewed = await review(walk.joined);
    const [approved, stopped] = await Promise.allSettled([
      share(walk.joined, reviewed, 'nl'),
      call(walk.joined.caller, STOP, {}),
    ]);
    const { state } = await sessionOf(walk.joined);
    expect(['APPROVED', 'STOPPED']).toContain(state);
    expect(approved.status === 'fulfilled').toBe(state === 'APPROVED');
    const refusals = stopped.status === 'fulfilled' ? stopped.value.stopSession.refusals : [];
    if (state === 'STOPPED') expect(refusals).toEqual([]);
  });
});

/** Sharing wipes the keys it used; each try has its own. */
function copyOf(reviewed: Awaited<ReturnType<typeof review>>): typeof reviewed {
  return { ...reviewed, sections: reviewed.sections.map((section) => ({ ...section, key: section.key.slice() })) };
}
