<?php

/** The sections of one subject become one answer (step 11 of section 4.12 of PROTOCOL.md). */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/law.php';

/** A planned section with what came of it; without payload it was not shared. */
final class Outcome
{
    public function __construct(public readonly array $planned, public readonly ?array $payload)
    {
    }
}

/** All sections together. */
final class Merged
{
    public readonly \stdClass $data;
    /** @var list<array{path: list<string|int>, reason: string}> */
    public array $gaps = [];
    /** @var list<array<string, mixed>> */
    public array $references = [];
    /** @var list<Tree> */
    private readonly array $shapes;

    /**
     * @param list<Outcome> $outcomes of one subject, in the plan's order
     * @throws Malformed when two disagree
     */
    public function __construct(array $outcomes)
    {
        $this->data = new \stdClass();
        $this->shapes = array_map(fn (Outcome $outcome) => treeOf(pathsOf($outcome->planned)), $outcomes);
        foreach ($outcomes as $outcome) {
            $this->add($outcome->planned, $outcome->payload);
        }
    }

    private function add(array $planned, ?array $payload): void
    {
        $alone = [];
        foreach (pathsOf($planned) as $path) {
            $names = filledAlone($path);
            $alone[placeKey($names)] = $names;
        }
        if ($payload === null) {
            $this->leaveNull($alone, [], $planned['available'] ? 'NOT_SHARED' : 'UNAVAILABLE');
            return;
        }
        array_push($this->references, ...$payload['references']);
        $gaps = [];
        foreach ($payload['gaps'] as $gap) {
            $gaps[placeKey($gap['path'])] = $gap;
        }
        $this->fill($this->data, $payload['data'], [], $gaps, $alone);
        array_push($this->gaps, ...array_values($gaps));
    }

    /**
     * Copies one section's object into what others began.
     *
     * @param list<string> $at
     * @param array<string, array<string, mixed>> $gaps of the section; those that move down are taken out
     * @param array<string, list<string>> $alone
     */
    private function fill(\stdClass $target, \stdClass $given, array $at, array &$gaps, array $alone): void
    {
        foreach (get_object_vars($given) as $name => $value) {
            $place = [...$at, $name];
            if ($name === '__typename') {
                only(($target->$name ?? $value) === $value);
                $target->$name = $value;
            } elseif (!$this->isFilledBySeveral($place)) {
                $target->$name = $value;
            } elseif ($value === null) {
                $this->leaveNull($alone, $place, $gaps[placeKey($place)]['reason']);
                unset($gaps[placeKey($place)]);
            } else {
                $target->$name ??= new \stdClass();
                $this->fill($target->$name, $value, $place, $gaps, $alone);
            }
        }
    }

    /**
     * @param array<string, list<string>> $alone
     * @param list<string> $below
     */
    private function leaveNull(array $alone, array $below, string $reason): void
    {
        foreach ($alone as $path) {
            if (array_slice($path, 0, count($below)) !== $below) {
                continue;
            }
            $target = $this->data;
            foreach (array_slice($path, 0, -1) as $name) {
                $target = $target->$name ??= new \stdClass();
            }
            $target->{$path[count($path) - 1]} = null;
            $this->gaps[] = ['path' => $path, 'reason' => $reason];
        }
    }

    /** @param list<string> $place */
    private function isFilledBySeveral(array $place): bool
    {
        $isObject = fn (Tree $shape) => subtreeAt($shape, $place)?->members !== null;
        return count(array_filter($this->shapes, $isObject)) > 1;
    }
}
