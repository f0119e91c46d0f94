<?php

/**
 * A durable, atomic store of claims in one file (section 4.9 of PROTOCOL.md, and step 12 of section 4.12).
 *
 * The file is a JSON object: "<request> <subject>" to consentDigest. Beside it lies an empty `.lock`.
 */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/shape.php';

/** The store could not be read or written. Nothing was decided: try again, and reject nothing. */
final class NoAnswer extends \Exception
{
}

/**
 * Claims (request, subject) for this consent.
 *
 * The first one wins and the same again is true. Another is false, unless its receipt names the claimed one as
 * `previous`, and then takes its place.
 *
 * @throws NoAnswer
 */
function claim(string $store, array $receipt, string $consentDigest): bool
{
    $of = "{$receipt['request']} {$receipt['subject']}";
    try {
        $lock = fopen("$store.lock", 'c');
        if (!flock($lock, LOCK_EX)) {
            throw new NoAnswer();
        }
        $text = file_exists($store) ? file_get_contents($store) : '{}';
        $claimed = anObject(json_decode($text, flags: JSON_THROW_ON_ERROR));
        $first = $claimed->$of ?? $consentDigest;
        if ($first !== $consentDigest && $first !== $receipt['previous']) {
            return false;
        }
        $claimed->$of = $consentDigest;
        replace($store, json_encode($claimed, JSON_THROW_ON_ERROR));
        return true;
    } catch (\ErrorException | \JsonException | Malformed $cause) {
        throw new NoAnswer(previous: $cause);
    }
}

/** Writes the whole file beside the old one, onto the disk, and puts it in its place. */
function replace(string $store, string $text): void
{
    $file = fopen("$store.new", 'w');
    if (fwrite($file, $text) !== strlen($text) || !fsync($file)) {
        throw new NoAnswer();
    }
    fclose($file);
    rename("$store.new", $store);
    $folder = fopen(dirname($store), 'r');
    if (!fsync($folder)) {
        throw new NoAnswer();
    }
    fclose($folder);
}
