"""The sections of one subject become one answer (step 11 of section 4.12 of PROTOCOL.md)."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from plan import paths_of
from refused import Malformed
from tree import Place, Tree, filled_alone, subtree_at, tree_of

Json = dict[str, Any]


class Outcome(NamedTuple):
    """A planned section with what came of it; without payload it was not shared."""

    planned: Json
    payload: Json | None


def merge(outcomes: Sequence[Outcome]) -> Json:
    """Give `data`, `gaps` and `references` of all sections together. Raises Malformed when two disagree."""
    merging = _Merging([tree_of(paths_of(planned)) for planned, _ in outcomes])
    for planned, payload in outcomes:
        merging.add(planned, payload)
    return {"data": merging.data, "gaps": merging.gaps, "references": merging.references}


class _Merging:
    def __init__(self, shapes: Sequence[Tree]) -> None:
        self._shapes = shapes
        self.data: Json = {}
        self.gaps: list[Json] = []
        self.references: list[Json] = []

    def add(self, planned: Json, payload: Json | None) -> None:
        alone = list(dict.fromkeys(filled_alone(path) for path in paths_of(planned)))
        if payload is None:
            reason = "NOT_SHARED" if planned["available"] else "UNAVAILABLE"
            self._leave_null(alone, (), reason)
            return
        self.references += payload["references"]
        reasons = {tuple(gap["path"]): gap["reason"] for gap in payload["gaps"]}
        moved = self._fill(self.data, payload["data"], (), reasons, alone)
        self.gaps += [gap for gap in payload["gaps"] if tuple(gap["path"]) not in moved]

    def _fill(self, target: Json, given: Json, at: Place, reasons: dict[Place, str], alone: list[Any]) -> set[Place]:
        """Copy one section's object into what others began. Gives the places whose gap moved down."""
        moved: set[Place] = set()
        for name, value in given.items():
            place = (*at, name)
            if name == "__typename":
                if target.setdefault(name, value) != value:
                    raise Malformed
            elif not self._is_filled_by_several(place):
                target[name] = value
            elif value is None:
                self._leave_null(alone, place, reasons[place])
                moved.add(place)
            else:
                moved |= self._fill(target.setdefault(name, {}), value, place, reasons, alone)
        return moved

    def _leave_null(self, alone: list[Any], below: Place, reason: str) -> None:
        for path in alone:
            if path[: len(below)] != below:
                continue
            target = self.data
            for name in path[:-1]:
                target = target.setdefault(name, {})
            target[path[-1]] = None
            self.gaps.append({"path": list(path), "reason": reason})

    def _is_filled_by_several(self, place: Place) -> bool:
        found = [subtree_at(shape, place) for shape in self._shapes]
        return sum(tree is not None and tree.members is not None for tree in found) > 1
