"""Check many twins of one delivery in one process.

Reads JSON lines: first `{"delivery": …, "record": …}`, or of a grant `{"granted": …, "record": …}`, then per twin its changes, which map JSON pointers into that
object to new values, as `tampered` of sealing/vectors.json does. Writes per line `opened`, or the check that refused it.
Only for tests: a provider tells nobody which check it was.
"""

import copy
import sys
from typing import Any

from canonical import read
from delivery import examine
from granted import examine_granted
from refused import Refused


def changed(inputs: Any, changes: dict[str, Any]) -> Any:
    """Copy the inputs with these changes."""
    root = {"": copy.deepcopy(inputs)}
    for pointer, value in changes.items():
        *way, last = pointer.split("/")
        holder: Any = root
        for step in way:
            holder = holder[int(step) if isinstance(holder, list) else step]
        holder[int(last) if isinstance(holder, list) else last] = value
    return root[""]


def outcome(inputs: Any) -> str:
    """Say `opened`, or the check that refused."""
    try:
        if "granted" in inputs:
            examine_granted(inputs["granted"], inputs["record"])
        else:
            examine(inputs["delivery"], inputs["record"])
    except Refused as refusal:
        return refusal.check
    return "opened"


def main() -> None:
    """Answer every line of the standard input."""
    given = read(sys.stdin.readline())
    print(outcome(given))
    for line in sys.stdin:
        print(outcome(changed(given, read(line))))


if __name__ == "__main__":
    main()
