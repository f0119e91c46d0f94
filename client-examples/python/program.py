"""What the programs here have in common: files in, an exit code out."""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from canonical import read
from claims import NoAnswer
from encoding import read_utf8
from refused import Malformed, Refused

VERIFIED, REFUSED, NOT_DECIDED = 0, 1, 2


def read_file(path: str) -> Any:
    """Read a JSON file. Raises OSError when there is none, Malformed when it holds no JSON."""
    return read(read_utf8(Path(path).read_bytes()))


def run(usage: str, arguments: Sequence[str], count: int, job: Callable[..., Any], refusal: str) -> int:
    """Do the job with so many arguments and print what it gives as JSON. Gives the exit code.

    0: verified. 1: refused, in one sentence and without a reason. 2: wrong use, or a file that could not be read or
    written, so that nothing was decided.
    """
    if len(arguments) != count:
        print(usage, file=sys.stderr)
        return NOT_DECIDED
    try:
        result = job(*arguments)
    except (Refused, Malformed):
        print(refusal, file=sys.stderr)
        return REFUSED
    except (OSError, NoAnswer):
        print("A file could not be read or written: nothing was decided, try again.", file=sys.stderr)
        return NOT_DECIDED
    print(json.dumps(result, ensure_ascii=False))
    return VERIFIED
