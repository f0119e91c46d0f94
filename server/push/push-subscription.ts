import { ECDH } from 'node:crypto';
import { isIP } from 'node:net';
import { isPublicAddress } from '../../connectors/source-http.address.ts';
import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { fromBase64url } from '../../sealing/bytes.ts';
import { SealingRefused } from '../../sealing/refusals.ts';

/** Languages a push can be in. */
export type PushLanguage = 'nl' | 'en';

/** Where a device is told, as its browser made it (Push API). */
export interface PushSubscription {
  readonly endpoint: string;
  /** P-256 public key, uncompressed, base64url (RFC 8291) */
  readonly p256dh: string;
  /** 16 bytes, base64url */
  readonly auth: string;
  readonly language: PushLanguage;
}

const LONGEST = 2048;

/**
 * Reads a subscription. Its address is https and outside our own networks; a name is looked up, pinned and compared
 * again when something is sent.
 * @param allowLoopback practice only: http on this machine
 */
export function readPushSubscription(given: PushSubscription, allowLoopback: boolean): Outcome<PushSubscription> {
  if (!isAddress(given.endpoint, allowLoopback))
    return refused('MALFORMED', 'an https address that everybody can reach', 'endpoint');
  if (!isCurvePoint(given.p256dh)) return refused('MALFORMED', 'a P-256 public key in base64url', 'p256dh');
  if (bytesOf(given.auth)?.length !== 16) return refused('MALFORMED', '16 bytes in base64url', 'auth');
  return accepted(given);
}

function isAddress(text: string, allowLoopback: boolean): boolean {
  if (text.length > LONGEST || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '') return false;
  if (allowLoopback && url.protocol === 'http:' && url.hostname === '127.0.0.1') return true;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return url.protocol === 'https:' && (isIP(host) ? isPublicAddress(host) : host.includes('.'));
}

function isCurvePoint(text: string): boolean {
  const bytes = bytesOf(text);
  if (bytes?.length !== 65 || bytes[0] !== 4) return false;
  try {
    ECDH.convertKey(bytes, 'prime256v1');
    return true;
  } catch {
    return false;
  }
}

function bytesOf(text: string): Uint8Array | undefined {
  try {
    return fromBase64url(text, 'key');
  } catch (error) {
    if (error instanceof SealingRefused) return undefined;
    throw error;
  }
}
