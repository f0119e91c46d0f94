<?php

/** Public keys where they enter (section 2 of PROTOCOL.md). */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/canonical.php';
require_once __DIR__ . '/shape.php';

/** 2^255 − 19, and all coordinates below, as big-endian hexadecimal, so that texts compare as numbers do. */
const PRIME = '7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed';
const SMALL_BOTH = [
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0000000000000000000000000000000000000000000000000000000000000001',
    '7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec',
];
/** As section 2 writes them: little-endian. */
const SMALL_U = [
    'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
    '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
];
const SMALL_Y = [
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
];

/** An Ed25519 key of somebody: its JWK, its 32 bytes, and its thumbprint (RFC 7638, base64url). */
final class PublicKey
{
    /** @param array{kty: string, crv: string, x: string} $jwk */
    public function __construct(
        public readonly array $jwk,
        public readonly string $bytes,
        public readonly string $thumbprint,
    ) {
    }
}

/** An Ed25519 JWK with exactly its three members. @throws Malformed */
function ed25519Key(mixed $value): PublicKey
{
    $jwk = strict(['kty' => oneOf('OKP'), 'crv' => oneOf('Ed25519'), 'x' => digestText(...)])($value);
    $bytes = fromBase64url($jwk['x']);
    // The highest bit is the sign of the other coordinate.
    only(isSound(substr($bytes, 0, 31) . chr(ord($bytes[31]) & 0x7f), SMALL_Y));
    return new PublicKey($jwk, $bytes, digest(canonical((object) $jwk)));
}

/** An Ed25519 JWK; it stays as it is. @throws Malformed */
function ed25519Jwk(mixed $value): array
{
    return ed25519Key($value)->jwk;
}

/** Tells whether 32 bytes are a reduced X25519 coordinate that is not of small order. */
function isSoundX25519(string $bytes): bool
{
    return isSound($bytes, SMALL_U);
}

/** Base64url of an X25519 public key; it stays text. @throws Malformed */
function x25519Key(mixed $value): string
{
    only(isSoundX25519(fromBase64url(digestText($value))));
    return $value;
}

/** @param list<string> $small little-endian */
function isSound(string $bytes, array $small): bool
{
    $coordinate = bin2hex(strrev($bytes));
    return strcmp($coordinate, PRIME) < 0
        && !in_array($coordinate, SMALL_BOTH, true)
        && !in_array(bin2hex($bytes), $small, true);
}
