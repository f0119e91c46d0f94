import { appendFile } from 'node:fs/promises';
import { join as pathOf } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../connectors/practice/people.ts';
import { fromBase64url, toBase64url } from '../sealing/bytes.ts';
import { bindKey, readLink, redeemToken } from '../sealing/link.ts';
import { secureRandom } from '../sealing/primitives.ts';
import { describeOnEngineAtHand } from '../server/database/testing.ts';
import { filesBelow, TEST_APP } from '../server/practice.testing.ts';
import { allKept } from './broker-keeps.testing.ts';
import { collect, completeLogin, type Portal } from './device/collect.ts';
import { join } from './device/join.ts';
import { SECTIONS, SESSION_PROGRESS } from './device/operations.ts';
import { type Review, review } from './device/review.ts';
import { share } from './device/share.ts';
import { keptOf, NOTHING_KEPT } from './kept.testing.ts';
import { MORTGAGE, type Mortgage } from './lender.ts';
import { type MeddlingBroker, startMeddlingBroker } from './meddling-broker.testing.ts';
import { needlesOf, type Search, searchFor, textsIn } from './needles.testing.ts';
import { ONE_REQUEST, REJECT } from './operations.testing.ts';
import { otherLender } from './other-lender.testing.ts';
import { visitPortal } from './practice-visitor.ts';
import { acknowledge } from './provider/deliveries.ts';
import { ACKNOWLEDGE, CONFIRM_PAIRING, DELIVERIES, REQUEST_PROGRESS } from './provider/operations.ts';
import { subscribeOnce } from './subscribe-once.testing.ts';
import { openPlace, type Place, pair, pairedWalk, receive, type Walk } from './walk.testing.ts';
import { call } from './wire/call.ts';
import { graphql } from './wire/graphql.ts';

const PERSONAL = graphql('query Personal { applicant { identity { fullName } } }');

/** Every BSN of the cast: theirs, their partners' and their children's. */
const BSNS = Object.fromEntries(
  PEOPLE.flatMap(({ login, bsn, partnership, children }) => [
    [`BSN ${login}`, bsn],
    ...(partnership ? [[`BSN partner ${login}`, partnership.partner.bsn]] : []),
    ...children.map((child, at) => [`BSN child ${at} ${login}`, child.bsn]),
  ]),
) as Readonly<Record<string, string>>;

