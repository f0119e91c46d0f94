import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toBase64url } from '../sealing/bytes.ts';
import { jwkThumbprint, makeBoxKeyPair, makeSigningKey, type SigningKey } from '../sealing/keys.ts';
import { bindKey, readLink, redeemToken, writeLink } from '../sealing/link.ts';
import { secureRandom } from '../sealing/primitives.ts';
import { LinkRefused } from '../sealing/refusals.ts';
import { readSignedRequest, signRequest } from '../sealing/signed-request.ts';
import type { Subject } from '../sealing/subject.ts';
import { describeOnEngineAtHand, engineAtHand } from '../server/database/testing.ts';
import { TEST_APP } from '../server/practice.testing.ts';
import { join } from './device/join.ts';
import { SKIP_PORTAL, START_LOGIN, STOP } from './device/operations.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { type Answered, type MeddlingBroker, startMeddlingBroker } from './meddling-broker.testing.ts';
import { CLOSE, REDEEM_ALL, WITHDRAW } from './operations.testing.ts';
import type { Invitation } from './provider/invite.ts';
import { CONFIRM_PAIRING } from './provider/operations.ts';
import {
  advance,
  collectedWalk,
  login,
  openPlace,
  type Place,
  pair,
  pairedWalk,
  progressTo,
  sessionOf,
} from './walk.testing.ts';
import { call } from './wire/call.ts';

let broker: MeddlingBroker;
let place: Place;

async function open(engine: 'EMBEDDED' | 'POSTGRESQL'): Promise<void> {
  broker = await startMeddlingBroker();
  place = await openPlace(engine, { origin: broker.origin });
  broker.to = place.practice.broker.port;
}

async function close(): Promise<void> {
  await place?.close();
  await broker?.close();
}

/** Redeems with a key of the test's choice. */
async function redeem({ link }: Pick<Invitation, 'link'>, key: SigningKey, changed: object = {}) {
  const { requestId, secrets } = readLink(link);
  const { redeemInvitation } = await call({ endpoint: place.device.endpoint, key }, REDEEM_ALL, {
    input: {
      requestId,
      redeemToken: toBase64url(redeemToken(secrets.APPLICANT ?? new Uint8Array(32))),
      sealKey: toBase64url(makeBoxKeyPair(secureRandom).publicKey),
      ...changed,
    },
  });
  return redeemInvitation;
}

const newKey = (): SigningKey => makeSigningKey(secureRandom);
const codesOf = ({ refusals }: { readonly refusals: readonly { readonly code: string }[] }) =>
  refusals.map(({ code }) => code);

