import { concat, utf8 } from './bytes.ts';
import { boxKeyPair, type SigningKey, signingKeyFromSeed } from './keys.ts';
import { type KeyPair, portable, type Random } from './primitives.ts';

/** 32 bytes that anyone can make again: SHA-256 of a label. Never for real data. */
export function secretOf(label: string): Uint8Array {
  return portable.sha256(utf8(`zegel test ${label}`));
}

/** "Random" bytes that anyone can make again: SHA-256(label ‖ counter), block after block. */
export function randomOf(label: string): Random {
  let counter = 0;
  return (length) => {
    const blocks: Uint8Array[] = [];
    for (let made = 0; made < length; made += 32) blocks.push(secretOf(`${label} ${counter++}`));
    return concat(...blocks).slice(0, length);
  };
}

const signing = (label: string): SigningKey => signingKeyFromSeed(secretOf(label));
const receiving = (label: string): KeyPair => boxKeyPair(secretOf(label));

/** Every key of the sample delivery, and strangers to stand in for them. */
export const KEYS = {
  identity: signing('identity key of the provider'),
  broker: signing('section key of the broker'),
  device: signing('signing key of the device'),
  stranger: signing('signing key of a stranger'),
  deviceSeal: receiving('seal key of the device'),
  request: receiving('request key'),
  strangerBox: receiving('box key of a stranger'),
} as const;

export const SECRETS = {
  APPLICANT: secretOf('link secret of the applicant'),
  PARTNER: secretOf('link secret of the partner'),
  personKey: secretOf('person key'),
} as const;
