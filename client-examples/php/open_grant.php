<?php

/**
 * Opens what was granted: every check of section 4.15 of PROTOCOL.md, all sections or nothing.
 *
 * `record.json` is the recipient's own record of its grant key, and `granted.json` is `sealed` of `retrieveGrant`.
 */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/granted.php';
require_once __DIR__ . '/program.php';

$usage = 'Use: php open_grant.php record.json granted.json';

$job = fn (string $recordFile, string $grantedFile): array =>
    examineGranted(readFile($grantedFile), readFile($recordFile));

exit(run($usage, array_slice($argv, 1), 2, $job, 'The grant was not opened.'));
