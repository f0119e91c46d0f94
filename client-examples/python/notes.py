"""What the consumer says of something asked: a section that stands in no plan (section 4.16 of PROTOCOL.md)."""

from typing import Any

from payload import place
from plan import paths_of
from shape import a_list, identifier, line, only, strict, utf16_length
from tree import subtree_at, tree_of

SOURCE = "CONSUMER"

Json = dict[str, Any]

_data = strict({"notes": a_list(strict({"path": place, "source": identifier, "text": line}), 1, 20)})


def with_notes(planned: list[Json], receipt: Json) -> list[Json]:
    """List what a receipt must list: all that was planned, and the notes when it names them."""
    notes = _section_of(receipt["subject"])
    is_named = any(section["section"] == notes["id"] for section in receipt["sections"])
    return [*planned, notes] if is_named else planned


def read_notes(payload: Json, planned: list[Json]) -> list[Json]:
    """Read the notes; each is about something its source was asked. Raises Malformed."""
    return [_read(note, planned) for note in _data(payload["data"])["notes"]]


def _read(note: Json, planned: list[Json]) -> Json:
    asked = [path for section in planned if section["source"] == note["source"] for path in paths_of(section)]
    only(utf16_length(note["text"]) <= 500)
    only(subtree_at(tree_of(asked), tuple(note["path"])) is not None)
    return {"about": {"source": note["source"], "path": note["path"]}, "text": note["text"]}


def _section_of(subject: str) -> Json:
    return {
        "id": f"{subject.lower()}-consumer-notes",
        "subject": subject,
        "source": SOURCE,
        "group": "notes",
        "available": True,
        "leaves": [{"path": path} for path in ("notes[].path[]", "notes[].source", "notes[].text")],
    }
