<?php

/** What a section holds once open (section 4.4 of PROTOCOL.md). */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/canonical.php';
require_once __DIR__ . '/shape.php';

const SIZES = [4_096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304];
const LONGEST_LIST = 4_194_304;

/** Takes the spaces off, up to the smallest size that holds the text. @throws Malformed */
function unpad(string $padded): string
{
    $content = rtrim($padded, ' ');
    $sizes = array_filter(SIZES, fn (int $size) => $size >= strlen($content));
    only($sizes !== [] && min($sizes) === strlen($padded));
    return $content;
}

/** Reads a place in data: 1 to 128 names and indices. @return list<string|int> @throws Malformed */
function aPlace(mixed $value): array
{
    $step = fn (mixed $value) => is_string($value) ? $value : integer(0, LONGEST_LIST)($value);
    return aList($step, 1, 128)($value);
}

/** Reads canonical JSON of this form. @throws Malformed */
function readPayload(string $content): array
{
    $gap = strict(['path' => aPlace(...), 'reason' => oneOf('EMPTY', 'UNAVAILABLE', 'PARTIAL', 'STALE')]);
    $reference = strict([
        'path' => aPlace(...),
        'source' => identifier(...),
        'fetchedAt' => time(...),
        'referenceDate' => nullable(partialDay(...)),
        'broughtByConsumer' => boolean(...),
    ]);
    return strict([
        'v' => oneOf(1),
        'salt' => encoded(16),
        'data' => anObject(...),
        'gaps' => aList($gap, 0, LONGEST_LIST),
        'references' => aList($reference, 0, LONGEST_LIST),
        'person' => someOf(digestText(...), 'bsn', 'name'),
    ])(readCanonical($content));
}
