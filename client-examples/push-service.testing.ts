import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes } from 'node:crypto';
import { jwtVerify } from 'jose';
import { type Endpoint, openEndpoint } from '../server/posting/endpoint.fixture.ts';
import type { Subscribed } from './device/push.ts';

/** What a push service and the browser behind it make of one post. */
export interface Pushed {
  readonly text: string;
  /** Claims of the broker's VAPID token, verified. */
  readonly claims: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** A push service and a browser of a test's own, written from RFC 8030, 8188, 8291 and 8292 and from nothing of ours. */
export interface PushService extends Endpoint {
  readonly subscription: Subscribed;
  /** The next push, decrypted; its sender is who has this key (base64url, P-256). */
  readonly nextPush: (pushKey: string) => Promise<Pushed>;
}

export async function openPushService(): Promise<PushService> {
  const endpoint = await openEndpoint();
  const browser = createECDH('prime256v1');
  const publicKey = browser.generateKeys();
  const auth = randomBytes(16);
  return {
    ...endpoint,
    subscription: {
      endpoint: endpoint.url,
      keys: { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') },
    },
    async nextPush(pushKey) {
      const { headers, bytes } = await endpoint.next();
      const [, token = '', key] = /^vapid t=([^,]+), ?k=(.+)$/.exec(headers.authorization ?? '') ?? [];
      if (key !== pushKey) throw new Error('signed by another key than the broker publishes');
      const point = Buffer.from(pushKey, 'base64url');
      const x = point.subarray(1, 33).toString('base64url');
      const y = point.subarray(33).toString('base64url');
      const verifying = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
      const audience = new URL(endpoint.url).origin;
      const { payload } = await jwtVerify(token, verifying, { audience, algorithms: ['ES256'] });
      return { text: decrypt(Buffer.from(bytes)), claims: payload, headers };
    },
  };

  function decrypt(body: Buffer): string {
    const [salt, recordSize, keyLength] = [body.subarray(0, 16), body.readUInt32BE(16), body.readUInt8(20)];
    const senderKey = body.subarray(21, 21 + keyLength);
    const record = body.subarray(21 + keyLength);
    if (record.length > recordSize) throw new Error('more than one record');
    const derive = (secret: Buffer, by: Buffer, info: Buffer, length: number): Buffer =>
      Buffer.from(hkdfSync('sha256', secret, by, info, length));
    const whose = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, senderKey]);
    const secret = derive(browser.computeSecret(senderKey), auth, whose, 32);
    const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
    const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
    const cipher = createDecipheriv('aes-128-gcm', key, nonce);
    cipher.setAuthTag(record.subarray(-16));
    const padded = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()]);
    const end = padded.lastIndexOf(2);
    if (padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('not the last record');
    return padded.subarray(0, end).toString();
  }
}
