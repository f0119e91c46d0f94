import { randomUUID } from 'node:crypto';
import type { VariablesOf } from 'gql.tada';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64url } from '../sealing/bytes.ts';
import { canonicalize } from '../sealing/canonical.ts';
import { digestOf } from '../sealing/digest.ts';
import { jwkThumbprint, makeBoxKeyPair, makeSigningKey, parsePublicJwk, type SigningKey } from '../sealing/keys.ts';
import { redeemHash } from '../sealing/link.ts';
import { secureRandom } from '../sealing/primitives.ts';
import { type RequestClaims, signRequest } from '../sealing/signed-request.ts';
import { revokeProvider } from '../server/access/provider.store.ts';
import { addIdentityKey, retireIdentityKey, revokeIdentityKey } from '../server/access/provider-key.store.ts';
import { domainNow } from '../server/database/clock.ts';
import { describeOnEngineAtHand, engineAtHand } from '../server/database/testing.ts';
import { join } from './device/join.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { SMALL_ASK } from './lender.testing.ts';
import { otherLender } from './other-lender.testing.ts';
import { type Ask, AskRefused, preview } from './provider/invite.ts';
import { CREATE } from './provider/operations.ts';
import { collectedWalk, login, openPlace, type Place } from './walk.testing.ts';
import { call } from './wire/call.ts';

let place: Place;

const refusalsOf = (ask: Partial<Ask>) =>
  place.lender.invite(ask).then(
    () => 'created',
    (error: unknown) =>
      error instanceof AskRefused ? error.refusals.map(({ code, path, detail }) => ({ code, path, detail })) : error,
  );

/** A request signed by hand, with what a test changes of the claims or of what is sent beside them. */
async function create(
  changed: Partial<RequestClaims> = {},
  {
    key = place.lender.signer.identityKey,
    idempotencyKey = randomUUID(),
    sent = {},
  }: { key?: SigningKey; idempotencyKey?: string; sent?: object } = {},
) {
  const { plan, broker } = await preview(place.lender.caller, SMALL_ASK);
  const now = Math.floor(Date.parse(broker.now) / 1000);
  const claims: RequestClaims = {
    v: 1,
    iss: place.lender.signer.providerId,
    aud: broker.issuer,
    jti: toBase64url(secureRandom(16)),
    iat: now,
    exp: now + 3600,
    document: digestOf(SMALL_ASK.document),
    variables: digestOf(canonicalize({})),
    as_of: broker.asOf,
    plan: plan.digest as RequestClaims['plan'],
    schema: broker.schema,
    purpose: 'MORTGAGE',
    retention_days: 0,
    pickup_hours: 6,
    recipients: [],
    subjects: ['APPLICANT'],
    return_url: null,
    request_key: toBase64url(makeBoxKeyPair(secureRandom).publicKey),
    redeem: { APPLICANT: redeemHash(secureRandom(32)) },
    broker_keys: broker.sectionKeys.map((jwk) => jwkThumbprint(parsePublicJwk(jwk, 'sectionKey'))),
    ...changed,
  };
  const input = {
    idempotencyKey,
    document: SMALL_ASK.document,
    variables: {},
    signedRequest: signRequest(claims, key),
  };
  return again({ ...input, ...sent });
}

/** Sends what was sent before. */
async function again(input: VariablesOf<typeof CREATE>['input']) {
  const { createDataRequest } = await call(place.lender.caller, CREATE, { input });
  const { request, refusals } = createDataRequest;
  return { input, id: request?.id, refused: refusals.map(({ code, path }) => [code, path].join(' ')) };
}

