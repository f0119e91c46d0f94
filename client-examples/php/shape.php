<?php

/** Readers: each takes something from outside and gives it back, or throws Malformed (section 2 of PROTOCOL.md). */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/encoding.php';

/** An object with any members. */
function anObject(mixed $value): \stdClass
{
    only($value instanceof \stdClass);
    return $value;
}

/**
 * An object with exactly these members, all of them; it becomes an array by name.
 *
 * @param array<string, callable(mixed): mixed> $members
 * @return \Closure(mixed): array<string, mixed>
 */
function strict(array $members): \Closure
{
    return function (mixed $value) use ($members): array {
        $given = get_object_vars(anObject($value));
        only(count($given) === count($members));
        $read = [];
        foreach ($members as $name => $reader) {
            only(array_key_exists($name, $given));
            $read[$name] = $reader($given[$name]);
        }
        return $read;
    };
}

/** Exactly these members, and of the optional ones those that are there. */
function strictWith(array $members, array $optional): \Closure
{
    return function (mixed $value) use ($members, $optional): array {
        $there = array_intersect_key($optional, get_object_vars(anObject($value)));
        return strict($members + $there)($value);
    };
}

/** A list of so many. */
function aList(callable $reader, int $least, int $most): \Closure
{
    return function (mixed $value) use ($reader, $least, $most): array {
        only(is_array($value) && $least <= count($value) && count($value) <= $most);
        return array_map($reader, $value);
    };
}

/** Null, or what the reader reads. */
function nullable(callable $reader): \Closure
{
    return fn (mixed $value): mixed => $value === null ? null : $reader($value);
}

/** One of these texts or numbers. */
function oneOf(string|int ...$allowed): \Closure
{
    return function (mixed $value) use ($allowed): string|int {
        only(in_array($value, $allowed, true));
        return $value;
    };
}

/** Any text. */
function text(mixed $value): string
{
    only(is_string($value));
    return $value;
}

/** True or false. */
function boolean(mixed $value): bool
{
    only(is_bool($value));
    return $value;
}

/** A whole number within these bounds, both included. */
function integer(int $least, int $most): \Closure
{
    return function (mixed $value) use ($least, $most): int {
        only(is_int($value) && $least <= $value && $value <= $most);
        return $value;
    };
}

/** Base64url of so many bytes; it stays text. */
function encoded(?int $length = null): \Closure
{
    return function (mixed $value) use ($length): string {
        fromBase64url(text($value), $length);
        return $value;
    };
}

/** A digest or another 32 bytes. */
function digestText(mixed $value): string
{
    return encoded(32)($value);
}

/** Text of at most so many bytes that the whole pattern fits. */
function matching(string $pattern, int $most): \Closure
{
    return function (mixed $value) use ($pattern, $most): string {
        only(is_string($value) && strlen($value) <= $most && preg_match("/^(?:$pattern)$/D", $value) === 1);
        return $value;
    };
}

/** Reads those of these members that an object has, and refuses any other. */
function someOf(callable $reader, string ...$names): \Closure
{
    return function (mixed $value) use ($reader, $names): array {
        $there = array_filter($names, fn (string $name) => property_exists(anObject($value), $name));
        return strict(array_fill_keys($there, $reader))($value);
    };
}

/** Whole seconds since 1970. */
function seconds(mixed $value): int
{
    return integer(0, 2 ** 53 - 1)($value);
}

/** 1 to 256 characters of printable ASCII, no space at either end. */
function identifier(mixed $value): string
{
    return matching('[!-~](?:[ -~]*[!-~])?', 256)($value);
}

/** Counts UTF-16 code units, of which a character beyond U+FFFF has two. */
function utf16Length(string $text): int
{
    return intdiv(strlen(iconv('UTF-8', 'UTF-16BE', $text)), 2);
}

/** 1 to 1000 UTF-16 code units without control, format and surrogate characters. */
function line(mixed $value): string
{
    only(is_string($value) && utf16Length($value) <= 1000);
    only(preg_match('/^[^\p{Cc}\p{Cf}\p{Cs}]+$/Du', $value) === 1);
    return $value;
}

/** A calendar day that exists, `YYYY-MM-DD`. */
function day(mixed $value): string
{
    [$year, $month, $of] = explode('-', matching('\d{4}-\d{2}-\d{2}', 10)($value));
    only(checkdate((int) $month, (int) $of, (int) $year));
    return $value;
}

/** RFC 3339 in UTC with `Z`, up to nine decimals. */
function time(mixed $value): string
{
    $clock = '(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z';
    day(substr(matching("[0-9-]{10}T$clock", 30)($value), 0, 10));
    return $value;
}

/** A day that may lack its day, or month and day. */
function partialDay(mixed $value): string
{
    $given = matching('\d{4}(?:-\d{2}){0,2}', 10)($value);
    day($given . substr('-01-01', strlen($given) - 4));
    return $given;
}

/** Of whom data are. */
function subject(mixed $value): string
{
    return oneOf('APPLICANT', 'PARTNER')($value);
}

/** A reference of the provider's own words. */
function reference(mixed $value): string
{
    only(strlen(text($value)) <= 64);
    only(preg_match('{\A[A-Za-z0-9]([A-Za-z0-9 _./-]*[A-Za-z0-9])?\z}', $value) === 1);
    return $value;
}
