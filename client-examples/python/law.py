"""The law (section 4.4 of PROTOCOL.md): for every leaf data or exactly one gap, and no data outside the leaves."""

from typing import Any

from refused import Malformed
from shape import matching
from tree import Place, Tree, subtree_at

_typename = matching("[_A-Za-z][_0-9A-Za-z]*", 128)


def hold_law(payload: dict[str, Any], tree: Tree) -> None:
    """Raise Malformed unless the law holds for data and gaps of a payload."""
    gaps = {tuple(gap["path"]) for gap in payload["gaps"]}
    if len(gaps) != len(payload["gaps"]):
        raise Malformed
    _hold(payload["data"], tree, (), gaps)
    if gaps:
        raise Malformed


def hold_references(payload: dict[str, Any], source: str, tree: Tree) -> None:
    """Raise Malformed unless every reference is of this source, and at or above a leaf."""
    for reference in payload["references"]:
        if reference["source"] != source or subtree_at(tree, tuple(reference["path"])) is None:
            raise Malformed


def _hold(value: Any, tree: Tree, at: Place, gaps: set[Place]) -> None:
    if value is None:
        if at not in gaps:
            raise Malformed
        gaps.remove(at)
    elif tree.members is not None:
        _hold_object(value, tree.members, at, gaps)
    elif tree.of is not None:
        if not isinstance(value, list):
            raise Malformed
        for index, item in enumerate(value):
            _hold(item, tree.of, (*at, index), gaps)
    elif isinstance(value, dict | list):
        raise Malformed


def _hold_object(value: Any, members: dict[str, Tree], at: Place, gaps: set[Place]) -> None:
    if not isinstance(value, dict):
        raise Malformed
    given = {name: item for name, item in value.items() if name != "__typename"}
    if "__typename" in value:
        _typename(value["__typename"])
    if given.keys() != members.keys():
        raise Malformed
    for name, tree in members.items():
        _hold(given[name], tree, (*at, name), gaps)
