<?php

/** The leaves of a plan as the only shape their data may have (sections 4.3 and 4.4 of PROTOCOL.md). */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/refused.php';

const MOST_STEPS = 32;

/** `members` of an object, `of` of a list; a leaf has neither. */
final class Tree
{
    /** @param ?array<string, Tree> $members */
    public function __construct(public ?array $members = null, public readonly ?Tree $of = null)
    {
    }
}

/**
 * Makes one shape of all paths.
 *
 * @param list<string> $paths
 * @throws Malformed for one that is there twice, or object, list and leaf at once
 */
function treeOf(array $paths): Tree
{
    $root = new Tree([]);
    foreach ($paths as $path) {
        plant($root, stepsOf($path));
    }
    return $root;
}

/** Finds the part of a tree at a place, if the place can be in data of that shape. @param list<string|int> $place */
function subtreeAt(Tree $tree, array $place): ?Tree
{
    $found = $tree;
    foreach ($place as $step) {
        $found = is_int($step) ? $found->of : $found->members[$step] ?? null;
        if ($found === null) {
            return null;
        }
    }
    return $found;
}

/** Names what the section of a leaf fills alone: up to and including the first list, or all. @return list<string> */
function filledAlone(string $path): array
{
    $names = [];
    foreach (stepsOf($path) as [$name, $lists]) {
        $names[] = $name;
        if ($lists > 0) {
            break;
        }
    }
    return $names;
}

/** @return list<array{string, int}> names, and how many lists stand after each */
function stepsOf(string $path): array
{
    $steps = explode('.', $path);
    only(count($steps) <= MOST_STEPS && strlen($path) <= 1024);
    return array_map(function (string $step): array {
        only(preg_match('/^(?!__)([_A-Za-z][_0-9A-Za-z]*)((?:\[\])*)$/D', $step, $found) === 1);
        return [$found[1], intdiv(strlen($found[2]), 2)];
    }, $steps);
}

/** @param list<array{string, int}> $steps */
function plant(Tree $root, array $steps): void
{
    $place = $root;
    foreach ($steps as $at => [$name, $lists]) {
        $isLast = $at === count($steps) - 1;
        only($place->members !== null);
        $there = $place->members[$name] ?? null;
        $inside = $there === null ? new Tree($isLast ? null : []) : outOfLists($there, $lists);
        if ($there === null) {
            $place->members[$name] = inLists($inside, $lists);
        } else {
            only(!$isLast);
        }
        $place = $inside;
    }
}

function inLists(Tree $tree, int $lists): Tree
{
    return $lists === 0 ? $tree : new Tree(of: inLists($tree, $lists - 1));
}

function outOfLists(Tree $tree, int $lists): Tree
{
    for ($left = $lists; $left > 0; $left--) {
        $tree = $tree->of ?? throw new Malformed();
    }
    return $tree;
}
