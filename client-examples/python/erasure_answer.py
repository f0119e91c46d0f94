"""A provider's answer to an erasure request (section 4.13 of PROTOCOL.md)."""

from collections.abc import Sequence
from typing import Any

from jws import verify
from keys import PublicKey
from shape import identifier, nullable, one_of, only, seconds, strict

_GROUNDS = ("FREEDOM_OF_EXPRESSION", "LEGAL_OBLIGATION", "PUBLIC_HEALTH", "ARCHIVING", "LEGAL_CLAIMS")

_claims = strict(
    {
        "v": one_of(1),
        "iss": identifier,
        "aud": identifier,
        "iat": seconds,
        "erasure": identifier,
        "share": identifier,
        "answer": one_of("CONFIRMED", "REFUSED"),
        "ground": nullable(one_of(*_GROUNDS)),
    }
)


def verify_erasure_answer(jws: str, identity_keys: Sequence[PublicKey]) -> dict[str, Any]:
    """Verify an answer by one of these identity keys of a provider, and read it. Raises Malformed."""
    payload, _ = verify(jws, "erasure-answer+jwt", identity_keys)
    answer: dict[str, Any] = _claims(payload)
    only((answer["answer"] == "REFUSED") == (answer["ground"] is not None))
    return answer
