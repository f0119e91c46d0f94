<?php

/** One section of a delivery (steps 7 to 9 of section 4.12 of PROTOCOL.md). */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/law.php';
require_once __DIR__ . '/payload.php';
require_once __DIR__ . '/receipt.php';
require_once __DIR__ . '/record.php';

const NONCE = SODIUM_CRYPTO_SECRETBOX_NONCEBYTES;
const TAG = SODIUM_CRYPTO_SECRETBOX_MACBYTES;

/** What a section is held against; `manifestDigest` is the receipt's. */
final class Expected
{
    public function __construct(
        public readonly Asked $asked,
        public readonly VerifiedReceipt $verified,
        public readonly array $planned,
        public readonly ?string $manifestDigest,
    ) {
    }
}

/**
 * Checks and opens one section. Gives its payload.
 *
 * @param callable(string): string $keyOf opens its key box
 * @throws Refused
 */
function openSection(array $sealed, Expected $expected, callable $keyOf): array
{
    $manifest = checkManifest($sealed['manifest'], $expected);
    $ciphertext = fromBase64url($sealed['ciphertext']);
    must(in_array(strlen($ciphertext) - NONCE - TAG, SIZES, true), 'section.length');
    must(digest($ciphertext) === $manifest['ciphertext'], 'section.ciphertext');
    $padded = false;
    $key = $keyOf(fromBase64url($sealed['key']));
    try {
        must(digest('zegel/1/key', $key) === $manifest['key_commit'], 'section.key-commit');
        $padded = sodium_crypto_secretbox_open(substr($ciphertext, NONCE), substr($ciphertext, 0, NONCE), $key);
        must($padded !== false, 'section.secretbox');
        must(digest($padded) === $manifest['payload'], 'section.payload-hash');
        return readSection($padded, $expected->planned);
    } finally {
        sodium_memzero($key);
        if ($padded !== false) {
            sodium_memzero($padded);
        }
    }
}

function checkManifest(string $jws, Expected $expected): array
{
    [$asked, $planned] = [$expected->asked, $expected->planned];
    $manifest = within('manifest.signature', fn () => strict([
        'v' => oneOf(1),
        'iss' => identifier(...),
        'aud' => identifier(...),
        'request' => identifier(...),
        'session' => identifier(...),
        'section' => identifier(...),
        'subject' => subject(...),
        'source' => identifier(...),
        'group' => identifier(...),
        'document' => digestText(...),
        'plan' => digestText(...),
        'device' => digestText(...),
        'iat' => seconds(...),
        'payload' => digestText(...),
        'ciphertext' => digestText(...),
        'key_commit' => digestText(...),
    ])(verify($jws, 'section+jwt', $asked->brokerKeys)[0]));
    must($manifest['iss'] === $asked->claims['aud'], 'manifest.issuer');
    must($manifest['aud'] === $asked->claims['iss'], 'manifest.audience');
    must($manifest['request'] === $asked->request, 'manifest.request');
    must($manifest['session'] === $expected->verified->receipt['session'], 'manifest.session');
    must($manifest['section'] === $planned['id'], 'manifest.section');
    foreach (['subject', 'source', 'group'] as $name) {
        must($manifest[$name] === $planned[$name], "manifest.$name");
    }
    foreach (['document', 'plan'] as $name) {
        must($manifest[$name] === $asked->claims[$name], "manifest.$name");
    }
    must($manifest['device'] === $expected->verified->device->thumbprint, 'manifest.device');
    must(digest($jws) === $expected->manifestDigest, 'manifest.digest');
    return $manifest;
}

/**
 * Opens a key box: K and what stands beside it, 32 bytes each. Gives K.
 *
 * @param string $keyPair libsodium's
 * @param array<string, string> $beside by the check that holds it
 * @throws Refused
 */
function openBox(string $box, string $keyPair, string $check, array $beside): string
{
    must(isSoundX25519(substr($box, 0, 32)), $check);
    $opened = sodium_crypto_box_seal_open($box, $keyPair);
    must($opened !== false, $check);
    try {
        foreach (array_keys($beside) as $place => $of) {
            must(hash_equals($beside[$of], substr($opened, 32 * ($place + 1), 32)), $of);
        }
        return substr($opened, 0, 32);
    } finally {
        sodium_memzero($opened);
    }
}

function readSection(string $padded, array $planned): array
{
    $content = within('section.padding', fn () => unpad($padded));
    $payload = within('section.canonical', fn () => readPayload($content));
    sodium_memzero($content);
    $tree = treeOf(pathsOf($planned));
    within('section.law', fn () => holdLaw($payload, $tree));
    within('section.references', fn () => holdReferences($payload, $planned['source'], $tree));
    return $payload;
}