describeOnEngineAtHand('an invitation', (engine) => {
  beforeAll(() => open(engine));
  afterAll(close);

  it('that does not work gives every device the same bytes, whatever is wrong; only its lender is told that it expired', async () => {
    const [used, withdrawn, closed, expired] = [
      await place.lender.invite(),
      await place.lender.invite(),
      await place.lender.invite(),
      await place.lender.invite({ validHours: 1 }),
    ];
    const first = newKey();
    expect(codesOf(await redeem(used, first))).toEqual([]);
    await call(place.lender.caller, WITHDRAW, { requestId: withdrawn.record.request });
    await call(place.lender.caller, CLOSE, { requestId: closed.record.request });
    const before = broker.heard.length;
    await redeem(used, newKey(), { requestId: 'req_AAAAAAAAAAAAAAAAAAAAAA' });
    await redeem(used, newKey(), { requestId: 'no id at all' });
    await redeem(used, newKey(), { requestId: withdrawn.record.request });
    await redeem(used, newKey(), { redeemToken: toBase64url(secureRandom(32)) });
    await redeem(used, newKey(), { redeemToken: 'short' });
    await redeem(used, newKey());
    await redeem(withdrawn, newKey());
    await redeem(closed, newKey());
    await advance(place, 3601);
    await redeem(expired, newKey());
    const answers = broker.heard.slice(before).filter(({ operation }) => operation === 'RedeemAll');
    expect(answers).toHaveLength(9);
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(answers[0]?.body).toContain('"INVITATION_INVALID"');
    expect(codesOf(await redeem(used, first))).toEqual(['INVITATION_USED']);
    const pairingOf = async ({ record }: Invitation, subject: Subject = 'APPLICANT') => {
      const input = { requestId: record.request, subject, code: '0000' };
      return codesOf((await call(place.lender.caller, CONFIRM_PAIRING, { input })).confirmPairing);
    };
    expect(await pairingOf(expired)).toEqual(['INVITATION_EXPIRED']);
    expect(await pairingOf(expired, 'PARTNER')).toEqual(['NOT_FOUND']);
    expect(await pairingOf(withdrawn)).toEqual(['NOT_FOUND']);
  });

  it('with a seal key that nobody can be sealed to is MALFORMED, and is not used up', async () => {
    const invitation = await place.lender.invite();
    for (const sealKey of ['short', toBase64url(new Uint8Array(32))])
      expect(codesOf(await redeem(invitation, newKey(), { sealKey }))).toEqual(['MALFORMED']);
    expect(codesOf(await redeem(invitation, newKey()))).toEqual([]);
  });

  it('forwarded to somebody ends at the pairing: no login, no skip, no approval; the lender stops it', async () => {
    const invitation = await place.lender.invite();
    const stranger = await join(place.device, invitation.link);
    await expect(join(place.device, invitation.link)).rejects.toMatchObject({ code: 'INVITATION_INVALID' });
    expect((await sessionOf(stranger)).state).toBe('PAIRING');
    const { startLogin } = await call(stranger.caller, START_LOGIN, { input: { portal: 'UWV', bank: null } });
    expect([startLogin.loginUrl, ...codesOf(startLogin)]).toEqual([null, 'PAIRING_REQUIRED']);
    const { skipPortal } = await call(stranger.caller, SKIP_PORTAL, { input: { portal: 'UWV' } });
    expect(codesOf(skipPortal)).toEqual(['PAIRING_REQUIRED']);
    const nothing = await review(stranger);
    await expect(share(stranger, nothing, 'nl')).rejects.toMatchObject({ code: 'PAIRING_REQUIRED' });
    await call(place.lender.caller, WITHDRAW, { requestId: invitation.record.request });
    expect(await progressTo(place, invitation.record.request, 'STOPPED')).toEqual(['INVITED', 'OPENED', 'STOPPED']);
    expect((await sessionOf(stranger)).state).toBe('STOPPED');
  });

  it('ends with its session after three wrong pairing codes; the right one comes too late', async () => {
    const invitation = await place.lender.invite();
    const joined = await join(place.device, invitation.link);
    const wrong = joined.pairing.code === '0000' ? '1111' : '0000';
    const tries: unknown[] = [];
    for (let number = 0; number < 3; number += 1) {
      const input = { requestId: joined.request.id, code: wrong };
      const { confirmPairing } = await call(place.lender.caller, CONFIRM_PAIRING, { input });
      tries.push([confirmPairing.isPaired, confirmPairing.triesLeft, ...codesOf(confirmPairing)]);
    }
    expect(tries).toEqual([
      [false, 2, 'PAIRING_FAILED'],
      [false, 1, 'PAIRING_FAILED'],
      [false, 0, 'PAIRING_FAILED'],
    ]);
    const { confirmPairing } = await pair(place, joined);
    expect([confirmPairing.isPaired, ...codesOf(confirmPairing)]).toEqual([false, 'SESSION_EXPIRED']);
    expect((await sessionOf(joined)).state).toBe('STOPPED');
    const { startLogin } = await call(joined.caller, START_LOGIN, { input: { portal: 'UWV', bank: null } });
    expect(codesOf(startLogin)).toEqual(['SESSION_EXPIRED']);
    expect(await progressTo(place, invitation.record.request, 'STOPPED')).toEqual(['INVITED', 'OPENED', 'STOPPED']);
  });

  it('pairs on one device by the value that the app brings back, and by no other value', async () => {
    const invitation = await place.lender.invite({ returnUrl: `${TEST_APP}/back?mine=1` });
    const joined = await join(place.device, invitation.link);
    const back = new URL(joined.pairing.returnUrl ?? '');
    expect(back.origin + back.pathname).toBe(`${TEST_APP}/back`);
    expect(back.searchParams.get('mine')).toBe('1');
    expect(back.searchParams.get('zegel_request')).toBe(joined.request.id);
    const confirm = (returned: string | null) =>
      call(place.lender.caller, CONFIRM_PAIRING, { input: { requestId: joined.request.id, returned } });
    expect((await confirm(toBase64url(secureRandom(32)))).confirmPairing.isPaired).toBe(false);
    expect((await confirm(back.searchParams.get('zegel_pairing'))).confirmPairing.isPaired).toBe(true);
    expect((await sessionOf(joined)).state).toBe('COLLECTING');
  });

  it('for two is redeemed by each once; neither is told of the other', async () => {
    const invitation = await place.lender.invite({
      document: '{ applicant { identity { fullName } } partner { identity { fullName } } }',
      subjects: ['APPLICANT', 'PARTNER'],
    });
    const applicant = await join(place.device, invitation.link, 'APPLICANT');
    const partner = await join(place.device, invitation.link, 'PARTNER');
    await expect(join(place.device, invitation.link, 'PARTNER')).rejects.toMatchObject({ code: 'INVITATION_INVALID' });
    for (const { request, pairing, subject } of [applicant, partner])
      await call(place.lender.caller, CONFIRM_PAIRING, {
        input: { requestId: request.id, code: pairing.code, subject },
      });
    await login(applicant, 'MIJNOVERHEID', { name: 'kees' });
    expect((await sessionOf(partner)).tasks).toEqual([{ portal: 'MIJNOVERHEID', state: 'WAITING', failure: null }]);
    await login(partner, 'MIJNOVERHEID', { name: 'noor' });
    expect((await review(applicant)).sections[0]?.payload.data).toMatchObject({
      applicant: { identity: { fullName: 'Kees Hendrik de Wit' } },
    });
    expect((await review(partner)).sections[0]?.payload.data).toMatchObject({
      partner: { identity: { fullName: 'Noor Marieke Buitenhof' } },
    });
    await call(applicant.caller, STOP, {});
    expect((await sessionOf(partner)).state).toBe('REVIEW');
  });
});

