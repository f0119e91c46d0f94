"""Open what was granted: every check of section 4.15 of PROTOCOL.md, all sections or nothing.

`record.json` is the recipient's own record of its grant key, and `granted.json` is `sealed` of `retrieveGrant`.
"""

import sys
from typing import Any

from granted import examine_granted
from program import read_file, run

USAGE = "Use: python3 open_grant.py record.json granted.json"


def job(record_file: str, granted_file: str) -> dict[str, Any]:
    """Give what was granted, and through whose hands it came. Raises Refused, Malformed or OSError."""
    return examine_granted(read_file(granted_file), read_file(record_file))


if __name__ == "__main__":
    sys.exit(run(USAGE, sys.argv[1:], 2, job, "The grant was not opened."))
