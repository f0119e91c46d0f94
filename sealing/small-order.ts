/**
 * Points that make every shared secret, or every signature, the same: Curve25519 and edwards25519 have a cofactor of 8.
 *
 * tweetnacl seals to an all-zero public key and verifies under a key of small order without complaint; libsodium
 * refuses both. Here a key is refused where it enters. Lists: https://cr.yp.to/ecdh.html (X25519); the y coordinates
 * of the eight torsion points (Ed25519). Besides, only the reduced spelling of a coordinate is accepted, which takes
 * away every second name of a listed point.
 */

const ORDER = [0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14];

/** u coordinates of small order: 0, 1, p − 1, and two of order 8. */
const X25519_SMALL = [
  `${'00'.repeat(32)}`,
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
];

/** y coordinates of small order, whatever the sign of x: 0, 1, p − 1, and two of order 8. */
const ED25519_SMALL = [
  `${'00'.repeat(32)}`,
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
];

/** True for an X25519 public key in its reduced spelling and not of small order. */
export function isSoundX25519(key: Uint8Array): boolean {
  return isReduced(key) && !X25519_SMALL.includes(hex(key));
}

/** True for an Ed25519 point (a public key, or the R of a signature) in its reduced spelling and not of small order. */
export function isSoundEd25519(point: Uint8Array): boolean {
  const y = Uint8Array.from(point);
  y[31] = (y[31] ?? 0) & 0x7f;
  return isReduced(y) && !ED25519_SMALL.includes(hex(y));
}

/** True when the second half of a signature is below the group order: otherwise S + order would verify as well. */
export function isReducedScalar(s: Uint8Array): boolean {
  const high = s[31] ?? 0;
  if (high !== 0x10) return high < 0x10;
  for (let at = 30; at >= 0; at -= 1) {
    const limit = ORDER[at] ?? 0;
    const byte = s[at] ?? 0;
    if (byte !== limit) return byte < limit;
  }
  return false;
}

/** Below p = 2^255 − 19, little-endian. */
function isReduced(coordinate: Uint8Array): boolean {
  const high = coordinate[31] ?? 0;
  if (high !== 0x7f) return high < 0x7f;
  for (let at = 30; at >= 1; at -= 1) if (coordinate[at] !== 0xff) return true;
  return (coordinate[0] ?? 0) < 0xed;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
