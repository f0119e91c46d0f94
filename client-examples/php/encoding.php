<?php

/** Bytes, digests and derived keys (section 2 of PROTOCOL.md). */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/refused.php';

/** Writes base64url without padding. */
function toBase64url(string $bytes): string
{
    return sodium_bin2base64($bytes, SODIUM_BASE64_VARIANT_URLSAFE_NO_PADDING);
}

/** Reads base64url in its one spelling, of `$length` bytes when that is given. @throws Malformed */
function fromBase64url(string $text, ?int $length = null): string
{
    try {
        $bytes = sodium_base642bin($text, SODIUM_BASE64_VARIANT_URLSAFE_NO_PADDING);
    } catch (\SodiumException $cause) {
        throw new Malformed(previous: $cause);
    }
    only(toBase64url($bytes) === $text && ($length === null || $length === strlen($bytes)));
    return $bytes;
}

/** SHA-256 of the parts one after the other, base64url; a label is the first part. */
function digest(string ...$parts): string
{
    return toBase64url(hash('sha256', implode('', $parts), true));
}

/** HMAC-SHA-256, 32 bytes. */
function hmacSha256(string $key, string $content): string
{
    return hash_hmac('sha256', $content, $key, true);
}

/** HKDF-SHA-256 (RFC 5869) with empty salt, 32 bytes. */
function derive(string $secret, string $info): string
{
    return hash_hkdf('sha256', $secret, 32, $info);
}
