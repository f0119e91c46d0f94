import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEOPLE } from '../connectors/practice/people.ts';
import { memoryClaims } from '../sealing/claims.ts';
import { lastEntries, wholeChain } from '../server/audit/audit.store.ts';
import { verifyChain } from '../server/audit/verify.ts';
import { rows } from '../server/database/rows.ts';
import { describeOnEngineAtHand } from '../server/database/testing.ts';
import { makeApproval, sendApproval } from './approval.testing.ts';
import { holderOf, withdraw } from './device/kept-share.ts';
import { STOP } from './device/operations.ts';
import { review } from './device/review.ts';
import { WITHDRAW_CONSENT } from './device/share.operations.ts';
import { share } from './device/share.ts';
import { keptOf, NOTHING_KEPT } from './kept.testing.ts';
import { needlesOf, searchFor } from './needles.testing.ts';
import type { Received } from './provider/deliveries.ts';
import { ACKNOWLEDGE } from './provider/operations.ts';
import { retrieve } from './provider/shares.ts';
import { collectedWalk, openPlace, type Place, receive, sessionOf, type Walk } from './walk.testing.ts';
import { call } from './wire/call.ts';

const SMALL = { document: '{ applicant { identity { fullName } } }' };
const WITH_BANK = {
  document: '{ applicant { identity { fullName birthDate address { street } } bank { accounts { iban } } } }',
};

describeOnEngineAtHand('the audit', (engine) => {
  let place: Place;
  let walk: Walk;
  let received: Received;
  beforeAll(async () => {
    place = await openPlace(engine);
    walk = await collectedWalk(place, 'kees', WITH_BANK);
  });
  afterAll(() => place?.close());

  const unwritable = () => place.practice.database.asOwner(sql`revoke insert on audit_entry from zegel_app`);
  const writableAgain = () => place.practice.database.asOwner(sql`grant insert on audit_entry to zegel_app`);
  const entries = () => lastEntries(place.practice.database.db, 1_000);
  const kindsSince = async (index: number) =>
    (await entries()).filter((entry) => entry.index >= index).map(({ kind }) => kind);

  it('that cannot be written releases nothing: the session stays as it is, and the same approval goes through later', async () => {
    const made = await makeApproval(walk.joined, await review(walk.joined));
    const before = await keptOf(place, walk.joined);
    expect(before).toMatchObject({ vault: { section: 2 }, key: true });
    await unwritable();
    expect(await sendApproval(walk.joined, made)).toEqual(['AUDIT_UNAVAILABLE']);
    expect((await sessionOf(walk.joined)).state).toBe('REVIEW');
    expect(await keptOf(place, walk.joined)).toEqual(before);
    const [released] = await rows<{ count: number }>(
      place.practice.database.db,
      sql`select (select count(*) from delivery)::int + (select count(*) from approval)::int as count`,
    );
    expect(released).toEqual({ count: 0 });
    expect(place.practice.logged()).toContain('"audit.unavailable"');

    await writableAgain();
    expect(await sendApproval(walk.joined, made)).toEqual([]);
    received = await receive(place, walk);
    expect(received.opened.data).toMatchObject({ applicant: { bank: { accounts: [{}] } } });
  });

  it('that cannot be written refuses an acknowledgement, which can be repeated', async () => {
    await unwritable();
    const input = { deliveryId: received.deliveryId };
    await expect(call(place.lender.caller, ACKNOWLEDGE, { input })).rejects.toMatchObject({
      code: 'AUDIT_UNAVAILABLE',
    });
    expect(await keptOf(place, walk.joined)).toMatchObject({ vault: { delivery: 1 }, key: true });
    await writableAgain();
  });

  it('loses no byte when what it tells of is erased', async () => {
    const before = await entries();
    await call(place.lender.caller, ACKNOWLEDGE, { input: { deliveryId: received.deliveryId } });
    expect(await keptOf(place, walk.joined)).toEqual(NOTHING_KEPT);
    expect((await entries()).slice(0, before.length)).toEqual(before);
    expect((await kindsSince(0)).slice(-5)).toEqual([
      'REQUEST_CREATED',
      'REDEEMED',
      'APPROVED',
      'DELIVERED',
      'ACKNOWLEDGED',
    ]);
  });

  it('keeps nobody waiting who stops: all is erased at once, and the entry of it is made up for', async () => {
    const { joined } = await collectedWalk(place, 'kees', WITH_BANK);
    const { length } = await entries();
    await unwritable();
    await call(joined.caller, STOP, {});
    expect(await keptOf(place, joined)).toEqual({ vault: {}, key: false, purged: false });
    await writableAgain();
    await place.practice.broker.sweep();
    expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
    expect(await kindsSince(length)).toEqual(['SESSION_ERASED']);
  });

  it('keeps nobody waiting who withdraws: the key is destroyed and no one retrieves, and the entries are made up for', async () => {
    const kept = await collectedWalk(place, 'kees', { ...SMALL, retentionDays: 30 });
    const shared = await share(kept.joined, await review(kept.joined), 'nl', new Set(), 30);
    if (!shared.kept) throw new Error('nothing was kept');
    const { shareId, recoverySecret } = shared.kept;
    const holder = holderOf(place.device, recoverySecret);
    const waiting = await collectedWalk(place, 'kees', SMALL);
    await share(waiting.joined, await review(waiting.joined), 'nl');
    const { length } = await entries();
    await unwritable();
    expect((await withdraw(holder)).state).toBe('WITHDRAWN');
    expect((await call(waiting.joined.caller, WITHDRAW_CONSENT, {})).withdrawConsent.refusals).toEqual([]);
    for (const { joined } of [kept, waiting]) expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
    const open = retrieve(place.lender.caller, shareId, kept.invitation.record, memoryClaims());
    await expect(open).rejects.toMatchObject({ code: 'CONSENT_WITHDRAWN' });
    await expect(place.practice.broker.sweep()).rejects.toThrow('the audit could not be written');
    await writableAgain();
    expect(await kindsSince(length)).toEqual([]);
    for (const _again of [1, 2]) await place.practice.broker.sweep();
    expect(await kindsSince(length)).toEqual(['SHARE_WITHDRAWN', 'WITHDRAWN']);
  });

  it('is whole after all this, and holds nothing but ids, digests and codes of ours', async () => {
    const chain = await entries();
    expect(await verifyChain(wholeChain(place.practice.database.db))).toMatchObject({ ok: true, count: chain.length });
    const values = chain.flatMap(({ ids }) => Object.values(JSON.parse(ids) as Readonly<Record<string, unknown>>));
    expect(values.length).toBeGreaterThan(20);
    for (const value of values) expect(String(value)).toMatch(/^(?:[a-z]{3}_[\w-]{22}|[\w-]{43}|APPLICANT|30)$/);
    const [name, birthDate, street, iban] = JSON.stringify(received.opened.data).match(/(?<=:")[^"]{7,}/g) ?? [];
    const bsn = PEOPLE.find(({ login }) => login === 'kees')?.bsn;
    const personal = Object.entries({ name, birthDate, street, iban, bsn });
    const search = searchFor(needlesOf(Object.fromEntries(personal.map(([what, value = '']) => [what, value]))));
    expect(chain.flatMap((entry) => search.findIn(JSON.stringify(entry)))).toEqual([]);
  });
});
