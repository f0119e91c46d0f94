"""Canonical JSON (RFC 8785, section 2 of PROTOCOL.md)."""

import json
import math
import re
from decimal import Decimal
from typing import Any

from refused import Malformed

MOST_LEVELS = 64
LARGEST_EXACT = 2**53

_SURROGATE = re.compile("[\ud800-\udfff]")
_encode = json.JSONEncoder(ensure_ascii=False).encode


def canonical(value: Any) -> str:
    """Write canonical JSON. Raises Malformed for what section 2 refuses."""
    return _write(value, 0)


def read(text: str) -> Any:
    """Read any JSON as JavaScript would: every number is a double. Raises Malformed."""
    try:
        return json.loads(text, parse_int=_number, parse_float=_number, parse_constant=_refuse)
    except (ValueError, RecursionError) as cause:
        raise Malformed from cause


def read_canonical(text: str) -> Any:
    """Read JSON that is canonical already: doubled members, spaces and `1.0` are refused. Raises Malformed."""
    value = read(text)
    if canonical(value) != text:
        raise Malformed
    return value


def _number(written: str) -> int | float:
    value = float(written)
    if not math.isfinite(value):
        raise Malformed
    return int(value) if value.is_integer() and abs(value) <= LARGEST_EXACT else value


def _refuse(_written: str) -> None:
    raise Malformed


def _write(value: Any, level: int) -> str:
    if level > MOST_LEVELS:
        raise Malformed
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return _write_text(value)
    if isinstance(value, int | float):
        return _write_number(float(value))
    if isinstance(value, list):
        return "[" + ",".join(_write(item, level + 1) for item in value) + "]"
    if not isinstance(value, dict) or "__proto__" in value:
        raise Malformed
    written = {name: _write_text(name) for name in value}
    # RFC 8785 orders members by UTF-16 code units.
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    return "{" + ",".join(f"{written[name]}:{_write(value[name], level + 1)}" for name in names) + "}"


def _write_text(text: str) -> str:
    if _SURROGATE.search(text):
        raise Malformed
    return _encode(text)


def _write_number(value: float) -> str:
    """As ECMAScript writes a double (`Number::toString`)."""
    if not math.isfinite(value):
        raise Malformed
    if value == 0:
        return "0"
    _, digit_tuple, exponent = Decimal(repr(abs(value))).as_tuple()
    written = "".join(map(str, digit_tuple))
    digits = written.rstrip("0")
    point = len(written) + int(exponent)
    sign = "-" if value < 0 else ""
    if len(digits) <= point <= 21:
        return sign + digits.ljust(point, "0")
    if 0 < point <= 21:
        return f"{sign}{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    mantissa = digits if len(digits) == 1 else f"{digits[0]}.{digits[1:]}"
    return f"{sign}{mantissa}e{point - 1:+d}"
