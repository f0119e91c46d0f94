<?php

/** Whether sections are of one person (person hashes, section 4.4 of PROTOCOL.md). */

declare(strict_types=1);

namespace Zegel;

const FROM_THE_WORST = ['MISMATCH', 'NOT_CHECKABLE', 'NAME_MATCH', 'MATCH'];

/**
 * Gives the word on the set, and the word on each section in the given order.
 *
 * @param list<array<string, string>> $persons
 * @return array{string, list<string>}
 */
function comparePersons(array $persons): array
{
    $each = [];
    foreach ($persons as $at => $person) {
        $each[] = wordOn($person, array_values(array_diff_key($persons, [$at => true])));
    }
    $worst = array_values(array_intersect(FROM_THE_WORST, $each))[0] ?? 'NOT_CHECKABLE';
    return [$worst === 'MISMATCH' || isJoined($persons) ? $worst : 'NOT_CHECKABLE', $each];
}

/**
 * @param array<string, string> $person
 * @param list<array<string, string>> $others
 */
function wordOn(array $person, array $others): string
{
    foreach ($others as $other) {
        foreach (array_intersect_key($person, $other) as $kind => $value) {
            if ($other[$kind] !== $value) {
                return 'MISMATCH';
            }
        }
    }
    return match (true) {
        isset($person['bsn']) && array_column($others, 'bsn') !== [] => 'MATCH',
        isset($person['name']) && array_column($others, 'name') !== [] => 'NAME_MATCH',
        default => 'NOT_CHECKABLE',
    };
}

/**
 * Tells whether something joins those known by `bsn` to those known by `name` only, or nothing has to.
 *
 * @param list<array<string, string>> $persons
 */
function isJoined(array $persons): bool
{
    $nameOnly = array_filter($persons, fn (array $person) => isset($person['name']) && !isset($person['bsn']));
    $both = array_filter($persons, fn (array $person) => isset($person['name'], $person['bsn']));
    return array_column($persons, 'bsn') === [] || $nameOnly === [] || $both !== [];
}
