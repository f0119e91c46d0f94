<?php

/**
 * Opens a delivery: every check of section 4.12 of PROTOCOL.md, all sections or nothing.
 *
 * `record.json` is the provider's own record of the request, `delivery.json` is `Delivery.sealed`, and `claims.json`
 * keeps which consent each request and subject was opened under; it is made when it is not there.
 */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/claims.php';
require_once __DIR__ . '/delivery.php';
require_once __DIR__ . '/program.php';

$usage = 'Use: php open_delivery.php record.json delivery.json claims.json';

$job = function (string $recordFile, string $deliveryFile, string $claimsFile): array {
    $opened = examine(readFile($deliveryFile), readFile($recordFile));
    must(claim($claimsFile, $opened['receipt'], $opened['consentDigest']), 'claim.first');
    return $opened;
};

exit(run($usage, array_slice($argv, 1), 3, $job, 'The delivery was not opened.'));
