"""The provider's own record of a request (section 4.9 of PROTOCOL.md, and step 2 of section 4.12)."""

from dataclasses import dataclass
from typing import Any

from nacl.bindings import crypto_scalarmult_base

from encoding import derive, digest, from_base64url, to_base64url
from keys import PublicKey, ed25519_jwk
from plan import plan_digest, read_plan
from refused import must, within
from shape import a_list, a_text, digest_text, encoded, fields, identifier, one_of, strict
from signed_request import verify_request


def _link_secrets(value: Any) -> dict[str, str]:
    subjects = fields(("APPLICANT", "PARTNER"), value)
    secrets: dict[str, str] = strict({name: digest_text for name in subjects})(value)
    return secrets


_members = strict(
    {
        "v": one_of(1),
        "request": identifier,
        "broker": identifier,
        "brokerKeys": a_list(ed25519_jwk, 0, 16),
        "provider": identifier,
        "identityKey": ed25519_jwk,
        "signedRequest": a_text,
        "requestKey": strict({"publicKey": encoded(32), "secretKey": encoded(32)}),
        "linkSecrets": _link_secrets,
        "plan": a_text,
    }
)


@dataclass(frozen=True)
class Asked:
    """What a receipt and its sections are held against: the request as its provider signed it."""

    request: str
    broker_keys: list[PublicKey]
    signed_request: str
    claims: dict[str, Any]
    plan: dict[str, Any]


@dataclass(frozen=True)
class CheckedRecord(Asked):
    """A record that holds together, for one subject of it."""

    request_secret: bytes
    request_public: bytes
    bind_key: bytes


def redeem_hash(link_secret: bytes) -> str:
    """Derive what the signed request says of a link's secret (section 4.1)."""
    return digest(derive(link_secret, "zegel/1/redeem"))


def bind_key(link_secret: bytes) -> bytes:
    """Derive the key that the broker never had (section 4.1)."""
    return derive(link_secret, "zegel/1/bind")


def check_plan(text: str, claims: dict[str, Any], check: str) -> dict[str, Any]:
    """Read the plan that was signed. Raises Refused."""
    must(plan_digest(text) == claims["plan"], check)
    with within(check):
        plan = read_plan(text)
    must(all(plan[name] == claims[name] for name in ("schema", "purpose", "as_of")), check)
    return plan


def check_record(value: Any, of: str) -> CheckedRecord:
    """Do step 2 of section 4.12. Raises Refused."""
    with within("record.shape"):
        record = _members(value)
    with within("record.signature"):
        claims = verify_request(record["signedRequest"], [record["identityKey"]])
    must(record["provider"] == claims["iss"], "record.provider")
    must(record["broker"] == claims["aud"], "record.broker")
    pinned: list[PublicKey] = record["brokerKeys"]
    is_each_named = all(key.thumbprint in claims["broker_keys"] for key in pinned)
    must(len(pinned) > 0 and is_each_named, "record.broker-keys")
    plan = check_plan(record["plan"], claims, "record.plan")
    must(of in claims["subjects"], "record.subject")
    key = record["requestKey"]
    secret = from_base64url(key["secretKey"])
    public = crypto_scalarmult_base(secret)
    must(key["publicKey"] == to_base64url(public) == claims["request_key"], "record.request-key")
    link_secret = from_base64url(record["linkSecrets"].get(of, ""))
    must(redeem_hash(link_secret) == claims["redeem"][of], "record.link-secret")
    return CheckedRecord(
        request=record["request"],
        broker_keys=pinned,
        signed_request=record["signedRequest"],
        claims=claims,
        plan=plan,
        request_secret=secret,
        request_public=public,
        bind_key=bind_key(link_secret),
    )
