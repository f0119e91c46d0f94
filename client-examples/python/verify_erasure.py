"""Verify a provider's answer to an erasure request without a network.

The first file holds the answer as it was sent, a compact JWS. The second is a list of JWKs: the identity keys of the
provider, which never come from the answer itself.
"""

import sys
from pathlib import Path
from typing import Any

from encoding import read_utf8
from erasure_answer import verify_erasure_answer
from keys import ed25519_jwk
from program import read_file, run
from shape import a_list

USAGE = "Use: python3 verify_erasure.py answer.jws identity-keys.json"


def job(answer_file: str, keys_file: str) -> dict[str, Any]:
    """Give the claims of the answer. Raises Malformed or OSError."""
    pinned = a_list(ed25519_jwk, 1, 16)(read_file(keys_file))
    return verify_erasure_answer(read_utf8(Path(answer_file).read_bytes()).rstrip("\n"), pinned)


if __name__ == "__main__":
    sys.exit(run(USAGE, sys.argv[1:], 2, job, "The answer was not verified."))
