"""What a section holds once open (section 4.4 of PROTOCOL.md)."""

from typing import Any

from canonical import read_canonical
from encoding import read_utf8
from refused import Malformed
from shape import (
    a_boolean,
    a_list,
    a_text,
    an_integer,
    an_object,
    digest_text,
    encoded,
    fields,
    identifier,
    nullable,
    one_of,
    partial_day,
    strict,
    time,
)

SIZES = (4_096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304)
_LONGEST_LIST = SIZES[-1]


def _step(value: Any) -> str | int:
    return a_text(value) if isinstance(value, str) else an_integer(0, _LONGEST_LIST)(value)


place = a_list(_step, 1, 128)
_gap = strict({"path": place, "reason": one_of("EMPTY", "UNAVAILABLE", "PARTIAL", "STALE")})
_reference = strict(
    {
        "path": place,
        "source": identifier,
        "fetchedAt": time,
        "referenceDate": nullable(partial_day),
        "broughtByConsumer": a_boolean,
    }
)


def _person(value: Any) -> dict[str, str]:
    kinds = fields(("bsn", "name"), value)
    person: dict[str, str] = strict({kind: digest_text for kind in kinds})(value)
    return person


_payload = strict(
    {
        "v": one_of(1),
        "salt": encoded(16),
        "data": an_object,
        "gaps": a_list(_gap, 0, _LONGEST_LIST),
        "references": a_list(_reference, 0, _LONGEST_LIST),
        "person": _person,
    }
)


def unpad(padded: bytes) -> bytes:
    """Take the spaces off, up to the smallest size that holds the text. Raises Malformed."""
    content = padded.rstrip(b" ")
    if next((size for size in SIZES if size >= len(content)), None) != len(padded):
        raise Malformed
    return content


def read_payload(content: bytes) -> dict[str, Any]:
    """Read canonical JSON of this form. Raises Malformed."""
    payload: dict[str, Any] = _payload(read_canonical(read_utf8(content)))
    return payload
