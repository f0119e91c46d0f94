import webPush from 'web-push';
import type { PushLanguage, PushSubscription } from './push-subscription.ts';

/** All that is ever told: a lock screen, and whoever runs the push service, learns that there is something. */
export const PUSH_TEXT: Readonly<Record<PushLanguage, string>> = {
  nl: 'Er is nieuws over je gegevens.',
  en: 'There is news about your details.',
};

/** Who sends (RFC 8292): a P-256 key pair, base64url, and how to reach the operator. */
export interface VapidIdentity {
  readonly publicKey: string;
  readonly privateKey: string;
  /** `mailto:` address */
  readonly subject: string;
}

/** How long a push service keeps it for a device that is switched off, in seconds. */
const TTL_SECONDS = 86_400;

/** The request to a push service: the one sentence, encrypted for the device (RFC 8291), signed by us (RFC 8292). */
export function writePush(
  { endpoint, p256dh, auth, language }: PushSubscription,
  { subject, publicKey, privateKey }: VapidIdentity,
): { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array } {
  const details = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, PUSH_TEXT[language], {
    vapidDetails: { subject, publicKey, privateKey },
    TTL: TTL_SECONDS,
    // A newer one takes its place: they all say the same.
    topic: 'news',
    contentEncoding: 'aes128gcm',
  });
  const headers = Object.entries(details.headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return { url: endpoint, headers: Object.fromEntries(headers), body: details.body };
}
