<?php

/** Canonical JSON (RFC 8785, section 2 of PROTOCOL.md). JSON objects are `stdClass` here, and arrays are lists. */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/refused.php';

const MOST_LEVELS = 64;

/** Writes canonical JSON. @throws Malformed for what section 2 refuses */
function canonical(mixed $value, int $level = 0): string
{
    only($level <= MOST_LEVELS);
    return match (true) {
        $value === null => 'null',
        is_bool($value) => $value ? 'true' : 'false',
        is_string($value) => canonicalText($value),
        is_int($value), is_float($value) => canonicalNumber((float) $value),
        is_array($value) && array_is_list($value) => canonicalList($value, $level),
        $value instanceof \stdClass => canonicalObject($value, $level),
        default => throw new Malformed(),
    };
}

/** Reads any JSON. @throws Malformed */
function readJson(string $text): mixed
{
    try {
        return json_decode($text, flags: JSON_THROW_ON_ERROR);
    } catch (\JsonException $cause) {
        throw new Malformed(previous: $cause);
    }
}

/** Reads JSON that is canonical already: doubled members, spaces and `1.0` are refused. @throws Malformed */
function readCanonical(string $text): mixed
{
    $value = readJson($text);
    only(canonical($value) === $text);
    return $value;
}

/** @param list<mixed> $list */
function canonicalList(array $list, int $level): string
{
    return '[' . implode(',', array_map(fn (mixed $item) => canonical($item, $level + 1), $list)) . ']';
}

function canonicalObject(\stdClass $object, int $level): string
{
    $members = [];
    foreach (get_object_vars($object) as $name => $item) {
        only($name !== '__proto__');
        $members[inUtf16Order((string) $name)] = canonicalText((string) $name) . ':' . canonical($item, $level + 1);
    }
    ksort($members, SORT_STRING);
    return '{' . implode(',', $members) . '}';
}

/** RFC 8785 orders by UTF-16 code units, in which U+E000 to U+FFFF come after all beyond; in UTF-8 they come before. */
function inUtf16Order(string $name): string
{
    return strtr($name, "\xee\xef", "\xf8\xf9");
}

function canonicalText(string $text): string
{
    $flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS | JSON_THROW_ON_ERROR;
    try {
        return json_encode($text, $flags);
    } catch (\JsonException $cause) {
        throw new Malformed(previous: $cause);
    }
}

/** As ECMAScript writes a double (`Number::toString`). */
function canonicalNumber(float $value): string
{
    only(is_finite($value));
    if ($value === 0.0) {
        return '0';
    }
    // PHP chooses the same shortest digits, in another form.
    preg_match('/^(\d+)\.?(\d*)(?:E([-+]\d+))?$/D', var_export(abs($value), true), $found);
    $written = $found[1] . $found[2];
    $point = strlen($found[1]) + (int) ($found[3] ?? 0) - (strlen($written) - strlen(ltrim($written, '0')));
    $digits = trim($written, '0');
    $sign = $value < 0 ? '-' : '';
    return $sign . match (true) {
        strlen($digits) <= $point && $point <= 21 => str_pad($digits, $point, '0'),
        0 < $point && $point <= 21 => substr($digits, 0, $point) . '.' . substr($digits, $point),
        -6 < $point && $point <= 0 => '0.' . str_repeat('0', -$point) . $digits,
        default => $digits[0] . (strlen($digits) > 1 ? '.' . substr($digits, 1) : '') . sprintf('e%+d', $point - 1),
    };
}