describe('a link', () => {
  beforeAll(() => open(engineAtHand()));
  afterEach(() => {
    broker.meddle = undefined;
  });
  afterAll(close);

  it('without its version, its thumbprint or a secret is refused before anybody is called', async () => {
    const { link } = await place.lender.invite();
    const before = broker.heard.length;
    for (const broken of [link.replace('v=1', 'v=2'), link.replace(/&t=.*/, ''), link.replace(/&s=[^&]*/, '')])
      await expect(join(place.device, broken)).rejects.toThrow(LinkRefused);
    await expect(join(place.device, link, 'PARTNER')).rejects.toMatchObject({ code: 'INVITATION_INVALID' });
    expect(broker.heard.length).toBe(before);
  });

  it('that names another key than the one that signed is a hard stop', async () => {
    const { link } = await place.lender.invite();
    const other = writeLink({ ...readLink(link), thumbprint: newKey().thumbprint });
    await expect(join(place.device, other)).rejects.toMatchObject({ code: 'KEY_MISMATCH' });
  });

  /** What a broker could hand out instead of what the lender signed. */
  type Lie = (request: { readonly [member: string]: unknown }, other: Invitation) => object;
  const liar = newKey();
  const LIES: readonly (readonly [what: string, lie: Lie])[] = [
    ['another identity key', () => ({ identityKey: liar.publicJwk })],
    [
      'a request signed anew with a key of its own',
      ({ signedRequest, identityKey }) => ({
        identityKey: liar.publicJwk,
        signedRequest: signRequest(readSignedRequest(String(signedRequest), identityKey as never), liar),
      }),
    ],
    ['no identity key', () => ({ identityKey: {} })],
    ['a plan with something more', ({ plan }) => ({ plan: String(plan).replace('fullName', 'lastName') })],
    ['another document', ({ document }) => ({ document: `${document} ` })],
    ['other variables', () => ({ variables: { more: 1 } })],
    ['another section key', () => ({ sectionKeys: [liar.publicJwk] })],
    ['a section key beside its own', ({ sectionKeys }) => ({ sectionKeys: [...(sectionKeys as []), liar.publicJwk] })],
    ['no section key', () => ({ sectionKeys: [] })],
    [
      'another provider',
      ({ provider }) => ({ provider: { ...(provider as object), id: 'prv_AAAAAAAAAAAAAAAAAAAAAA' } }),
    ],
    ['another request id', (_, other) => ({ id: other.record.request })],
    [
      'another request of the same lender',
      (_, { record, plan }) => ({ signedRequest: record.signedRequest, plan: plan.canonical }),
    ],
  ];

  it.each(LIES)('and a broker that hands out %s: the device stops before it shows anything', async (_, lie) => {
    const other = await place.lender.invite({ retentionDays: 90 });
    const { link } = await place.lender.invite();
    broker.meddle = { operation: 'Redeem', change: (data) => redeemedWith(data, (request) => lie(request, other)) };
    await expect(join(place.device, link)).rejects.toMatchObject({ code: 'KEY_MISMATCH' });
  });

  it('and a broker that says nothing false: the device goes on', async () => {
    const { link } = await place.lender.invite();
    broker.meddle = { operation: 'Redeem', change: (data) => redeemedWith(data, () => ({})) };
    expect((await join(place.device, link)).request.provider.name).toBe('Oefenbank Hypotheken');
  });

  it('and a broker that swaps, renames or forges sections: the device shows none of them', async () => {
    const { joined } = await collectedWalk(place, 'kees');
    type Sealed = { readonly section: string; readonly manifest: string; readonly ciphertext: string };
    const LIES_OF_SECTIONS: readonly ((first: Sealed, second: Sealed) => readonly Sealed[])[] = [
      (first, second) => [{ ...first, ciphertext: second.ciphertext }, second],
      (first, second) => [{ ...first, section: second.section }],
      (first, second) => [{ ...first, manifest: second.manifest }],
      (first) => [{ ...first, manifest: `${first.manifest.slice(0, -4)}AAAA` }],
    ];
    for (const lie of LIES_OF_SECTIONS) {
      broker.meddle = {
        operation: 'Sections',
        change: ({ session = null }) => {
          const [first, second] = Object(session).sections as readonly [Sealed, Sealed];
          return { session: { ...session, sections: lie(first, second) } };
        },
      };
      await expect(review(joined)).rejects.toMatchObject({ code: 'SECTION_REFUSED' });
    }
    broker.meddle = undefined;
    expect((await review(joined)).sections).toHaveLength(2);
  });

  it('is known to nobody but the lender and the device: no answer holds its secret, what it derives, or its thumbprint', async () => {
    const { invitation } = await pairedWalk(place, { returnUrl: `${TEST_APP}/back` });
    const { secrets, thumbprint } = readLink(invitation.link);
    const secret = secrets.APPLICANT ?? new Uint8Array();
    expect(jwkThumbprint(place.lender.signer.identityKey.publicJwk)).toBe(thumbprint);
    const all = `${broker.heard.map(({ body }) => body).join('\n')}\n${broker.frames().toString('latin1')}`;
    expect(all).toContain(invitation.record.request);
    for (const bytes of [secret, bindKey(secret), redeemToken(secret)])
      for (const written of [
        toBase64url(bytes),
        ...['base64', 'hex', 'latin1'].map((as) => Buffer.from(bytes).toString(as as 'hex')),
      ])
        expect(all).not.toContain(written);
    expect(all).not.toContain(thumbprint);
    expect(all).not.toContain(invitation.link);
  });
});

function redeemedWith(data: Answered, change: (request: { readonly [member: string]: unknown }) => object): unknown {
  const { redeemInvitation } = data;
  const request = redeemInvitation?.request as { readonly [member: string]: unknown };
  return { redeemInvitation: { ...redeemInvitation, request: { ...request, ...change(request) } } };
}
