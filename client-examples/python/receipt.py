"""The consent receipt (section 4.7 of PROTOCOL.md): its form, and both signatures."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from encoding import digest, from_base64url
from jws import unverified_payload, verify
from keys import PublicKey, ed25519_jwk
from refused import Malformed, must, within
from shape import (
    a_list,
    a_text,
    an_integer,
    an_object,
    digest_text,
    encoded,
    identifier,
    line,
    nullable,
    one_of,
    strict,
    subject,
    time,
)

TYP = "consent-receipt+jwt"

_section = strict(
    {
        "section": identifier,
        "source": identifier,
        "group": identifier,
        "outcome": one_of("SHARED", "NOT_SHARED", "UNAVAILABLE"),
        "manifest": nullable(digest_text),
    }
)

MEMBERS = {
    "v": one_of(1),
    "record": encoded(16),
    "schema": one_of("ISO/IEC TS 27560:2023"),
    "given_at": time,
    "language": one_of("nl", "en"),
    "notice": digest_text,
    "text_version": identifier,
    "provider": strict({"id": identifier, "name": line, "domain": identifier, "kvk": identifier}),
    "purpose": identifier,
    "recipients": a_list(line, 0, 32),
    "pickup_hours": an_integer(1, 72),
    "lawful_basis": one_of("CONSENT"),
    "jurisdiction": one_of("NL"),
    "retention_days": an_integer(0, 90),
    "withdrawal": line,
    "request": identifier,
    "session": identifier,
    "subject": subject,
    "signed_request": digest_text,
    "device": lambda value: ed25519_jwk(value).jwk,
    "previous": nullable(digest_text),
    "leaves": a_list(strict({"path": a_text, "coordinate": a_text, "arguments": an_object}), 1, 512 * 5000),
    "sections": a_list(_section, 1, 512),
}


class VerifiedReceipt(NamedTuple):
    """A receipt signed by its device and by the broker."""

    receipt: dict[str, Any]
    device: PublicKey
    consent_digest: str


def read_receipt(value: Any) -> dict[str, Any]:
    """Read the form of a receipt; a manifest stands exactly at what was shared. Raises Malformed."""
    receipt: dict[str, Any] = strict(MEMBERS)(value)
    for section in receipt["sections"]:
        if (section["outcome"] == "SHARED") != (section["manifest"] is not None):
            raise Malformed
    return receipt


def verify_receipt(jws: str, countersignature: str, broker_keys: Sequence[PublicKey]) -> VerifiedReceipt:
    """Verify the device's signature and the broker's, which are over the same bytes. Raises Refused."""
    with within("receipt.signature"):
        receipt = read_receipt(unverified_payload(jws))
        device = ed25519_jwk(receipt["device"])
        _, payload = verify(jws, TYP, [device])
    with within("receipt.countersignature"):
        _, countersigned = verify(countersignature, TYP, broker_keys)
    must(countersigned == payload, "receipt.countersigned-bytes")
    return VerifiedReceipt(receipt, device, digest("zegel/1/consent", from_base64url(payload)))
