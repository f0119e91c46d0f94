<?php

/** The consent receipt (section 4.7 of PROTOCOL.md): its form, and both signatures. */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/jws.php';

/** A receipt signed by its device and by the broker. */
final class VerifiedReceipt
{
    public function __construct(
        public readonly array $receipt,
        public readonly PublicKey $device,
        public readonly string $consentDigest,
    ) {
    }
}

/** Every member of a receipt, with its reader. @return array<string, callable> */
function receiptMembers(): array
{
    $agreedText = strict(['version' => identifier(...), 'digest' => digestText(...)]);
    $contact = strict(['phone' => line(...), 'email' => line(...), 'page' => line(...)]);
    $country = matching('[A-Z]{2}', 2);
    $rights = ['WITHDRAWAL', 'INFORMATION', 'ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY'];
    return [
        'v' => oneOf(1),
        'schema' => oneOf('ISO/IEC TS 27560:2023'),
        'record' => encoded(16),
        'principal' => digestText(...),
        'language' => oneOf('nl', 'en'),
        'notice' => digestText(...),
        'text_version' => identifier(...),
        'terms' => $agreedText,
        'privacy_notice' => $agreedText,
        'provider' => strict([
            'id' => identifier(...),
            'type' => oneOf('CONTROLLER'),
            'name' => line(...),
            'domain' => identifier(...),
            'kvk' => identifier(...),
            'address' => line(...),
            'contact' => $contact,
        ]),
        'broker' => strict([
            'id' => identifier(...),
            'type' => oneOf('PROCESSOR', 'JOINT_CONTROLLER', 'CONTROLLER'),
            'name' => line(...),
            'address' => line(...),
            'contact' => $contact,
            'privacy_officer' => line(...),
        ]),
        'purpose' => identifier(...),
        'recipients' => aList(line(...), 0, 32),
        'pickup_hours' => integer(1, 72),
        'purpose_type' => oneOf('SERVICE_PROVISION'),
        'lawful_basis' => oneOf('CONSENT'),
        'collection_method' => oneOf('BY_THE_CONSUMER_AT_THE_SOURCE'),
        'processing_method' => oneOf('SEALED_END_TO_END'),
        'storage_locations' => aList($country, 0, 32),
        'processing_location' => $country,
        'geographic_restrictions' => oneOf('EEA'),
        'jurisdiction' => oneOf('NL'),
        'codes_of_conduct' => aList(line(...), 0, 32),
        'impact_assessment' => nullable(line(...)),
        'rights' => aList(
            strict(['right' => oneOf(...$rights), 'article' => identifier(...), 'at' => line(...)]),
            0,
            32,
        ),
        'authority' => strict(['name' => line(...), 'address' => line(...), 'page' => line(...)]),
        'retention_days' => integer(0, 90),
        'share_key' => nullable(ed25519Jwk(...)),
        'withdrawal' => line(...),
        'request' => identifier(...),
        'session' => identifier(...),
        'subject' => subject(...),
        'signed_request' => digestText(...),
        'device' => ed25519Jwk(...),
        'previous' => nullable(digestText(...)),
        'leaves' => aList(strict([
            'path' => text(...),
            'coordinate' => text(...),
            'arguments' => anObject(...),
            'type' => identifier(...),
            'optional' => boolean(...),
            'sensitivity' => oneOf('ORDINARY', 'FINANCIAL', 'HIGH'),
            'special_category' => boolean(...),
        ]), 1, 512 * 5000),
        'sections' => aList(strict([
            'section' => identifier(...),
            'source' => identifier(...),
            'group' => identifier(...),
            'outcome' => oneOf('SHARED', 'NOT_SHARED', 'UNAVAILABLE'),
            'manifest' => nullable(digestText(...)),
        ]), 1, 512),
        'events' => aList(strict([
            'at' => time(...),
            'type' => oneOf('GIVEN'),
            'state' => oneOf('ACTIVE'),
            'duration' => text(...),
            'entity' => digestText(...),
        ]), 1, 1),
    ];
}

/** Reads the form of a receipt, and that its parts agree with one another. @throws Malformed */
function readReceipt(mixed $value): array
{
    $receipt = strictWith(receiptMembers(), ['reference' => reference(...)])($value);
    foreach ($receipt['sections'] as $section) {
        only(($section['outcome'] === 'SHARED') === ($section['manifest'] !== null));
    }
    $days = $receipt['retention_days'];
    only(($days > 0) === ($receipt['share_key'] !== null));
    only($receipt['principal'] === ed25519Key((object) $receipt['device'])->thumbprint);
    [$given] = $receipt['events'];
    only($given['entity'] === $receipt['principal']);
    only($given['duration'] === ($days > 0 ? "P{$days}D" : "PT{$receipt['pickup_hours']}H"));
    return $receipt;
}

/**
 * Verifies the device's signature and the broker's, which are over the same bytes.
 *
 * @param list<PublicKey> $brokerKeys
 * @throws Refused
 */
function verifyReceipt(string $jws, string $countersignature, array $brokerKeys): VerifiedReceipt
{
    $typ = 'consent-receipt+jwt';
    [$receipt, $device, $bytes] = within('receipt.signature', function () use ($jws, $typ): array {
        $receipt = readReceipt(unverifiedPayload($jws));
        $device = ed25519Key((object) $receipt['device']);
        return [$receipt, $device, verify($jws, $typ, [$device])[1]];
    });
    [, $countersigned] = within('receipt.countersignature', fn () => verify($countersignature, $typ, $brokerKeys));
    must($countersigned === $bytes, 'receipt.countersigned-bytes');
    return new VerifiedReceipt($receipt, $device, digest('zegel/1/consent', $bytes));
}
