"""Verify a consent receipt without a network: the device's signature and the broker's countersignature.

The first file is a JSON object with `receipt` and `countersignature`; a delivery is one. The second holds the broker's
section keys, which never come from the receipt itself: a list of JWKs, or the provider's record of the request.
"""

import sys
from typing import Any

from keys import ed25519_jwk
from program import read_file, run
from receipt import verify_receipt
from shape import a_list, a_text, an_object

USAGE = "Use: python3 verify_receipt.py receipt.json broker-keys.json"


def job(receipt_file: str, keys_file: str) -> dict[str, Any]:
    """Give the verified receipt and its consentDigest. Raises Refused, Malformed or OSError."""
    signed, keys = an_object(read_file(receipt_file)), read_file(keys_file)
    pinned = a_list(ed25519_jwk, 1, 16)(keys.get("brokerKeys") if isinstance(keys, dict) else keys)
    jws, countersignature = a_text(signed.get("receipt")), a_text(signed.get("countersignature"))
    verified = verify_receipt(jws, countersignature, pinned)
    return {"receipt": verified.receipt, "consentDigest": verified.consent_digest}


if __name__ == "__main__":
    sys.exit(run(USAGE, sys.argv[1:], 2, job, "The receipt was not verified."))
