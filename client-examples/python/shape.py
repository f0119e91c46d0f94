"""Readers: each takes something from outside and gives it back, or raises Malformed (section 2 of PROTOCOL.md)."""

import re
import unicodedata
from collections.abc import Callable, Collection
from datetime import date
from typing import Any

from encoding import from_base64url
from refused import Malformed

Reader = Callable[[Any], Any]


def only(is_so: bool) -> None:
    """Raise Malformed when it is not so."""
    if not is_so:
        raise Malformed


def an_object(value: Any) -> dict[str, Any]:
    """Read an object with any members."""
    only(isinstance(value, dict))
    return value


def strict(members: dict[str, Reader]) -> Reader:
    """Read an object with exactly these members, all of them."""

    def read(value: Any) -> dict[str, Any]:
        given = an_object(value)
        only(given.keys() == members.keys())
        return {name: reader(given[name]) for name, reader in members.items()}

    return read


def strict_with(members: dict[str, Reader], optional: dict[str, Reader]) -> Reader:
    """Read an object with exactly these members, and of the optional ones those that are there."""

    def read(value: Any) -> dict[str, Any]:
        given = an_object(value)
        there = {name: reader for name, reader in optional.items() if name in given}
        return strict(members | there)(given)

    return read


def a_list(reader: Reader, least: int, most: int) -> Reader:
    """Read a list of so many."""

    def read(value: Any) -> list[Any]:
        only(isinstance(value, list) and least <= len(value) <= most)
        return [reader(item) for item in value]

    return read


def nullable(reader: Reader) -> Reader:
    """Read null, or what the reader reads."""
    return lambda value: None if value is None else reader(value)


def one_of(*allowed: str | int) -> Reader:
    """Read one of these texts or numbers; `true` is not 1."""

    def read(value: Any) -> str | int:
        only(isinstance(value, str | int) and not isinstance(value, bool) and value in allowed)
        return value

    return read


def a_text(value: Any) -> str:
    """Read any text."""
    only(isinstance(value, str))
    return value


def a_boolean(value: Any) -> bool:
    """Read true or false."""
    only(isinstance(value, bool))
    return value


def an_integer(least: int, most: int) -> Reader:
    """Read a whole number within these bounds, both included."""

    def read(value: Any) -> int:
        only(isinstance(value, int) and not isinstance(value, bool) and least <= value <= most)
        return value

    return read


def encoded(length: int | None = None) -> Reader:
    """Read base64url of so many bytes; it stays text."""

    def read(value: Any) -> str:
        from_base64url(a_text(value), length)
        return value

    return read


def matching(pattern: str, most: int) -> Reader:
    """Read text of at most so many characters that the whole pattern fits."""
    compiled = re.compile(pattern, re.ASCII)

    def read(value: Any) -> str:
        only(isinstance(value, str) and len(value) <= most and compiled.fullmatch(value) is not None)
        return value

    return read


def fields(names: Collection[str], value: Any) -> list[str]:
    """Name which of these an object has; others are refused by the `strict` that is made of the answer."""
    return [name for name in names if name in an_object(value)]


seconds = an_integer(0, 253_402_300_799)
digest_text = encoded(32)
identifier = matching(r"[!-~](?:[ -~]*[!-~])?", 256)
_day = matching(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", 10)
_time = matching(r"[0-9-]{10}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?Z", 30)
_partial_day = matching(r"[0-9]{4}(?:-[0-9]{2}){0,2}", 10)


def utf16_length(text: str) -> int:
    """Count UTF-16 code units, of which one beyond U+FFFF has two."""
    return len(text) + sum(character > "\uffff" for character in text)


def line(value: Any) -> str:
    """Read 1 to 1000 UTF-16 code units without control, format and surrogate characters."""
    only(isinstance(value, str) and 0 < utf16_length(value) <= 1000)
    only(all(unicodedata.category(character) not in ("Cc", "Cf", "Cs") for character in value))
    return value


def day(value: Any) -> str:
    """Read a calendar day that exists, `YYYY-MM-DD`."""
    try:
        date.fromisoformat(_day(value))
    except ValueError as cause:
        raise Malformed from cause
    return value


def time(value: Any) -> str:
    """Read RFC 3339 in UTC with `Z`, up to nine decimals."""
    day(_time(value)[:10])
    return value


def partial_day(value: Any) -> str:
    """Read a day that may lack its day, or month and day."""
    day(_partial_day(value) + "-01-01"[len(value) - 4 :])
    return value


subject = one_of("APPLICANT", "PARTNER")


def reference(value: Any) -> str:
    """Read a reference of the provider's own words."""
    words = a_text(value)
    only(len(words) <= 64 and re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9 _./-]*[A-Za-z0-9])?", words) is not None)
    return words
