"""Whether sections are of one person (person hashes, section 4.4 of PROTOCOL.md)."""

from collections.abc import Sequence

FROM_THE_WORST = ("MISMATCH", "NOT_CHECKABLE", "NAME_MATCH", "MATCH")


def compare_persons(persons: Sequence[dict[str, str]]) -> tuple[str, list[str]]:
    """Give the word on the set, and the word on each section in the given order."""
    each = [_word_on(person, [*persons[:at], *persons[at + 1 :]]) for at, person in enumerate(persons)]
    worst = next((word for word in FROM_THE_WORST if word in each), "NOT_CHECKABLE")
    return (worst if worst == "MISMATCH" or _is_joined(persons) else "NOT_CHECKABLE"), each


def _word_on(person: dict[str, str], others: Sequence[dict[str, str]]) -> str:
    if any(other.get(kind, value) != value for kind, value in person.items() for other in others):
        return "MISMATCH"
    if "bsn" in person and any("bsn" in other for other in others):
        return "MATCH"
    if "name" in person and any("name" in other for other in others):
        return "NAME_MATCH"
    return "NOT_CHECKABLE"


def _is_joined(persons: Sequence[dict[str, str]]) -> bool:
    """Tell whether something joins those known by `bsn` to those known by `name` only, or nothing has to."""
    kinds = [person.keys() for person in persons]
    has_bsn = any("bsn" in kind for kind in kinds)
    has_name_only = any(kind == {"name"} for kind in kinds)
    return not (has_bsn and has_name_only) or any(kind == {"bsn", "name"} for kind in kinds)
