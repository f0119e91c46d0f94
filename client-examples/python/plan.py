"""The plan (section 4.3 of PROTOCOL.md): which section brings which leaves from which source."""

from typing import Any

from canonical import read_canonical
from encoding import digest
from refused import Malformed
from shape import (
    a_boolean,
    a_list,
    a_text,
    an_object,
    day,
    identifier,
    line,
    matching,
    nullable,
    one_of,
    only,
    strict,
    subject,
    utf16_length,
)
from tree import filled_alone, tree_of

_NAME = "[_A-Za-z][_0-9A-Za-z]*"

_leaf = strict(
    {
        "path": a_text,
        "field": matching(rf"{_NAME}(?:\.{_NAME})*", 1024),
        "coordinate": matching(rf"{_NAME}\.{_NAME}", 256),
        "arguments": an_object,
    }
)

_section = strict(
    {
        "id": identifier,
        "subject": subject,
        "source": identifier,
        "portal": nullable(identifier),
        "group": identifier,
        "reason": nullable(line),
        "available": a_boolean,
        "leaves": a_list(_leaf, 1, 5000),
    }
)

_plan = strict(
    {
        "v": one_of(1),
        "schema": identifier,
        "purpose": identifier,
        "as_of": day,
        "document": a_text,
        "sections": a_list(_section, 0, 512),
    }
)


def read_plan(text: str) -> dict[str, Any]:
    """Read a plan's canonical text. Raises Malformed."""
    plan: dict[str, Any] = _plan(read_canonical(text))
    only(0 < utf16_length(plan["document"]) <= 262_144)
    only(all(section["source"] != "CONSUMER" for section in plan["sections"]))
    ids = [section["id"] for section in plan["sections"]]
    only(len(set(ids)) == len(ids))
    for of in ("APPLICANT", "PARTNER"):
        _refuse_shared(sections_of(plan, of))
    return plan


def plan_digest(text: str) -> str:
    """Digest a plan as `plan` of a signed request names it."""
    return digest("zegel/1/plan", text)


def sections_of(plan: dict[str, Any], of: str) -> list[dict[str, Any]]:
    """List the sections planned for one subject, in the plan's order."""
    return [section for section in plan["sections"] if section["subject"] == of]


def paths_of(section: dict[str, Any]) -> list[str]:
    """List the response paths of a planned section."""
    return [leaf["path"] for leaf in section["leaves"]]


def _refuse_shared(sections: list[dict[str, Any]]) -> None:
    tree_of(path for section in sections for path in paths_of(section))
    owners: dict[tuple[str, ...], str] = {}
    for section in sections:
        for path in paths_of(section):
            if owners.setdefault(filled_alone(path), section["id"]) != section["id"]:
                raise Malformed