describe('a lender that asks', () => {
  beforeAll(async () => {
    place = await openPlace(engineAtHand());
  });
  afterAll(() => place?.close());

  it('too much is refused with every path and its limit, and nothing is created', async () => {
    const refusals = await refusalsOf({
      document: `{ applicant {
        identity { fullName isOver(age: 21) }
        employment { employers(period: {last: "P10Y"}) { name } }
      } }`,
      retentionDays: 91,
      pickupHours: 73,
    });
    expect(refusals).toEqual([
      { code: 'SCOPE_EXCEEDS_PURPOSE', path: 'retentionDays', detail: expect.stringContaining('90') },
      { code: 'SCOPE_EXCEEDS_PURPOSE', path: 'pickupHours', detail: expect.stringContaining('72') },
      {
        code: 'SCOPE_EXCEEDS_PURPOSE',
        path: 'applicant.employment.employers(period:)',
        detail: expect.stringContaining('60 months'),
      },
      { code: 'SCOPE_EXCEEDS_PURPOSE', path: expect.stringContaining('isOver'), detail: expect.any(String) },
    ]);
  });

  it('what its purpose has no use for is refused by path', async () => {
    const document = '{ applicant { identity { fullName } bank { accounts { iban } } } }';
    const refusals = await refusalsOf({ document, purpose: 'IDENTIFICATION' });
    expect(refusals).toEqual([
      { code: 'SCOPE_EXCEEDS_PURPOSE', path: 'applicant.bank.accounts[].iban', detail: expect.any(String) },
    ]);
  });

  it.each(['bsn', 'burgerservicenummer', 'BSN'])('for the BSN, as %s, is told the law', async (field) => {
    const refusals = await refusalsOf({ document: `{ applicant { identity { fullName ${field} } } }` });
    expect(refusals).toEqual([expect.objectContaining({ code: 'BSN_NOT_ALLOWED' })]);
  });

  it.each([
    ['a mutation', 'mutation { stopSession { session { id } } }'],
    ['a field that is not there', '{ applicant { identity { favouriteColour } } }'],
    [
      'two operations',
      'query A { applicant { identity { fullName } } } query B { applicant { identity { fullName } } }',
    ],
    ['the schema itself', '{ __schema { types { name } } }'],
    ['on a condition', '{ applicant { identity { fullName @include(if: true) } } }'],
    ['no GraphQL', 'select * from person'],
  ])('with %s is refused: it is no data request', async (_, document) => {
    const refusals = await refusalsOf({ document });
    expect(refusals).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'DOCUMENT_INVALID' })]));
  });

  const day = 24 * 3600;
  const DIFFERING: readonly (readonly [claim: string, changed: () => Partial<RequestClaims>])[] = [
    ['iss', () => ({ iss: 'prv_AAAAAAAAAAAAAAAAAAAAAA' })],
    ['aud', () => ({ aud: 'https://elsewhere.example' })],
    ['document', () => ({ document: digestOf('{ applicant { identity { lastName } } }') })],
    ['variables', () => ({ variables: digestOf('{"more":1}') })],
    ['plan', () => ({ plan: digestOf('another plan') })],
    ['plan', () => ({ purpose: 'RENTAL' })],
    ['schema', () => ({ schema: '2020-01-01' })],
    ['exp', () => ({ iat: 0, exp: Math.floor(Date.now() / 1000) - 1 })],
    ['exp', () => ({ exp: Math.floor(Date.now() / 1000) + 31 * day })],
    ['broker_keys', () => ({ broker_keys: [makeSigningKey(secureRandom).thumbprint] })],
    ['return_url', () => ({ return_url: 'https://elsewhere.example/back' })],
  ];

  it.each(DIFFERING)('and signs another %s than it sends is told so, claim by claim', async (claim, changed) => {
    expect(await create(changed())).toMatchObject({ id: undefined, refused: [`REQUEST_MISMATCH ${claim}`] });
  });

  it('and signs several other things is told them all at once', async () => {
    const { refused } = await create({
      aud: 'elsewhere',
      document: digestOf('x'),
      return_url: 'https://elsewhere.example/',
    });
    expect(refused).toEqual(['REQUEST_MISMATCH aud', 'REQUEST_MISMATCH document', 'REQUEST_MISMATCH return_url']);
  });

  it('of another day than the broker’s is refused, because relative periods would shift', async () => {
    const old = new Date(Date.now() - 3 * day * 1000).toISOString().slice(0, 10);
    expect((await create({ as_of: old })).refused).toContain('REQUEST_MISMATCH as_of');
  });

  it('and sends another document or other variables than it signed is refused', async () => {
    const document = '{ applicant { identity { fullName birthDate } } }';
    expect((await create({}, { sent: { document } })).refused).toContain('REQUEST_MISMATCH document');
    expect((await create({}, { sent: { variables: { more: 1 } } })).refused).toEqual(['DOCUMENT_INVALID $more']);
  });
});

