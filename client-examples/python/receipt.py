"""The consent receipt (section 4.7 of PROTOCOL.md): its form, and both signatures."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from encoding import digest, from_base64url
from jws import unverified_payload, verify
from keys import PublicKey, ed25519_jwk
from refused import must, within
from shape import (
    a_boolean,
    a_list,
    a_text,
    an_integer,
    an_object,
    digest_text,
    encoded,
    identifier,
    line,
    matching,
    nullable,
    one_of,
    only,
    reference,
    strict,
    strict_with,
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

_agreed_text = strict({"version": identifier, "digest": digest_text})
_contact = strict({"phone": line, "email": line, "page": line})
_country = matching("[A-Z]{2}", 2)

_provider = strict(
    {
        "id": identifier,
        "type": one_of("CONTROLLER"),
        "name": line,
        "domain": identifier,
        "kvk": identifier,
        "address": line,
        "contact": _contact,
    }
)

_broker = strict(
    {
        "id": identifier,
        "type": one_of("PROCESSOR", "JOINT_CONTROLLER", "CONTROLLER"),
        "name": line,
        "address": line,
        "contact": _contact,
        "privacy_officer": line,
    }
)

_right = strict(
    {
        "right": one_of(
            "WITHDRAWAL", "INFORMATION", "ACCESS", "RECTIFICATION", "ERASURE", "RESTRICTION", "PORTABILITY"
        ),
        "article": identifier,
        "at": line,
    }
)

_leaf = strict(
    {
        "path": a_text,
        "coordinate": a_text,
        "arguments": an_object,
        "type": identifier,
        "optional": a_boolean,
        "sensitivity": one_of("ORDINARY", "FINANCIAL", "HIGH"),
        "special_category": a_boolean,
    }
)

_event = strict(
    {
        "at": time,
        "type": one_of("GIVEN"),
        "state": one_of("ACTIVE"),
        "duration": a_text,
        "entity": digest_text,
    }
)

MEMBERS = {
    "v": one_of(1),
    "schema": one_of("ISO/IEC TS 27560:2023"),
    "record": encoded(16),
    "principal": digest_text,
    "language": one_of("nl", "en"),
    "notice": digest_text,
    "text_version": identifier,
    "terms": _agreed_text,
    "privacy_notice": _agreed_text,
    "provider": _provider,
    "broker": _broker,
    "purpose": identifier,
    "recipients": a_list(line, 0, 32),
    "pickup_hours": an_integer(1, 72),
    "purpose_type": one_of("SERVICE_PROVISION"),
    "lawful_basis": one_of("CONSENT"),
    "collection_method": one_of("BY_THE_CONSUMER_AT_THE_SOURCE"),
    "processing_method": one_of("SEALED_END_TO_END"),
    "storage_locations": a_list(_country, 0, 32),
    "processing_location": _country,
    "geographic_restrictions": one_of("EEA"),
    "jurisdiction": one_of("NL"),
    "codes_of_conduct": a_list(line, 0, 32),
    "impact_assessment": nullable(line),
    "rights": a_list(_right, 0, 32),
    "authority": strict({"name": line, "address": line, "page": line}),
    "retention_days": an_integer(0, 90),
    "share_key": nullable(lambda value: ed25519_jwk(value).jwk),
    "withdrawal": line,
    "request": identifier,
    "session": identifier,
    "subject": subject,
    "signed_request": digest_text,
    "device": lambda value: ed25519_jwk(value).jwk,
    "previous": nullable(digest_text),
    "leaves": a_list(_leaf, 1, 512 * 5000),
    "sections": a_list(_section, 1, 512),
    "events": a_list(_event, 1, 1),
}


class VerifiedReceipt(NamedTuple):
    """A receipt signed by its device and by the broker."""

    receipt: dict[str, Any]
    device: PublicKey
    consent_digest: str


def read_receipt(value: Any) -> dict[str, Any]:
    """Read the form of a receipt, and that its parts agree with one another. Raises Malformed."""
    receipt: dict[str, Any] = strict_with(MEMBERS, {"reference": reference})(value)
    for section in receipt["sections"]:
        only((section["outcome"] == "SHARED") == (section["manifest"] is not None))
    days, hours, principal = receipt["retention_days"], receipt["pickup_hours"], receipt["principal"]
    only((days > 0) == (receipt["share_key"] is not None))
    only(principal == ed25519_jwk(receipt["device"]).thumbprint)
    [given] = receipt["events"]
    only(given["entity"] == principal and given["duration"] == (f"P{days}D" if days > 0 else f"PT{hours}H"))
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
