<?php

/**
 * Verifies a provider's answer to an erasure request without a network.
 *
 * The first file holds the answer as it was sent, a compact JWS. The second is a list of JWKs: the identity keys of the
 * provider, which never come from the answer itself.
 */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/erasure_answer.php';
require_once __DIR__ . '/program.php';

$usage = 'Use: php verify_erasure.php answer.jws identity-keys.json';

$job = function (string $answerFile, string $keysFile): array {
    $pinned = aList(ed25519Key(...), 1, 16)(readFile($keysFile));
    return verifyErasureAnswer(rtrim(file_get_contents($answerFile), "\n"), $pinned);
};

exit(run($usage, array_slice($argv, 1), 2, $job, 'The answer was not verified.'));
