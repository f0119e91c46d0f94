"""Open a delivery: every check of section 4.12 of PROTOCOL.md, all sections or nothing.

`record.json` is the provider's own record of the request, `delivery.json` is `Delivery.sealed`, and `claims.json` keeps
which consent each request and subject was opened under; it is made when it is not there.
"""

import sys
from pathlib import Path
from typing import Any

from claims import claim
from delivery import examine
from program import read_file, run
from refused import must

USAGE = "Use: python3 open_delivery.py record.json delivery.json claims.json"


def job(record_file: str, delivery_file: str, claims_file: str) -> dict[str, Any]:
    """Give what the consumer shared. Raises Refused, Malformed, OSError or NoAnswer."""
    opened = examine(read_file(delivery_file), read_file(record_file))
    must(claim(Path(claims_file), opened["receipt"], opened["consentDigest"]), "claim.first")
    return opened


if __name__ == "__main__":
    sys.exit(run(USAGE, sys.argv[1:], 3, job, "The delivery was not opened."))