describeOnEngineAtHand('a broker', (engine) => {
  const began = new Date();
  let broker: MeddlingBroker;
  let place: Place;
  let walk: Walk;
  /** What nobody but device, collector and lender may ever read. */
  let secrets: Search;
  /** Sealed bytes: device and lender are given them, nothing keeps them unwrapped. */
  let ciphertexts: Search;
  let reviewed: Review;

  /** Everything the broker keeps, searched. */
  async function found(...searches: readonly Search[]): Promise<readonly string[]> {
    const kept = await allKept(place.practice, began);
    expect(kept.length).toBeGreaterThan(100);
    return kept.flatMap(([where, content]) =>
      searches.flatMap((search) => search.findIn(content).map((what) => `${what} in ${where}`)),
    );
  }

  /** Everything the broker ever answered, searched. */
  const answered = (search: Search): readonly string[] =>
    [broker.frames(), ...broker.heard.map(({ body }) => body)].flatMap((said) => search.findIn(said));

  beforeAll(async () => {
    broker = await startMeddlingBroker();
    place = await openPlace(engine, { origin: broker.origin });
    broker.to = place.practice.broker.port;
    const invitation = await place.lender.invite({
      document: print(MORTGAGE),
      variables: { history: { last: 'P24M' }, year: { last: 'P12M' } },
      returnUrl: `${TEST_APP}/back`,
    });
    const joined = await join(place.device, invitation.link);
    await pair(place, joined);
    walk = { invitation, joined };
    const codes: Record<string, string> = {};
    for (const { portal } of joined.session.tasks)
      await collect(
        joined,
        portal as Portal,
        async (url) => {
          const returned = await visitPortal(url, TEST_APP, { name: 'kees' });
          codes[`code of ${portal}`] = returned.searchParams.get('code') ?? '';
          return returned;
        },
        portal === 'BANK' ? 'gezond' : undefined,
      );
    reviewed = await review(joined);
    const linkSecret = readLink(invitation.link).secrets.APPLICANT ?? new Uint8Array();
    const { session } = await call(joined.caller, SECTIONS, {});
    const sealed = session?.sections ?? [];
    secrets = searchFor(
      needlesOf({
        ...valuesOf(reviewed),
        ...BSNS,
        ...codes,
        linkSecret,
        bindKey: bindKey(linkSecret),
        redeemToken: redeemToken(linkSecret),
        personKey: joined.personKey.slice(),
        sealKey: joined.sealKey.secretKey.slice(),
        signKey: joined.signKey.secretKey.slice(0, 32),
        pairing: new URL(joined.pairing.returnUrl ?? '').searchParams.get('zegel_pairing') ?? '',
        ...Object.fromEntries(reviewed.sections.map(({ planned, key }) => [`K of ${planned.id}`, key.slice()])),
      }),
    );
    ciphertexts = searchFor(
      needlesOf(
        Object.fromEntries(
          sealed.flatMap(({ section, ciphertext }) => {
            const bytes = fromBase64url(ciphertext, 'ciphertext', Math.floor((ciphertext.length * 3) / 4));
            const places = [0, Math.floor(bytes.length / 2), bytes.length - 32];
            return places.map((at) => [`ciphertext of ${section} at ${at}`, bytes.slice(at, at + 32)]);
          }),
        ),
      ),
    );
    expect(sealed.length).toBeGreaterThanOrEqual(3);
  }, 120_000);
  afterAll(async () => {
    await place?.close();
    await broker?.close();
  });

  it('keeps nothing readable while sessions are open: rows, files, write-ahead log, keys, log', {
    timeout: 120_000,
  }, async () => {
    expect((await keptOf(place, walk.joined)).vault).toMatchObject({ keep: 1 });
    expect(await found(secrets, ciphertexts)).toEqual([]);
  });

  it('tells wrong parties nothing: another lender, another device, a stolen token, nobody', async () => {
    const before = broker.heard.length;
    const { joined, invitation } = walk;
    const other = await otherLender(place.practice);
    const stranger = (await pairedWalk(place)).joined;
    const requestId = invitation.record.request;
    const task = 'tsk_AAAAAAAAAAAAAAAAAAAAAA';
    const code = (refused: { readonly refusals: readonly { readonly code: string }[] }) => refused.refusals[0]?.code;

    expect((await call(other.caller, ONE_REQUEST, { id: requestId })).dataRequest).toBeNull();
    const confirm = { input: { requestId, code: joined.pairing.code } };
    expect(code((await call(other.caller, CONFIRM_PAIRING, confirm)).confirmPairing)).toBe('NOT_FOUND');
    const after = null;
    expect(await subscribeOnce(other.caller, REQUEST_PROGRESS, { requestId, after })).toBe('NOT_FOUND');
    expect(await subscribeOnce(stranger.caller, REQUEST_PROGRESS, { requestId, after })).toBe('FORBIDDEN');
    expect(await subscribeOnce(stranger.caller, DELIVERIES, { after })).toBe('FORBIDDEN');
    expect(await subscribeOnce(other.caller, SESSION_PROGRESS, { after })).toBe('FORBIDDEN');
    const returned = new URLSearchParams({ state: task, code: 'none', iss: 'none' });
    await expect(completeLogin(stranger, returned)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await call(stranger.caller, SECTIONS, {})).session?.sections).toEqual([]);

    const token = await joined.caller.accessToken?.();
    const thieves = [
      { ...joined.caller, key: stranger.signKey },
      { ...stranger.caller, accessToken: async () => token ?? '' },
      { ...joined.caller, accessToken: async () => `${token?.slice(0, -6)}AAAAAA` },
      { endpoint: joined.caller.endpoint, key: joined.signKey },
      { ...other.caller },
    ];
    for (const thief of thieves)
      await expect(call(thief, SECTIONS, {})).rejects.toMatchObject({
        code: expect.stringMatching(/^(UNAUTHENTICATED|FORBIDDEN)$/),
      });
    for (const asker of [joined.caller, place.lender.caller, other.caller])
      await expect(call(asker, PERSONAL, {})).rejects.toMatchObject({ code: 'CONSENT_REQUIRED' });
    const heard = broker.heard.slice(before);
    expect(heard.length).toBeGreaterThan(12);
    expect(heard.flatMap(({ body }) => [...secrets.findIn(body), ...ciphertexts.findIn(body)])).toEqual([]);
  });

  it('keeps nothing readable of a delivery that waits, and hands it to its lender alone', {
    timeout: 120_000,
  }, async () => {
    const shared = await share(walk.joined, reviewed, 'nl');
    expect((await keptOf(place, walk.joined)).vault).toEqual({ delivery: 1 });
    expect(await found(secrets, ciphertexts)).toEqual([]);
    const { deliveryId, opened } = await receive(place, walk);
    expect((opened.data as Mortgage).applicant?.identity?.fullName).toBe('Kees Hendrik de Wit');
    const bsns = searchFor(needlesOf(BSNS));
    for (const text of [JSON.stringify(opened), JSON.stringify(shared.receipt), shared.signed, shared.countersignature])
      expect(bsns.findIn(text)).toEqual([]);
    expect(numbersLikeBsn(JSON.stringify(opened.data))).toEqual([]);

    const other = await otherLenderAgain();
    const { acknowledgeDelivery } = await call(other.caller, ACKNOWLEDGE, { input: { deliveryId } });
    const { rejectDelivery } = await call(other.caller, REJECT, { deliveryId, code: 'NOT_EXPECTED' });
    for (const { delivery, refusals } of [acknowledgeDelivery, rejectDelivery])
      expect([delivery, refusals.map(({ code }) => code)]).toEqual([null, ['NOT_FOUND']]);
    await acknowledge(place.lender.caller, deliveryId);
  });

  it('keeps nothing at all after the acknowledgement: no row in the vault, no key, no sealed byte', {
    timeout: 120_000,
  }, async () => {
    expect(await keptOf(place, walk.joined)).toEqual(NOTHING_KEPT);
    expect(await found(secrets, ciphertexts)).toEqual([]);
  });

  it('never said a value, a key or a secret to anybody, in any answer or event', () => {
    expect(broker.heard.length).toBeGreaterThan(30);
    expect(broker.frames().length).toBeGreaterThan(10_000);
    // The one of them that is said is for the device: what it carries to the lender's page.
    expect(answered(secrets)).toEqual(['pairing raw']);
    // Else the search would search in vain: the sealed bytes were said.
    expect(answered(ciphertexts).length).toBeGreaterThan(0);
  });

  it('would be caught: what is planted in a row, a file, a key or the log is found', { timeout: 120_000 }, async () => {
    const planted = { text: toBase64url(secureRandom(12)), bytes: secureRandom(16) };
    const { asOwner } = place.practice.database;
    await asOwner(sql`create table planted (told text, kept bytea, more jsonb)`);
    await asOwner(
      sql`insert into planted values (${planted.text}, ${Buffer.from(planted.bytes)}, ${JSON.stringify({ a: [planted.text] })})`,
    );
    await appendFile(pathOf(place.practice.keys, 'planted.key'), planted.bytes);
    const places = await found(searchFor(needlesOf(planted)));
    expect(places).toEqual(
      expect.arrayContaining([
        'text raw in public.planted.told',
        'bytes raw in public.planted.kept',
        'text raw in public.planted.more',
        expect.stringMatching(/^bytes raw in .*planted\.key$/),
        expect.stringMatching(engine === 'EMBEDDED' ? /^text raw in data folder$/ : /^text raw in .*\/pg_wal\//),
        expect.stringMatching(engine === 'EMBEDDED' ? /^bytes raw in data folder$/ : /^bytes raw in .*\/base\//),
      ]),
    );
    expect((await filesBelow(place.practice.keys)).length).toBeGreaterThan(3);
  });

  /** The lender that asked before, with another access token. */
  let again: Promise<Awaited<ReturnType<typeof otherLender>>> | undefined;
  function otherLenderAgain() {
    again ??= otherLender(place.practice, 'Derde Geldverstrekker', 'derde.example');
    return again;
  }
});

describe('the search', () => {
  const secret = secureRandom(24);
  const word = 'Eemhavenweg 14';
  const search = searchFor(needlesOf({ secret, word }));
  const around = (text: string) => `${toBase64url(secureRandom(50))}${text}${toBase64url(secureRandom(50))}`;

  it.each([0, 1, 2, 3, 4])('finds bytes and words in every spelling, behind %i others', (before) => {
    const inside = (bytes: Uint8Array): Buffer => Buffer.concat([secureRandom(before), bytes, secureRandom(9)]);
    expect(search.findIn(inside(Buffer.from(word, 'utf16le')))).toEqual(['word utf16']);
    for (const bytes of [secret, Buffer.from(word)]) {
      expect(search.findIn(inside(bytes)).length).toBe(1);
      for (const spelling of ['base64', 'base64url', 'hex'] as const)
        expect(search.findIn(around(inside(bytes).toString(spelling))).length).toBeGreaterThan(0);
    }
    expect(search.findIn(around(secret.toString()))).toEqual([]);
  });

  it('finds a word with signs of its own in JSON, and whatever gzip compressed', () => {
    const signs = searchFor(needlesOf({ word: 'Zoë "Zus" \\ B' }));
    for (const [json, spelling] of [
      [JSON.stringify(['Zoë "Zus" \\ B']), 'json'],
      ['"Zo\\u00eb \\"Zus\\" \\\\ B"', 'json ascii'],
      ['"Zo\\u00EB \\"Zus\\" \\\\ B"', 'json ASCII'],
    ])
      expect(signs.findIn(json ?? '')).toEqual([`word ${spelling}`]);
    const compressed = Buffer.concat([secureRandom(9), gzipSync(around(word))]);
    expect(search.findIn(compressed)).toEqual(['word raw']);
    expect(search.findIn(compressed.subarray(0, -9))).toEqual([]);
  });
});

/**
 * Every text the device showed that is somebody's, as a canary: none is a word of ours. Days are left out, all but the
 * birthday, since the broker writes days of its own.
 */
function valuesOf({ sections }: Review): Readonly<Record<string, string>> {
  const texts = [...textsIn(sections.map(({ payload }) => payload.data))];
  const isOurs = (text: string, at: string): boolean =>
    /^[A-Z_]+$/.test(text) || /^\d{4}(-\d\d)*$/.test(text) ? !at.endsWith('.birthDate') : at.endsWith('.label');
  const values = Object.fromEntries(texts.flatMap(([text, at]) => (isOurs(text, at) ? [] : [[at, text]])));
  const named = ['fullName', 'birthDate', 'street', 'iban', 'ownerName', 'svWage.amount', 'counterpartyName'];
  for (const name of named) expect(Object.keys(values).join()).toContain(`.${name}`);
  return {
    ...values,
    'family name in a sentence':
      values[Object.keys(values).find((at) => at.endsWith('.fullName')) ?? '']?.slice(-14) ?? '',
  };
}

/** Numbers of nine digits that pass the check of a BSN (elfproef). */
function numbersLikeBsn(text: string): readonly string[] {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return (text.match(/(?<!\d)\d{9}(?!\d)/g) ?? []).filter(
    (number) => weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11 === 0,
  );
}
