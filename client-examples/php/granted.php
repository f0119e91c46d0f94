<?php

/** Opening what was granted (section 4.15 of PROTOCOL.md): all sections or nothing. */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/grant_chain.php';

/** Every step of `openGranted`. Gives its result. @throws Refused */
function examineGranted(mixed $value, mixed $ownRecord): array
{
    $link = strict(['grant' => text(...), 'approval' => nullable(text(...))]);
    $granted = within('grant.shape', fn () => strict(deliveryMembers() + [
        'signedRequest' => text(...),
        'plan' => text(...),
        'chain' => aList($link, 1, MOST_GRANTS),
    ])($value));
    $record = readGrantRecord($ownRecord);
    $keysOf = fn (string $granter) => granterKeys($record, $granter);
    $links = $granted['chain'];
    $verifyOne = fn (array $link) => verifyGrant($link['grant'], $keysOf);
    $grants = within('grant.signature', fn () => array_map($verifyOne, $links));
    $asked = checkAsked($granted, $record, $grants[0]['iss']);
    $verified = verifyReceipt($granted['receipt'], $granted['countersignature'], $asked->brokerKeys);
    checkReceipt($verified->receipt, $granted, $asked);
    checkChain($links, $grants, $verified, $record['broker']);
    $last = $grants[count($grants) - 1];
    must($last['recipient'] === $record['provider'], 'grant.recipient');
    must($last['recipient_key'] === $record['grantKey']['publicKey'], 'grant.key');
    must(array_column($granted['sections'], 'section') === $last['sections'], 'grant.delivered');
    $beside = [
        'grant.box-consent' => fromBase64url($verified->consentDigest),
        'grant.box-grant' => fromBase64url(grantDigest($links[count($links) - 1]['grant'])),
    ];
    $keyOf = fn (string $box) => openBox($box, $record['keyPair'], 'grant.box', $beside);
    $opened = openSections($granted, $asked, $verified, $keyOf);
    return putTogether($granted, $verified, $opened) + ['grants' => $grants];
}

/** The recipient's own record, with libsodium's pair of its grant key as `keyPair`. @throws Refused */
function readGrantRecord(mixed $value): array
{
    $granter = strict(['provider' => identifier(...), 'identityKeys' => aList(ed25519Key(...), 0, 16)]);
    $record = within('grant.record', fn () => strict([
        'v' => oneOf(1),
        'provider' => identifier(...),
        'broker' => identifier(...),
        'brokerKeys' => aList(ed25519Key(...), 0, 16),
        'grantKey' => strict(['publicKey' => encoded(32), 'secretKey' => encoded(32)]),
        'granters' => aList($granter, 0, 256),
    ])($value));
    $secret = fromBase64url($record['grantKey']['secretKey']);
    $public = sodium_crypto_scalarmult_base($secret);
    must(toBase64url($public) === $record['grantKey']['publicKey'], 'grant.record');
    return $record + ['keyPair' => sodium_crypto_box_keypair_from_secretkey_and_publickey($secret, $public)];
}

/** The keys that the granter itself gave. @return list<PublicKey> */
function granterKeys(array $record, string $granter): array
{
    $known = array_filter($record['granters'], fn (array $of) => $of['provider'] === $granter);
    return array_merge(...array_column($known, 'identityKeys'));
}

/** Step 3: the request that the consumer answered, as the first granter signed it. @throws Refused */
function checkAsked(array $granted, array $record, string $provider): Asked
{
    $verifyIt = fn () => verifyRequest($granted['signedRequest'], granterKeys($record, $provider));
    $claims = within('grant.request', $verifyIt);
    $isNamed = fn (PublicKey $key) => in_array($key->thumbprint, $claims['broker_keys'], true);
    $named = array_values(array_filter($record['brokerKeys'], $isNamed));
    must($claims['iss'] === $provider && $claims['aud'] === $record['broker'], 'grant.request');
    must($named !== [], 'grant.request');
    $plan = checkPlan($granted['plan'], $claims, 'grant.plan');
    must(in_array($granted['subject'], $claims['subjects'], true), 'grant.subject');
    return new Asked($granted['request'], $named, $granted['signedRequest'], $claims, $plan);
}
