<?php

/** The two ways in which something is refused. Neither holds a value of a person. */

declare(strict_types=1);

namespace Zegel;

/** Something from outside has another form than sections 2 and 4 of PROTOCOL.md give it. */
final class Malformed extends \Exception
{
}

/** One check of section 4.12 did not hold. The outside learns that it failed, not which. */
final class Refused extends \Exception
{
    public function __construct(public readonly string $check, ?\Throwable $cause = null)
    {
        parent::__construct($check, 0, $cause);
    }
}

/** @throws Malformed when it is not so */
function only(bool $isSo): void
{
    if (!$isSo) {
        throw new Malformed();
    }
}

/** @throws Refused naming the check, when it is not so */
function must(bool $isSo, string $check): void
{
    if (!$isSo) {
        throw new Refused($check);
    }
}

/**
 * Gives what the work gives; whatever is malformed inside fails this one check.
 *
 * @template T
 * @param callable(): T $work
 * @return T
 * @throws Refused
 */
function within(string $check, callable $work): mixed
{
    try {
        return $work();
    } catch (Malformed $cause) {
        throw new Refused($check, $cause);
    }
}
