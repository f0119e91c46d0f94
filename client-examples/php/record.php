<?php

/** The provider's own record of a request (section 4.9 of PROTOCOL.md, and step 2 of section 4.12). */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/plan.php';
require_once __DIR__ . '/signed_request.php';

/** What a receipt and its sections are held against: the request as its provider signed it. */
final class Asked
{
    /** @param list<PublicKey> $brokerKeys */
    public function __construct(
        public readonly string $request,
        public readonly array $brokerKeys,
        public readonly string $signedRequest,
        public readonly array $claims,
        public readonly array $plan,
    ) {
    }
}

/** A record that holds together, for one subject of it. */
final class CheckedRecord
{
    public function __construct(
        public readonly Asked $asked,
        public readonly string $requestKeyPair,
        public readonly string $bindKey,
    ) {
    }
}

/** What the signed request says of a link's secret (section 4.1). */
function redeemHash(string $linkSecret): string
{
    return digest(derive($linkSecret, 'zegel/1/redeem'));
}

/** The key that the broker never had (section 4.1). */
function bindKey(string $linkSecret): string
{
    return derive($linkSecret, 'zegel/1/bind');
}

/** Step 2 of section 4.12. @throws Refused */
function checkRecord(mixed $value, string $of): CheckedRecord
{
    $record = within('record.shape', fn () => strict([
        'v' => oneOf(1),
        'request' => identifier(...),
        'broker' => identifier(...),
        'brokerKeys' => aList(ed25519Key(...), 0, 16),
        'provider' => identifier(...),
        'identityKey' => ed25519Key(...),
        'signedRequest' => text(...),
        'requestKey' => strict(['publicKey' => digestText(...), 'secretKey' => digestText(...)]),
        'linkSecrets' => someOf(digestText(...), 'APPLICANT', 'PARTNER'),
        'plan' => text(...),
    ])($value));
    $verified = fn () => verifyRequest($record['signedRequest'], [$record['identityKey']]);
    $claims = within('record.signature', $verified);
    must($record['provider'] === $claims['iss'], 'record.provider');
    must($record['broker'] === $claims['aud'], 'record.broker');
    must(count($record['brokerKeys']) > 0, 'record.broker-keys');
    foreach ($record['brokerKeys'] as $key) {
        must(in_array($key->thumbprint, $claims['broker_keys'], true), 'record.broker-keys');
    }
    $plan = checkPlan($record['plan'], $claims, 'record.plan');
    must(in_array($of, $claims['subjects'], true), 'record.subject');
    $keyPair = checkRequestKey($record['requestKey'], $claims);
    $linkSecret = $record['linkSecrets'][$of] ?? throw new Refused('record.link-secret');
    must(redeemHash(fromBase64url($linkSecret)) === $claims['redeem'][$of], 'record.link-secret');
    return new CheckedRecord(
        asked: new Asked($record['request'], $record['brokerKeys'], $record['signedRequest'], $claims, $plan),
        requestKeyPair: $keyPair,
        bindKey: bindKey(fromBase64url($linkSecret)),
    );
}

/** Reads the plan that was signed. @throws Refused */
function checkPlan(string $text, array $claims, string $check): array
{
    must(planDigest($text) === $claims['plan'], $check);
    $plan = within($check, fn () => readPlan($text));
    foreach (['schema', 'purpose', 'as_of'] as $name) {
        must($plan[$name] === $claims[$name], $check);
    }
    return $plan;
}

/** Gives libsodium's key pair. */
function checkRequestKey(array $key, array $claims): string
{
    $secret = fromBase64url($key['secretKey']);
    $public = sodium_crypto_scalarmult_base($secret);
    must(toBase64url($public) === $key['publicKey'], 'record.request-key');
    must($key['publicKey'] === $claims['request_key'], 'record.request-key');
    return sodium_crypto_box_keypair_from_secretkey_and_publickey($secret, $public);
}
