"""The chain of a grant (section 4.15 of PROTOCOL.md): each grant against the share or the grant before it."""

import calendar
import time as clock
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from delivery import shared_sections
from encoding import digest
from jws import unverified_payload, verify
from keys import PublicKey, ed25519_jwk, x25519_key
from receipt import VerifiedReceipt
from refused import must, within
from shape import a_list, digest_text, encoded, identifier, line, nullable, one_of, only, seconds, strict

MOST_GRANTS = 4
_DAY = 86_400
_SKEW = 600

Json = dict[str, Any]

_grant = strict(
    {
        "v": one_of(1),
        "iss": identifier,
        "aud": identifier,
        "jti": encoded(16),
        "iat": seconds,
        "exp": seconds,
        "share": identifier,
        "consent": digest_text,
        "parent": nullable(digest_text),
        "sections": a_list(identifier, 1, 512),
        "recipient": identifier,
        "recipient_name": line,
        "recipient_key": x25519_key,
    }
)

_approval = strict(
    {
        "v": one_of(1),
        "aud": identifier,
        "iat": seconds,
        "share": identifier,
        "grant": digest_text,
        "language": one_of("nl", "en"),
        "notice": digest_text,
    }
)


def grant_digest(jws: str) -> str:
    """Name a grant as an approval, a key box and the next grant do."""
    return digest("zegel/1/grant", jws)


def verify_grant(jws: str, keys_of: Callable[[str], Sequence[PublicKey]]) -> Json:
    """Verify a grant by the pinned keys of the granter it names. Raises Malformed."""
    grant: Json = _grant(unverified_payload(jws))
    verify(jws, "child-grant+jwt", keys_of(grant["iss"]))
    only(len(set(grant["sections"])) == len(grant["sections"]))
    only(grant["exp"] > grant["iat"] and grant["iss"] != grant["recipient"])
    return grant


@dataclass(frozen=True)
class GrantedFrom:
    """The share, or the grant before."""

    holder: str
    digest: str | None
    sections: list[str]
    until: float


def check_chain(links: list[Json], grants: list[Json], verified: VerifiedReceipt, broker: str) -> None:
    """Do step 5 of `openGranted`. Raises Refused."""
    receipt = verified.receipt
    given = receipt["events"][0]["at"]
    began = calendar.timegm(clock.strptime(given[:19], "%Y-%m-%dT%H:%M:%S")) + float(f"0{given[19:-1]}")
    until = began + receipt["retention_days"] * _DAY + _SKEW
    before = GrantedFrom(receipt["provider"]["id"], None, shared_sections(receipt), until)
    for link, grant in zip(links, grants, strict=True):
        must(grant["iss"] == before.holder, "grant.granter")
        must(grant["aud"] == broker, "grant.broker")
        must(grant["share"] == grants[0]["share"], "grant.share")
        must(grant["consent"] == verified.consent_digest, "grant.consent")
        must(grant["parent"] == before.digest, "grant.parent")
        held = [section for section in before.sections if section in grant["sections"]]
        must(held == grant["sections"], "grant.sections")
        must(grant["exp"] <= before.until, "grant.expiry")
        must(_is_allowed(grant, link, receipt), "grant.allowed")
        before = GrantedFrom(grant["recipient"], grant_digest(link["grant"]), grant["sections"], grant["exp"])


def _is_allowed(grant: Json, link: Json, receipt: Json) -> bool:
    if grant["recipient_name"] in receipt["recipients"]:
        return True
    if link["approval"] is None or receipt["share_key"] is None:
        return False
    with within("grant.allowed"):
        claims, _ = verify(link["approval"], "grant-approval+jwt", [ed25519_jwk(receipt["share_key"])])
        approval: Json = _approval(claims)
    is_of_it = approval["grant"] == grant_digest(link["grant"])
    return is_of_it and approval["share"] == grant["share"] and approval["aud"] == grant["aud"]
