import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { failedCheck } from '../sealing/checks.ts';
import { grantDigest } from '../sealing/child-grant.ts';
import { secureRandom } from '../sealing/primitives.ts';
import { providerById } from '../server/access/provider.store.ts';
import { lastEntries } from '../server/audit/audit.store.ts';
import { domainNow } from '../server/database/clock.ts';
import type { ProviderId } from '../server/database/ids.ts';
import { describeOnEngineAtHand } from '../server/database/testing.ts';
import { vaultRows } from '../server/database/vault-rows.ts';
import { openFolderKeyring } from '../server/keyring/folder-keyring.ts';
import { openEndpoint } from '../server/posting/endpoint.fixture.ts';
import { addWebhook } from '../server/webhooks/webhook.store.ts';
import { approveGrant, grantText, withdrawGrant } from './device/grants.ts';
import { holderOf, look, notices, withdraw } from './device/kept-share.ts';
import {
  type Advised,
  advised,
  BRP,
  drawUp,
  give,
  propose,
  recipientOf,
  shownOf,
  type TestRecipient,
  UWV,
} from './grants.testing.ts';
import { otherLender } from './other-lender.testing.ts';
import { grantOn, recallGrant, retrieveGrant, signGrant, watchGrants } from './provider/grants.ts';
import { GRANT_SHARE } from './provider/operations.ts';
import { memoryWebhooks, verifyWebhook } from './provider/webhook.ts';
import { advance, openPlace, type Place } from './walk.testing.ts';
import { type Caller, call } from './wire/call.ts';

const DAY = 86_400;
const BANK = 'Bank aan de Gracht';

