import { compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { buildReceipt, type ReceiptInput } from './build-receipt.ts';
import { concat, toBase64url, utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { makeDelivery, signRaw } from './delivery.fixture.ts';
import { type Digest, digestOf } from './digest.ts';
import { KEYS, randomOf } from './keys.fixture.ts';
import { portable } from './primitives.ts';
import {
  consentDigest,
  countersign,
  parseReceipt,
  receiptBytes,
  signReceipt,
  verifyCountersignature,
  verifyReceipt,
} from './receipt.ts';
import { KeyRefused, Malformed, NotCanonical, SealingRefused } from './refusals.ts';
import { NOW, PARTIES, PROVIDER, REQUEST, SESSION } from './request.fixture.ts';
import { native } from './sodium.fixture.ts';
import { keeping } from './tampering.fixture.ts';

const { plan, claims, signedRequest, receipt, delivery } = makeDelivery();
const { broker, device, stranger } = KEYS;
const bytes = receiptBytes(receipt);

describe('a receipt', () => {
  it('is signed by the device and countersigned by the broker over the same bytes', () => {
    const jws = signReceipt(receipt, device);
    const countersignature = countersign(bytes, broker);
    expect({ jws, countersignature }).toEqual({ jws: delivery.receipt, countersignature: delivery.countersignature });
    expect(verifyReceipt(jws)).toEqual({ receipt, bytes, consentDigest: consentDigest(bytes) });
    expect(verifyCountersignature(countersignature, [broker.publicJwk])).toEqual(bytes);
  });

  it('is verified offline by anyone with an ordinary JWS library', async () => {
    const verified = await compactVerify(delivery.receipt, await importJWK(receipt.device, 'EdDSA'));
    expect(JSON.parse(new TextDecoder().decode(verified.payload))).toEqual(receipt);
  });

  it('is known by SHA-256("zegel/1/consent" ‖ bytes)', () => {
    expect(consentDigest(bytes)).toBe(toBase64url(portable.sha256(concat(utf8('zegel/1/consent'), bytes))));
  });

  it('holds no value, and nobody’s name but the provider’s', () => {
    const text = canonicalize(receipt);
    for (const value of ['Graaf', '4126.50', 'Haagse', '1975']) expect(text).not.toContain(value);
  });

  it('is not signed by another key than it names', () => {
    expect(() => signReceipt(receipt, stranger)).toThrow(Malformed);
  });

  it('is refused when it names a key of small order', () => {
    const weak = { ...receipt, device: { ...device.publicJwk, x: toBase64url(new Uint8Array(32)) } };
    expect(() => parseReceipt(weak)).toThrow(KeyRefused);
  });

  it('is refused when another signed it, or as another kind', () => {
    const forged = signRaw('consent-receipt+jwt', bytes, { ...stranger, thumbprint: device.thumbprint });
    expect(() => verifyReceipt(forged, native)).toThrow(SealingRefused);
    expect(() => verifyReceipt(signRaw('section+jwt', bytes, device), native)).toThrow(SealingRefused);
    expect(() => verifyCountersignature(delivery.receipt, [broker.publicJwk], native)).toThrow(SealingRefused);
  });

  it('is not countersigned when its bytes are not canonical', () => {
    expect(() => countersign(utf8(JSON.stringify(receipt, null, 1)), broker)).toThrow(NotCanonical);
  });

  const [first] = receipt.sections;
  const [given] = receipt.events;

  it.each([
    ['another version', { v: 2 }],
    ['another schema', { schema: 'ISO/IEC TS 27560:2030' }],
    ['a local time', { events: [{ ...given, at: '2026-03-01T13:20:00+01:00' }] }],
    ['no event', { events: [] }],
    ['two events', { events: [given, given] }],
    ['a withdrawal, which is a record of its own', { events: [{ ...given, type: 'WITHDRAWN' }] }],
    ['an event of somebody else', { events: [{ ...given, entity: stranger.thumbprint }] }],
    ['another duration than it says elsewhere', { events: [{ ...given, duration: 'PT7H' }] }],
    ['another principal than the device', { principal: stranger.thumbprint }],
    ['days to keep and no share key', { retention_days: 30, events: [{ ...given, duration: 'P30D' }] }],
    ['a share key and nothing kept', { share_key: stranger.publicJwk }],
    ['a provider without an address', { provider: { ...receipt.provider, address: '' } }],
    ['an operator without a role', { broker: { ...receipt.broker, type: 'NONE' } }],
    ['a country that is no code', { storage_locations: ['Nederland'] }],
    ['another language', { language: 'de' }],
    ['another legal basis', { lawful_basis: 'CONTRACT' }],
    ['91 days', keeping(91)(receipt)],
    ['a member too many', { values: [] }],
    ['a section shared without a manifest', { sections: [{ ...first, manifest: null }] }],
    ['a section not shared with a manifest', { sections: [{ ...first, outcome: 'NOT_SHARED' }] }],
    ['another outcome', { sections: [{ ...first, outcome: 'REFUSED' }] }],
  ])('is refused with %s', (_, change) => {
    expect(() => parseReceipt({ ...receipt, ...change })).toThrow(Malformed);
  });
});

describe('buildReceipt', () => {
  const shared = new Map<string, Digest>([['brp-required', digestOf('manifest')]]);
  const input: ReceiptInput = {
    random: randomOf('receipt'),
    givenAt: new Date(NOW * 1000).toISOString(),
    language: 'nl',
    notice: 'Wil je deze gegevens delen?',
    textVersion: '2026.1',
    withdrawal: 'In de app.',
    terms: receipt.terms,
    privacyNotice: receipt.privacy_notice,
    ...PARTIES,
    request: REQUEST,
    session: SESSION,
    subject: 'APPLICANT',
    signedRequest,
    claims,
    plan,
    device: device.publicJwk,
    retentionDays: 30,
    shareKey: stranger.publicJwk,
    kindOf: (field) => ({ sensitivity: field.startsWith('identity') ? 'ORDINARY' : 'HIGH', specialCategory: false }),
    shared,
    previous: null,
  };

  it('lists every planned section of the subject with its outcome', () => {
    const built = buildReceipt(input);
    expect(built.sections.map(({ section, outcome, manifest }) => [section, outcome, manifest])).toEqual([
      ['brp-required', 'SHARED', digestOf('manifest')],
      ['uwv-required', 'NOT_SHARED', null],
      ['uwv-benefits', 'NOT_SHARED', null],
      ['duo-required', 'UNAVAILABLE', null],
      ['rdw-vehicles', 'NOT_SHARED', null],
    ]);
  });

  it('lists every leaf that was asked, shared or not, and says what the signed request says', () => {
    const built = buildReceipt(input);
    expect(built.leaves.map(({ path }) => path)).toEqual(
      plan.sections
        .filter(({ subject }) => subject === 'APPLICANT')
        .flatMap(({ leaves }) => leaves.map((it) => it.path)),
    );
    expect(built).toMatchObject({
      purpose: claims.purpose,
      recipients: claims.recipients,
      pickup_hours: claims.pickup_hours,
      provider: { id: PROVIDER },
      signed_request: digestOf(signedRequest),
      notice: digestOf(input.notice),
    });
  });

  it('says of every leaf what it is part of, whether it could be left out, and how sensitive it is', () => {
    const told = buildReceipt(input).leaves.map(({ type, optional, sensitivity }) => [type, optional, sensitivity]);
    expect(told).toEqual([
      ['identity', false, 'ORDINARY'],
      ['identity', false, 'ORDINARY'],
      ['employment', false, 'HIGH'],
      ['employment', false, 'HIGH'],
      ['employment', true, 'HIGH'],
      ['education', false, 'HIGH'],
      ['vehicles', true, 'HIGH'],
    ]);
  });

  it('names parties, authority and rights, and one event: given, by the principal, for as long as agreed', () => {
    const built = buildReceipt(input);
    expect(built).toMatchObject({
      principal: device.thumbprint,
      share_key: stranger.publicJwk,
      broker: PARTIES.operator.party,
      storage_locations: ['NL'],
      authority: { name: 'Autoriteit Persoonsgegevens' },
    });
    expect(built.rights).toContainEqual({ right: 'ERASURE', article: '17', at: 'help@lender.example' });
    expect(built.events).toEqual([
      { at: input.givenAt, type: 'GIVEN', state: 'ACTIVE', duration: 'P30D', entity: device.thumbprint },
    ]);
    expect(buildReceipt({ ...input, retentionDays: 0, shareKey: null }).events[0]?.duration).toBe('PT6H');
  });

  it('keeps nothing without a share key, and has no share key when nothing is kept', () => {
    expect(() => buildReceipt({ ...input, shareKey: null })).toThrow(Malformed);
    expect(() => buildReceipt({ ...input, retentionDays: 0 })).toThrow(Malformed);
  });

  it('refuses to share what is not planned, not there, or of the other subject', () => {
    for (const section of ['unknown', 'duo-required', 'partner-required']) {
      const unplanned = new Map([[section, digestOf('manifest')]]);
      expect(() => buildReceipt({ ...input, shared: unplanned })).toThrow(Malformed);
    }
  });

  it('refuses more days than were asked', () => {
    expect(() => buildReceipt({ ...input, retentionDays: 31 })).toThrow(Malformed);
  });
});
