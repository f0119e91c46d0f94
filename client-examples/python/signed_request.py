"""The signed request (section 4.2 of PROTOCOL.md)."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from jws import verify
from keys import PublicKey, x25519_key
from refused import Malformed
from shape import (
    a_list,
    a_text,
    an_integer,
    an_object,
    day,
    digest_text,
    encoded,
    identifier,
    line,
    nullable,
    one_of,
    only,
    reference,
    seconds,
    strict,
    strict_with,
    subject,
)


def _return_url(value: Any) -> str:
    url = a_text(value)
    try:
        split = urlsplit(url)
    except ValueError as cause:
        raise Malformed from cause
    only(len(url) <= 2048 and split.scheme in ("http", "https") and bool(split.hostname))
    return url


_claims = strict_with(
    {
        "v": one_of(1),
        "iss": identifier,
        "aud": identifier,
        "jti": encoded(16),
        "iat": seconds,
        "exp": seconds,
        "document": digest_text,
        "variables": digest_text,
        "as_of": day,
        "plan": digest_text,
        "schema": identifier,
        "purpose": identifier,
        "retention_days": an_integer(0, 90),
        "pickup_hours": an_integer(1, 72),
        "recipients": a_list(line, 0, 32),
        "subjects": a_list(subject, 1, 2),
        "return_url": nullable(_return_url),
        "request_key": x25519_key,
        "redeem": an_object,
        "broker_keys": a_list(digest_text, 1, 16),
    },
    {"reference": reference},
)


def verify_request(jws: str, identity_keys: Sequence[PublicKey]) -> dict[str, Any]:
    """Verify a signed request by one of its provider's keys and read its claims. Raises Malformed."""
    payload, _ = verify(jws, "data-request+jwt", identity_keys)
    claims: dict[str, Any] = _claims(payload)
    subjects = claims["subjects"]
    only(claims["exp"] > claims["iat"])
    only(len(subjects) == 1 or subjects == ["APPLICANT", "PARTNER"])
    strict({name: digest_text for name in subjects})(claims["redeem"])
    return claims
