<?php

/** The law (section 4.4 of PROTOCOL.md): for every leaf data or exactly one gap, and no data outside the leaves. */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/plan.php';

/** @throws Malformed unless the law holds for data and gaps of a payload */
function holdLaw(array $payload, Tree $tree): void
{
    $gaps = [];
    foreach ($payload['gaps'] as ['path' => $path]) {
        only(!isset($gaps[placeKey($path)]));
        $gaps[placeKey($path)] = true;
    }
    holdAt($payload['data'], $tree, [], $gaps);
    only($gaps === []);
}

/** @throws Malformed unless every reference is of this source, and at or above a leaf */
function holdReferences(array $payload, string $source, Tree $tree): void
{
    foreach ($payload['references'] as $reference) {
        only($reference['source'] === $source && subtreeAt($tree, $reference['path']) !== null);
    }
}

/** A place as text, in which `0` and `"0"` differ. @param list<string|int> $place */
function placeKey(array $place): string
{
    return canonical($place);
}

/**
 * @param list<string|int> $at
 * @param array<string, true> $gaps those still without their null
 */
function holdAt(mixed $value, Tree $tree, array $at, array &$gaps): void
{
    if ($value === null) {
        only(isset($gaps[placeKey($at)]));
        unset($gaps[placeKey($at)]);
    } elseif ($tree->members !== null) {
        holdObject($value, $tree->members, $at, $gaps);
    } elseif ($tree->of !== null) {
        only(is_array($value));
        foreach ($value as $index => $item) {
            holdAt($item, $tree->of, [...$at, $index], $gaps);
        }
    } else {
        only(is_scalar($value));
    }
}

/**
 * @param array<string, Tree> $members
 * @param list<string|int> $at
 * @param array<string, true> $gaps
 */
function holdObject(mixed $value, array $members, array $at, array &$gaps): void
{
    $given = get_object_vars(anObject($value));
    if (array_key_exists('__typename', $given)) {
        matching(NAME, 128)($given['__typename']);
        unset($given['__typename']);
    }
    only(count($given) === count($members));
    foreach ($members as $name => $tree) {
        only(array_key_exists($name, $given));
        holdAt($given[$name], $tree, [...$at, $name], $gaps);
    }
}
