<?php

/** The signed request (section 4.2 of PROTOCOL.md). */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/jws.php';

/**
 * Verifies a signed request and reads its claims.
 *
 * @param list<PublicKey> $identityKeys of the provider, pinned
 * @throws Malformed
 */
function verifyRequest(string $jws, array $identityKeys): array
{
    [$payload] = verify($jws, 'data-request+jwt', $identityKeys);
    $claims = strictWith([
        'v' => oneOf(1),
        'iss' => identifier(...),
        'aud' => identifier(...),
        'jti' => encoded(16),
        'iat' => seconds(...),
        'exp' => seconds(...),
        'document' => digestText(...),
        'variables' => digestText(...),
        'as_of' => day(...),
        'plan' => digestText(...),
        'schema' => identifier(...),
        'purpose' => identifier(...),
        'retention_days' => integer(0, 90),
        'pickup_hours' => integer(1, 72),
        'recipients' => aList(line(...), 0, 32),
        'subjects' => aList(subject(...), 1, 2),
        'return_url' => nullable(returnUrl(...)),
        'request_key' => x25519Key(...),
        'redeem' => anObject(...),
        'broker_keys' => aList(digestText(...), 1, 16),
    ], ['reference' => reference(...)])($payload);
    only($claims['exp'] > $claims['iat']);
    only(count($claims['subjects']) === 1 || $claims['subjects'] === ['APPLICANT', 'PARTNER']);
    $redeem = strict(array_fill_keys($claims['subjects'], digestText(...)))($claims['redeem']);
    return ['redeem' => $redeem] + $claims;
}

function returnUrl(mixed $value): string
{
    $parts = parse_url(text($value));
    only(utf16Length($value) <= 2048 && is_array($parts) && ($parts['host'] ?? '') !== '');
    only(in_array($parts['scheme'] ?? '', ['http', 'https'], true));
    return $value;
}
