<?php

/** JWS (section 2 of PROTOCOL.md): the header is written down per pinned key and compared, never read. */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/keys.php';

const MOST_CHARACTERS = 1_048_576;

/** Reads the payload of a JWS that names its own key. Verify it afterwards. @throws Malformed */
function unverifiedPayload(string $jws): mixed
{
    $segments = explode('.', $jws);
    only(count($segments) === 3 && strlen($jws) <= MOST_CHARACTERS);
    return readCanonical(fromBase64url($segments[1]));
}

/**
 * Verifies by a key pinned beforehand.
 *
 * @param list<PublicKey> $pinned
 * @return array{mixed, string} the claims, and the payload's bytes as signed
 * @throws Malformed
 */
function verify(string $jws, string $typ, array $pinned): array
{
    $claims = unverifiedPayload($jws);
    [$header, $payload, $signature] = explode('.', $jws);
    foreach ($pinned as $key) {
        if (headerOf($key, $typ) === $header) {
            $bytes = fromBase64url($signature, SODIUM_CRYPTO_SIGN_BYTES);
            only(sodium_crypto_sign_verify_detached($bytes, "$header.$payload", $key->bytes));
            return [$claims, fromBase64url($payload)];
        }
    }
    throw new Malformed();
}

function headerOf(PublicKey $key, string $typ): string
{
    return toBase64url(canonical((object) ['alg' => 'EdDSA', 'kid' => $key->thumbprint, 'typ' => $typ]));
}
