"""Opening what was granted (section 4.15 of PROTOCOL.md): all sections or nothing."""

from collections.abc import Callable
from typing import Any

from nacl.bindings import crypto_scalarmult_base

from delivery import DELIVERY_MEMBERS, check_receipt, open_sections, put_together
from encoding import from_base64url, is_same, to_base64url
from grant_chain import MOST_GRANTS, check_chain, grant_digest, verify_grant
from keys import PublicKey, ed25519_jwk
from receipt import VerifiedReceipt, verify_receipt
from record import Asked, check_plan
from refused import must, within
from section import open_box
from shape import a_list, a_text, encoded, identifier, nullable, one_of, strict
from signed_request import verify_request

Json = dict[str, Any]

_link = strict({"grant": a_text, "approval": nullable(a_text)})

_granted = strict(
    {
        **DELIVERY_MEMBERS,
        "signedRequest": a_text,
        "plan": a_text,
        "chain": a_list(_link, 1, MOST_GRANTS),
    }
)

_record = strict(
    {
        "v": one_of(1),
        "provider": identifier,
        "broker": identifier,
        "brokerKeys": a_list(ed25519_jwk, 0, 16),
        "grantKey": strict({"publicKey": encoded(32), "secretKey": encoded(32)}),
        "granters": a_list(strict({"provider": identifier, "identityKeys": a_list(ed25519_jwk, 0, 16)}), 0, 256),
    }
)


def examine_granted(value: Any, own_record: Any) -> Json:
    """Do every step of `openGranted`, and give its result. Raises Refused."""
    with within("grant.shape"):
        granted: Json = _granted(value)
    with within("grant.record"):
        record: Json = _record(own_record)
    secret = from_base64url(record["grantKey"]["secretKey"])
    public = crypto_scalarmult_base(secret)
    must(to_base64url(public) == record["grantKey"]["publicKey"], "grant.record")
    links = granted["chain"]
    with within("grant.signature"):
        grants = [verify_grant(link["grant"], lambda granter: _keys_of(record, granter)) for link in links]
    asked = _asked(granted, record, grants[0]["iss"])
    verified = verify_receipt(granted["receipt"], granted["countersignature"], asked.broker_keys)
    check_receipt(verified.receipt, granted, asked)
    check_chain(links, grants, verified, record["broker"])
    last = grants[-1]
    must(last["recipient"] == record["provider"], "grant.recipient")
    must(last["recipient_key"] == record["grantKey"]["publicKey"], "grant.key")
    must([section["section"] for section in granted["sections"]] == last["sections"], "grant.delivered")
    key_of = _opener(public, secret, verified, grant_digest(links[-1]["grant"]))
    return {**put_together(granted, verified, open_sections(granted, asked, verified, key_of)), "grants": grants}


def _keys_of(record: Json, granter: str) -> list[PublicKey]:
    return [key for known in record["granters"] if known["provider"] == granter for key in known["identityKeys"]]


def _asked(granted: Json, record: Json, provider: str) -> Asked:
    """Do step 3: the request that the consumer answered, as the first granter signed it."""
    with within("grant.request"):
        claims = verify_request(granted["signedRequest"], _keys_of(record, provider))
    named = [key for key in record["brokerKeys"] if key.thumbprint in claims["broker_keys"]]
    is_theirs = claims["iss"] == provider and claims["aud"] == record["broker"]
    must(is_theirs and len(named) > 0, "grant.request")
    plan = check_plan(granted["plan"], claims, "grant.plan")
    must(granted["subject"] in claims["subjects"], "grant.subject")
    return Asked(granted["request"], named, granted["signedRequest"], claims, plan)


def _opener(public: bytes, secret: bytes, verified: VerifiedReceipt, grant: str) -> Callable[[bytes], bytes]:
    def key_of(box: bytes) -> bytes:
        """K, beside the consent digest and the grant digest."""
        key, consent, of = open_box(box, public, secret, "grant.box")
        must(is_same(consent, from_base64url(verified.consent_digest)), "grant.box-consent")
        must(is_same(of, from_base64url(grant)), "grant.box-grant")
        return key

    return key_of