describeOnEngineAtHand('a lender', (engine) => {
  beforeAll(async () => {
    place = await openPlace(engine);
  });
  afterAll(() => place?.close());

  it('that signs with a key that may not is refused: unknown, retired, revoked; or whose signature is bent', async () => {
    const { db } = place.practice.database;
    const { id } = place.practice.lender;
    const keyOf = (): SigningKey => makeSigningKey(secureRandom);
    const [retired, revoked] = [keyOf(), keyOf()];
    const now = await domainNow(db);
    for (const { publicJwk } of [retired, revoked]) await addIdentityKey(db, id, publicJwk, now);
    expect((await create({}, { key: retired })).refused).toEqual([]);
    await retireIdentityKey(db, id, retired.thumbprint, now);
    await revokeIdentityKey(db, id, revoked.thumbprint, now);
    expect((await create({}, { key: keyOf() })).refused).toEqual(['KEY_UNKNOWN signedRequest']);
    expect((await create({}, { key: retired })).refused).toEqual(['KEY_REVOKED signedRequest']);
    expect((await create({}, { key: revoked })).refused).toEqual(['KEY_REVOKED signedRequest']);
    const { input } = await create();
    const bent = { ...input, idempotencyKey: randomUUID(), signedRequest: `${input.signedRequest.slice(0, -4)}AAAA` };
    expect((await again(bent)).refused).toEqual(['REQUEST_MISMATCH signedRequest']);
    expect((await again({ ...input, idempotencyKey: randomUUID(), signedRequest: 'no jws' })).refused).toEqual([
      'KEY_UNKNOWN signedRequest',
    ]);
  });

  it('that asks twice under one idempotency key gets the same request; with anything else, a conflict', async () => {
    const first = await create();
    expect(first.refused).toEqual([]);
    expect((await again(first.input)).id).toBe(first.id);
    const twenty = await Promise.all(Array.from({ length: 20 }, () => again(first.input)));
    expect(new Set(twenty.map(({ id }) => id))).toEqual(new Set([first.id]));
    const { idempotencyKey } = first.input;
    expect((await create({}, { idempotencyKey })).refused).toEqual(['IDEMPOTENCY_CONFLICT idempotencyKey']);
    expect((await again({ ...first.input, idempotencyKey: randomUUID() })).refused).toEqual([
      'IDEMPOTENCY_CONFLICT idempotencyKey',
    ]);
    expect((await again({ ...first.input, idempotencyKey: 'two words' })).refused).toEqual([
      'MALFORMED idempotencyKey',
    ]);
  });

  it('whose key is retired keeps the links that name it; revoked, they are dead, and open sessions collect and share nothing more', async () => {
    const { db } = place.practice.database;
    const { id } = place.practice.lender;
    const { thumbprint } = place.lender.signer.identityKey;
    const [waiting, still] = [await place.lender.invite(), await place.lender.invite()];
    const { joined } = await collectedWalk(place, 'kees');
    const reviewed = await review(joined);
    await retireIdentityKey(db, id, thumbprint, await domainNow(db));
    expect((await join(place.device, still.link)).request.id).toBe(still.record.request);
    await revokeIdentityKey(db, id, thumbprint, await domainNow(db));
    await expect(join(place.device, waiting.link)).rejects.toMatchObject({ code: 'INVITATION_INVALID' });
    await expect(login(joined, 'UWV', { name: 'kees' })).rejects.toMatchObject({ code: 'KEY_REVOKED' });
    await expect(share(joined, reviewed, 'nl')).rejects.toMatchObject({ code: 'KEY_REVOKED' });
  });

  it('that is revoked itself collects and shares nothing more either', async () => {
    const other = await otherLender(place.practice);
    const { joined } = await collectedWalk({ ...place, lender: other }, 'kees');
    const reviewed = await review(joined);
    const { db } = place.practice.database;
    await revokeProvider(db, other.signer.providerId as never, await domainNow(db));
    await expect(login(joined, 'UWV', { name: 'kees' })).rejects.toMatchObject({ code: 'KEY_REVOKED' });
    await expect(share(joined, reviewed, 'nl')).rejects.toMatchObject({ code: 'KEY_REVOKED' });
  });
});
