/**
 * Makes `grant-vectors.json`: what the last recipient of a chain of two grants is handed, its record, and their tampered
 * twins, on top of the delivery of `vectors.json` with a share of thirty days. Deterministic like that one.
 *
 * Run: `npx tsx sealing/grant-vectors.generate.ts`. A test makes the vectors again and compares.
 */
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { toBase64url } from './bytes.ts';
import { grantDigest } from './child-grant.ts';
import { signGrantKey } from './grant-key.ts';
import { GRANT_KEYS, makeGranted } from './granted.fixture.ts';
import { GRANT_TAMPERINGS } from './granted-tampering.fixture.ts';
import { openGranted } from './open-granted.ts';
import { BROKER, NOW } from './request.fixture.ts';
import { native } from './sodium.fixture.ts';
import { changesBetween } from './vectors.generate.ts';

/** All vectors as one JSON value. */
export function makeGrantVectors() {
  const { granted, record, first, last, firstJws, lastJws } = makeGranted();
  const { receipt: _, ...opened } = openGranted(granted, record, native);
  const recipientKey = {
    v: 1,
    iss: first.recipient,
    aud: BROKER,
    iat: NOW,
    exp: NOW + 90 * 86_400,
    key: toBase64url(GRANT_KEYS.bankBox.publicKey),
  } as const;
  return {
    about: 'A grant of a grant (section 4.15 of PROTOCOL.md). Keys and bytes as in vectors.json. Never use the keys.',
    keys: {
      bank: { publicJwk: GRANT_KEYS.bank.publicJwk, seed: toBase64url(GRANT_KEYS.bank.secretKey.subarray(0, 32)) },
      share: { publicJwk: GRANT_KEYS.share.publicJwk, seed: toBase64url(GRANT_KEYS.share.secretKey.subarray(0, 32)) },
    },
    recipientKey: { claims: recipientKey, jws: signGrantKey(recipientKey, GRANT_KEYS.bank) },
    grants: [
      { claims: first, digest: grantDigest(firstJws) },
      { claims: last, digest: grantDigest(lastJws) },
    ],
    granted,
    record,
    opened,
    tampered: GRANT_TAMPERINGS.map(({ check, title, twist, below }) => {
      const twin = makeGranted(twist, below);
      const changes = changesBetween({ granted, record }, { granted: twin.granted, record: twin.record });
      return { check, title, changes };
    }),
  };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const text = JSON.stringify(makeGrantVectors(), null, 1);
  writeFileSync(new URL('./grant-vectors.json', import.meta.url), `${text}\n`);
}
