<?php

/** A provider's answer to an erasure request (section 4.13 of PROTOCOL.md). */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/jws.php';

const GROUNDS = ['FREEDOM_OF_EXPRESSION', 'LEGAL_OBLIGATION', 'PUBLIC_HEALTH', 'ARCHIVING', 'LEGAL_CLAIMS'];

/**
 * Verifies an answer by one of these identity keys of a provider, and reads it.
 *
 * @param list<PublicKey> $identityKeys
 * @throws Malformed
 */
function verifyErasureAnswer(string $jws, array $identityKeys): array
{
    [$payload] = verify($jws, 'erasure-answer+jwt', $identityKeys);
    $answer = strict([
        'v' => oneOf(1),
        'iss' => identifier(...),
        'aud' => identifier(...),
        'iat' => seconds(...),
        'erasure' => identifier(...),
        'share' => identifier(...),
        'answer' => oneOf('CONFIRMED', 'REFUSED'),
        'ground' => nullable(oneOf(...GROUNDS)),
    ])($payload);
    only(($answer['answer'] === 'REFUSED') === ($answer['ground'] !== null));
    return $answer;
}
