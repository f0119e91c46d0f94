"""The leaves of a plan as the only shape their data may have (sections 4.3 and 4.4 of PROTOCOL.md)."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from refused import Malformed

MOST_STEPS = 32
_STEP = re.compile(r"(?!__)([_A-Za-z][_0-9A-Za-z]*)((?:\[\])*)")

Place = tuple[str | int, ...]


class Tree(NamedTuple):
    """`members` of an object, `of` of a list; a leaf has neither."""

    members: dict[str, Any] | None = None
    of: Any = None


LEAF = Tree()


def tree_of(paths: Iterable[str]) -> Tree:
    """Make one shape of all paths. Raises Malformed for one that is there twice, or object, list and leaf at once."""
    root = Tree(members={})
    for path in paths:
        _plant(root, _steps_of(path))
    return root


def subtree_at(tree: Tree, place: Place) -> Tree | None:
    """Find the part of a tree at a place, if the place can be in data of that shape."""
    found: Tree | None = tree
    for step in place:
        if found is not None and found.members is not None and isinstance(step, str):
            found = found.members.get(step)
        elif found is not None and found.of is not None and isinstance(step, int):
            found = found.of
        else:
            return None
    return found


def filled_alone(path: str) -> tuple[str, ...]:
    """Name what the section of a leaf fills alone: up to and including the first list, or all of it."""
    names: list[str] = []
    for name, lists in _steps_of(path):
        names.append(name)
        if lists:
            break
    return tuple(names)


def _steps_of(path: str) -> list[tuple[str, int]]:
    found = [_STEP.fullmatch(step) for step in path.split(".")]
    steps = [(match[1], len(match[2]) // 2) for match in found if match]
    if len(steps) != len(found) or len(steps) > MOST_STEPS or len(path) > 1024:
        raise Malformed
    return steps


def _plant(root: Tree, steps: list[tuple[str, int]]) -> None:
    place = root
    for at, (name, lists) in enumerate(steps):
        is_last = at == len(steps) - 1
        members = place.members
        if members is None:
            raise Malformed
        if name not in members:
            inside = LEAF if is_last else Tree(members={})
            members[name] = _in_lists(inside, lists)
        else:
            inside = _out_of_lists(members[name], lists)
            if is_last or inside.members is None:
                raise Malformed
        place = inside


def _in_lists(tree: Tree, lists: int) -> Tree:
    return tree if lists == 0 else Tree(of=_in_lists(tree, lists - 1))


def _out_of_lists(tree: Tree, lists: int) -> Tree:
    for _ in range(lists):
        if tree.of is None:
            raise Malformed
        tree = tree.of
    return tree