describeOnEngineAtHand('an adviser’s grant to a lender', (engine) => {
  let place: Place;
  let bank: TestRecipient;
  let second: TestRecipient;
  /** Whose receipt names both, and whose share no test ends. */
  let client: Advised;
  beforeAll(async () => {
    place = await openPlace(engine);
    const lender = await otherLender(place.practice, BANK, 'gracht.example');
    const other = await otherLender(place.practice, 'Verzekeraar', 'verzekeraar.example');
    bank = await recipientOf(place, lender, BANK, [place.lender]);
    second = await recipientOf(place, other, 'Verzekeraar', [place.lender, lender]);
    client = await advised(place, [BANK, 'Verzekeraar']);
  });
  afterAll(() => place?.close());

  const held = async (): Promise<number> =>
    (await vaultRows(place.practice.database.db)) + (await readdir(join(place.practice.keys, 'storage'))).length;

  /** What the holder is told of one grant, up to and with the first `last`. */
  async function noticesOf(holder: Caller, id: string, last: string): Promise<readonly string[]> {
    const told: string[] = [];
    for await (const { kind, provider, grant } of notices(holder)) {
      if (grant?.id !== id) continue;
      told.push(`${kind} ${provider.name}`);
      if (kind === last) break;
    }
    return told;
  }

  /** What a provider is told of one grant, up to and with the first `last`. */
  async function toldOf(caller: Caller, id: string, last: string): Promise<readonly string[]> {
    const told: string[] = [];
    for await (const { became, grant } of watchGrants(caller)) {
      if (grant.id !== id) continue;
      told.push(became);
      if (became === last) break;
    }
    return told;
  }

  const shown = async ({ holder }: Advised, id: string) => shownOf(await look(holder), id);
  const refusedAs = (code: string) => expect.objectContaining({ code });

  it('named in the receipt, gets whole sections under its own key, and each opening is told before it is answered', async () => {
    const signed = await drawUp(place, client, bank);
    const { id, state } = await give(place, client, signed);
    expect(state).toBe('ACTIVE');
    expect((await give(place, client, signed)).id).toBe(id);
    const opened = await bank.open(id);
    const { employment } = client.opened.data.applicant as { readonly employment: object };
    expect(opened.data).toEqual({ applicant: { identity: { fullName: null }, employment } });
    expect(opened.gaps).toContainEqual({ path: ['applicant', 'identity', 'fullName'], reason: 'NOT_SHARED' });
    expect(opened.consentDigest).toBe(client.opened.consentDigest);
    expect(opened.grants.map(({ iss, recipient }) => [iss, recipient])).toEqual([
      [place.lender.signer.providerId, bank.lender.signer.providerId],
    ]);
    await bank.open(id);
    expect((await shown(client, id)).accesses.map(({ number }) => number)).toEqual([1, 2]);
    // To open, to grant, and to grant again: re-sealing is an opening like any other.
    expect((await look(client.holder)).accesses).toHaveLength(3);
    expect(await noticesOf(client.holder, id, 'GRANT_RETRIEVED')).toEqual([
      `GRANTED ${BANK}`,
      `GRANT_RETRIEVED ${BANK}`,
    ]);
    expect(await toldOf(bank.lender.caller, id, 'GRANTED')).toEqual(['GRANTED']);
  });

  it('not named, waits for the consumer: shown by whom, to whom, what and until when, approved by the share key', async () => {
    const client = await advised(place);
    const signed = await drawUp(place, client, bank);
    await expect(give(place, client, signed)).rejects.toMatchObject({ [failedCheck]: 'grant.allowed' });
    const { id, state } = await propose(place, signed);
    expect(state).toBe('PROPOSED');
    const unasked = { ...signed, keys: [{ section: UWV, key: 'A'.repeat(192) }] };
    const { grantShare } = await call(place.lender.caller, GRANT_SHARE, { input: unasked });
    expect(grantShare.refusals.map(({ code }) => code)).toEqual(['CONSENT_REQUIRED']);
    await expect(bank.open(id)).rejects.toEqual(refusedAs('CONSENT_REQUIRED'));
    const proposed = await shown(client, id);
    const text = grantText(await look(client.holder), proposed, client.receipt, 'nl');
    for (const word of [place.practice.lender.name, BANK, 'UWV', 'buiten ons om']) expect(text).toContain(word);
    const now = await domainNow(place.practice.database.db);
    const approve = async () =>
      approveGrant(client.holder, await look(client.holder), proposed, client.receipt, 'nl', now);
    expect((await approve()).state).toBe('APPROVED');
    expect((await approve()).state).toBe('APPROVED');
    const approval = await approvalTold(id);
    expect((await give(place, client, signed, approval)).state).toBe('ACTIVE');
    expect((await bank.open(id)).data.applicant).toMatchObject({ identity: { fullName: null } });
    expect(await toldOf(place.lender.caller, id, 'GRANTED')).toEqual(['GRANT_PROPOSED', 'GRANT_APPROVED', 'GRANTED']);
  });

  async function approvalTold(id: string): Promise<string | null> {
    for await (const { became, grant } of watchGrants(place.lender.caller))
      if (grant.id === id && became === 'GRANT_APPROVED') return grant.approval;
    return null;
  }

  it('is never wider than the consent: no other section, no later end, no key but the registered recipient’s own', async () => {
    for (const [sections, days] of [
      [['applicant-bank-required'], 3],
      [[UWV, BRP], 3],
      [[UWV], 31],
    ] as const)
      await expect(propose(place, await drawUp(place, client, bank, sections, days))).rejects.toEqual(
        refusedAs('GRANT_TOO_WIDE'),
      );
    const stranger = { ...bank, recipient: { ...bank.recipient, recipientKey: second.recipient.recipientKey } };
    await expect(drawUp(place, client, stranger)).rejects.toThrow();
    const signed = await drawUp(place, client, bank, [UWV], 3);
    await expect(propose(place, { ...signed, recipientKey: second.recipient.recipientKey })).rejects.toEqual(
      refusedAs('MALFORMED'),
    );
    const renamed = { ...bank, recipient: { ...bank.recipient, name: 'Een andere naam' } };
    await expect(propose(place, await drawUp(place, client, renamed, [UWV], 3))).rejects.toEqual(
      refusedAs('REQUEST_MISMATCH'),
    );
  });

  it('is asked about ten times a day and no more, however often the same is sent', async () => {
    const { grants: before } = await look(client.holder);
    const first = await drawUp(place, client, second);
    for (let sent = 0; sent < 3; sent += 1) await propose(place, first);
    for (let asked = 1; asked < 10; asked += 1) await propose(place, await drawUp(place, client, second));
    const oneMore = propose(place, await drawUp(place, client, second));
    await expect(oneMore).rejects.toEqual(refusedAs('RATE_LIMITED'));
    expect((await look(client.holder)).grants).toHaveLength(before.length + 10);
  });

  it('is neither made nor opened while the audit cannot be written; it is withdrawn at once, and the entry made up for', async () => {
    const { id } = await give(place, client, await drawUp(place, client, bank));
    const signed = await drawUp(place, client, bank);
    const before = { held: await held(), grants: (await look(client.holder)).grants };
    const { asOwner, db } = place.practice.database;
    await asOwner(sql`revoke insert on audit_entry from zegel_app`);
    try {
      const input = { ...signed, keys: [{ section: UWV, key: 'A'.repeat(192) }] };
      const unrecorded = refusedAs('AUDIT_UNAVAILABLE');
      await expect(call(place.lender.caller, GRANT_SHARE, { input })).rejects.toEqual(unrecorded);
      await expect(bank.open(id)).rejects.toEqual(unrecorded);
      expect({ held: await held(), grants: (await look(client.holder)).grants }).toEqual(before);
      expect((await withdrawGrant(client.holder, id)).state).toBe('WITHDRAWN');
      await expect(bank.open(id)).rejects.toEqual(refusedAs('CONSENT_WITHDRAWN'));
    } finally {
      await asOwner(sql`grant insert on audit_entry to zegel_app`);
    }
    await place.practice.broker.sweep();
    expect(await lastEntries(db, 1)).toMatchObject([{ kind: 'GRANT_WITHDRAWN', ids: `{"grant":"${id}"}` }]);
  });

  it('goes no further than it was granted, and what is granted on ends with it', async () => {
    const { id } = await give(place, client, await drawUp(place, client, bank));
    const now = await domainNow(place.practice.database.db);
    const parent = grantDigest((await shown(client, id)).signed);
    const asked = {
      shareId: client.shareId,
      consentDigest: client.opened.consentDigest,
      parent,
      sections: [UWV],
      until: new Date(now.valueOf() + 5 * DAY * 1000),
    };
    const on = signGrant(bank.lender.signer, place.practice.origin, asked, second.recipient, now);
    const further = await grantOn(bank.lender.caller, bank.lender.signer, on, null, {
      grantId: id,
      record: bank.record,
    });
    const opened = await second.open(further.id);
    expect(opened.grants.map(({ recipient_name }) => recipient_name)).toEqual([BANK, 'Verzekeraar']);
    const wider = { ...asked, sections: [BRP, UWV] };
    const tooWide = signGrant(bank.lender.signer, place.practice.origin, wider, second.recipient, now);
    await expect(
      grantOn(bank.lender.caller, bank.lender.signer, tooWide, null, { grantId: id, record: bank.record }),
    ).rejects.toEqual(expect.objectContaining({ [failedCheck]: 'grant.sections' }));
    await recallGrant(place.lender.caller, id);
    await expect(bank.open(id)).rejects.toEqual(refusedAs('CONSENT_WITHDRAWN'));
    await expect(second.open(further.id)).rejects.toEqual(refusedAs('CONSENT_WITHDRAWN'));
    const after = await look(client.holder);
    expect([id, further.id].map((grant) => shownOf(after, grant).state)).toEqual(['RECALLED', 'ENDED']);
    expect(after.state).toBe('ACTIVE');
  });

  it('is withdrawn by the consumer alone or with its share; nothing of it is left, and both providers are told', async () => {
    const before = await held();
    const leaving = await advised(place, [BANK]);
    const kept = await held();
    const one = await give(place, leaving, await drawUp(place, leaving, bank, [UWV]));
    const two = await give(place, leaving, await drawUp(place, leaving, bank, [BRP, UWV]));
    expect(await held()).toBe(kept + 4);
    expect((await withdrawGrant(leaving.holder, one.id)).state).toBe('WITHDRAWN');
    await expect(bank.open(one.id)).rejects.toEqual(refusedAs('CONSENT_WITHDRAWN'));
    expect((await bank.open(two.id)).data).toEqual(leaving.opened.data);
    expect(await held()).toBe(kept + 2);
    await withdraw(leaving.holder);
    await expect(bank.open(two.id)).rejects.toEqual(refusedAs('CONSENT_WITHDRAWN'));
    expect(await held()).toBe(before);
    expect(await toldOf(bank.lender.caller, two.id, 'GRANT_ENDED')).toEqual(['GRANTED', 'GRANT_ENDED']);
    expect(await toldOf(place.lender.caller, one.id, 'GRANT_WITHDRAWN')).toEqual(['GRANTED', 'GRANT_WITHDRAWN']);
    const late = await drawUp(place, leaving, bank);
    await expect(propose(place, late)).rejects.toEqual(refusedAs('CONSENT_WITHDRAWN'));
  });

  it('that was ended by a process that died is erased by the next sweep', async () => {
    const before = await held();
    const { id } = await give(place, client, await drawUp(place, client, second));
    await place.practice.database.asOwner(
      sql`insert into grant_end (grant_id, reason, at) values (${id}, 'WITHDRAWN', clock_timestamp())`,
    );
    await expect(second.open(id)).rejects.toEqual(refusedAs('CONSENT_WITHDRAWN'));
    expect(await held()).toBe(before + 2);
    await place.practice.broker.sweep();
    expect(await held()).toBe(before);
  });

  it('is nobody else’s: another provider, another key and the granter’s own retrieval find nothing', async () => {
    const { id } = await give(place, client, await drawUp(place, client, bank));
    for (const caller of [second.lender.caller, place.lender.caller])
      await expect(retrieveGrant(caller, id, bank.record)).rejects.toEqual(refusedAs('NOT_FOUND'));
    for (const caller of [second.lender.caller, bank.lender.caller])
      await expect(recallGrant(caller, id)).rejects.toEqual(refusedAs('NOT_FOUND'));
    const stranger = holderOf(place.device, secureRandom(32));
    await expect(withdrawGrant(stranger, id)).rejects.toEqual(refusedAs('NOT_FOUND'));
    await expect(propose(place, { ...(await drawUp(place, client, bank)), signed: 'x' })).rejects.toEqual(
      refusedAs('MALFORMED'),
    );
    expect((await shown(client, id)).state).toBe('ACTIVE');
  });

  it('is told both by webhook as well: ids alone', async () => {
    const { database, keys } = place.practice;
    const keyring = await openFolderKeyring(join(keys, 'storage'), secureRandom);
    const tools = { db: database.db, keyring, random: secureRandom };
    const endpoint = await openEndpoint();
    const secrets: string[] = [];
    for (const { signer } of [place.lender, bank.lender]) {
      const provider = await providerById(database.db, signer.providerId as ProviderId);
      const now = await domainNow(database.db);
      const added = await addWebhook(tools, provider ?? expect.fail('registered'), endpoint.url, true, now);
      secrets.push(added.secret);
    }
    const { id } = await give(place, client, await drawUp(place, client, bank));
    const posts = [await endpoint.next(), await endpoint.next()];
    const told = await Promise.all(posts.map((post) => verifyWebhook(post, secrets, memoryWebhooks())));
    const [granter, recipient] = [place.lender.signer.providerId, bank.lender.signer.providerId];
    const data = { grantId: id, shareId: client.shareId, granterId: granter, recipientId: recipient };
    expect(told).toEqual([1, 2].map(() => expect.objectContaining({ type: 'grant.granted', data })));
    expect(new Set(told.map((message) => message?.id)).size).toBe(2);
    await endpoint.close();
  });

  it('ends on its day without anybody sweeping, and is erased then', async () => {
    const kept = await held();
    const { id } = await give(place, client, await drawUp(place, client, bank, [UWV], 2));
    await advance(place, 2 * DAY + 1);
    await expect(bank.open(id)).rejects.toEqual(refusedAs('CONSENT_WITHDRAWN'));
    expect((await shown(client, id)).state).toBe('EXPIRED');
    expect((await look(client.holder)).state).toBe('ACTIVE');
    expect(await held()).toBe(kept);
  });
});
