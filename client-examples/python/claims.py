"""A durable, atomic store of claims in one file (section 4.9 of PROTOCOL.md, and step 12 of section 4.12).

The file is a JSON object: "<request> <subject>" to consentDigest. Beside it lies an empty `.lock`.
"""

import fcntl
import json
import os
from pathlib import Path
from typing import Any


class NoAnswer(Exception):
    """The store could not be read or written. Nothing was decided: try again, and reject nothing."""


def claim(store: Path, receipt: dict[str, Any], consent_digest: str) -> bool:
    """Claim (request, subject) for this consent. Raises NoAnswer.

    The first one wins and the same again is true. Another is false, unless its receipt names the claimed one as
    `previous`, and then takes its place.
    """
    of = f"{receipt['request']} {receipt['subject']}"
    try:
        with open(store.with_name(store.name + ".lock"), "w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            claimed = json.loads(store.read_text("utf-8")) if store.exists() else {}
            first = claimed.get(of, consent_digest)
            if first == consent_digest or first == receipt["previous"]:
                _replace(store, {**claimed, of: consent_digest})
                return True
            return False
    except (OSError, ValueError, AttributeError) as cause:
        raise NoAnswer from cause


def _replace(store: Path, claimed: dict[str, str]) -> None:
    """Write the whole file beside the old one, onto the disk, and put it in its place."""
    beside = store.with_name(store.name + ".new")
    with open(beside, "w", encoding="utf-8") as file:
        json.dump(claimed, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, store)
    folder = os.open(store.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
