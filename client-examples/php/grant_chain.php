<?php

/** The chain of a grant (section 4.15 of PROTOCOL.md): each grant against the share or the grant before it. */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/delivery.php';

const MOST_GRANTS = 4;
const DAY_SECONDS = 86_400;
const SKEW_SECONDS = 600;

/** Names a grant as an approval, a key box and the next grant do. */
function grantDigest(string $jws): string
{
    return digest('zegel/1/grant', $jws);
}

/**
 * Verifies a grant by the pinned keys of the granter it names.
 *
 * @param callable(string): list<PublicKey> $keysOf
 * @throws Malformed
 */
function verifyGrant(string $jws, callable $keysOf): array
{
    $grant = strict([
        'v' => oneOf(1),
        'iss' => identifier(...),
        'aud' => identifier(...),
        'jti' => encoded(16),
        'iat' => seconds(...),
        'exp' => seconds(...),
        'share' => identifier(...),
        'consent' => digestText(...),
        'parent' => nullable(digestText(...)),
        'sections' => aList(identifier(...), 1, 512),
        'recipient' => identifier(...),
        'recipient_name' => line(...),
        'recipient_key' => x25519Key(...),
    ])(unverifiedPayload($jws));
    verify($jws, 'child-grant+jwt', $keysOf($grant['iss']));
    only(count(array_unique($grant['sections'])) === count($grant['sections']));
    only($grant['exp'] > $grant['iat'] && $grant['iss'] !== $grant['recipient']);
    return $grant;
}

/**
 * Step 5 of `openGranted`.
 *
 * @param list<array<string, mixed>> $links the grants as they came, with their approvals
 * @param list<array<string, mixed>> $grants their claims
 * @throws Refused
 */
function checkChain(array $links, array $grants, VerifiedReceipt $verified, string $broker): void
{
    $receipt = $verified->receipt;
    $given = $receipt['events'][0]['at'];
    $until = strtotime(substr($given, 0, 19) . 'Z') + (float) ('0' . substr($given, 19, -1))
        + $receipt['retention_days'] * DAY_SECONDS + SKEW_SECONDS;
    [$holder, $parent, $held] = [$receipt['provider']['id'], null, sharedSections($receipt)];
    foreach ($grants as $at => $grant) {
        must($grant['iss'] === $holder, 'grant.granter');
        must($grant['aud'] === $broker, 'grant.broker');
        must($grant['share'] === $grants[0]['share'], 'grant.share');
        must($grant['consent'] === $verified->consentDigest, 'grant.consent');
        must($grant['parent'] === $parent, 'grant.parent');
        $inOrder = array_values(array_intersect($held, $grant['sections']));
        must($inOrder === $grant['sections'], 'grant.sections');
        must($grant['exp'] <= $until, 'grant.expiry');
        must(isAllowed($grant, $links[$at], $receipt), 'grant.allowed');
        [$holder, $parent] = [$grant['recipient'], grantDigest($links[$at]['grant'])];
        [$held, $until] = [$grant['sections'], $grant['exp']];
    }
}

/** The receipt names the recipient, or the share key approved. */
function isAllowed(array $grant, array $link, array $receipt): bool
{
    if (in_array($grant['recipient_name'], $receipt['recipients'], true)) {
        return true;
    }
    if ($link['approval'] === null || $receipt['share_key'] === null) {
        return false;
    }
    $key = ed25519Key((object) $receipt['share_key']);
    $approval = within('grant.allowed', fn () => strict([
        'v' => oneOf(1),
        'aud' => identifier(...),
        'iat' => seconds(...),
        'share' => identifier(...),
        'grant' => digestText(...),
        'language' => oneOf('nl', 'en'),
        'notice' => digestText(...),
    ])(verify($link['approval'], 'grant-approval+jwt', [$key])[0]));
    return $approval['grant'] === grantDigest($link['grant'])
        && $approval['share'] === $grant['share']
        && $approval['aud'] === $grant['aud'];
}
