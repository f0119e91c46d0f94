<?php

/** What the programs here have in common: files in, an exit code out. */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/canonical.php';
require_once __DIR__ . '/claims.php';

const VERIFIED = 0;
const REFUSED = 1;
const NOT_DECIDED = 2;

/** Reads a JSON file. @throws \ErrorException when there is none, Malformed when it holds no JSON */
function readFile(string $path): mixed
{
    return readJson(file_get_contents($path));
}

/**
 * Does the job with so many arguments and prints what it gives as JSON. Gives the exit code.
 *
 * 0: verified. 1: refused, in one sentence and without a reason. 2: wrong use, or a file that could not be read or
 * written, so that nothing was decided.
 *
 * @param list<string> $arguments
 * @param callable(string...): mixed $job
 */
function run(string $usage, array $arguments, int $count, callable $job, string $refusal): int
{
    becomeStrict();
    if (count($arguments) !== $count) {
        fwrite(STDERR, "$usage\n");
        return NOT_DECIDED;
    }
    try {
        $result = $job(...$arguments);
    } catch (Refused | Malformed) {
        fwrite(STDERR, "$refusal\n");
        return REFUSED;
    } catch (\ErrorException | NoAnswer) {
        fwrite(STDERR, "A file could not be read or written: nothing was decided, try again.\n");
        return NOT_DECIDED;
    }
    echo json_encode($result, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), "\n";
    return VERIFIED;
}

/** Makes every warning an error, and lets no error print the values it was about. */
function becomeStrict(): void
{
    ini_set('memory_limit', '-1');
    ini_set('serialize_precision', '-1');
    ini_set('zend.exception_ignore_args', '1');
    set_error_handler(function (int $level, string $message): never {
        throw new \ErrorException($message, severity: $level);
    });
}
