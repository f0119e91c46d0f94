import { createECDH } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type PushSubscription, readPushSubscription } from './push-subscription.ts';

const pair = createECDH('prime256v1');
const sound: PushSubscription = {
  endpoint: 'https://push.example/send/abc',
  p256dh: pair.generateKeys('base64url'),
  auth: 'AAAAAAAAAAAAAAAAAAAAAA',
  language: 'nl',
};

/** What is refused of a subscription with this changed; `undefined` when nothing is. */
const refusedOf = (change: Partial<PushSubscription>, allowLoopback = false): string | undefined => {
  const read = readPushSubscription({ ...sound, ...change }, allowLoopback);
  return read.ok ? undefined : read.refusals[0]?.path;
};

describe('a push subscription', () => {
  it.each(['https://push.example/send/abc', 'https://1.1.1.1/x', 'https://[2606:4700::1111]:8443/x'])(
    'may lead to %s',
    (endpoint) => expect(refusedOf({ endpoint })).toBeUndefined(),
  );

  it.each([
    'http://push.example/x',
    'https://127.0.0.1/x',
    'https://10.0.0.1/x',
    'https://0x7f.1/x',
    'https://[::1]/x',
    'https://[::ffff:10.0.0.1]/x',
    'https://localhost/x',
    'https://user@push.example/x',
    'https://push.example/x#part',
    `https://push.example/${'x'.repeat(2048)}`,
    'push.example',
    'http://127.0.0.1:9/x',
  ])('may not lead to %s', (endpoint) => expect(refusedOf({ endpoint })).toBe('endpoint'));

  it('may lead to this machine in practice, by its one spelling', () => {
    expect(refusedOf({ endpoint: 'http://127.0.0.1:9/x' }, true)).toBeUndefined();
    expect(refusedOf({ endpoint: 'http://10.0.0.1/x' }, true)).toBe('endpoint');
  });

  it('has a key on the curve and a secret of 16 bytes', () => {
    const offCurve = Buffer.from(sound.p256dh, 'base64url');
    offCurve[64] = (offCurve[64] ?? 0) ^ 1;
    expect(refusedOf({ p256dh: offCurve.toString('base64url') })).toBe('p256dh');
    expect(refusedOf({ p256dh: pair.getPublicKey('base64url', 'compressed') })).toBe('p256dh');
    expect(refusedOf({ p256dh: 'no base64url!' })).toBe('p256dh');
    expect(refusedOf({ auth: 'AAAA' })).toBe('auth');
  });
});
