<?php

/**
 * Verifies a consent receipt without a network: the device's signature and the broker's countersignature.
 *
 * The first file is a JSON object with `receipt` and `countersignature`; a delivery is one. The second holds the broker's
 * section keys, which never come from the receipt itself: a list of JWKs, or the provider's record of the request.
 */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/program.php';
require_once __DIR__ . '/receipt.php';

$usage = 'Use: php verify_receipt.php receipt.json broker-keys.json';

$job = function (string $receiptFile, string $keysFile): array {
    $signed = anObject(readFile($receiptFile));
    $keys = readFile($keysFile);
    $pinned = aList(ed25519Key(...), 1, 16)($keys instanceof \stdClass ? $keys->brokerKeys ?? null : $keys);
    $countersignature = text($signed->countersignature ?? null);
    $verified = verifyReceipt(text($signed->receipt ?? null), $countersignature, $pinned);
    return ['receipt' => $verified->receipt, 'consentDigest' => $verified->consentDigest];
};

exit(run($usage, array_slice($argv, 1), 2, $job, 'The receipt was not verified.'));
