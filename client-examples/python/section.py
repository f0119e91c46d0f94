"""One section of a delivery (steps 7 to 9 of section 4.12 of PROTOCOL.md)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from nacl.bindings import crypto_box_seal_open, crypto_secretbox_open
from nacl.exceptions import CryptoError

from encoding import digest, from_base64url
from jws import verify
from keys import is_sound_x25519
from law import hold_law, hold_references
from payload import SIZES, read_payload, unpad
from plan import paths_of
from receipt import VerifiedReceipt
from record import Asked
from refused import Refused, must, within
from shape import digest_text, identifier, one_of, seconds, strict, subject
from tree import tree_of

NONCE = 24
TAG = 16

Json = dict[str, Any]

_manifest = strict(
    {
        "v": one_of(1),
        "iss": identifier,
        "aud": identifier,
        "request": identifier,
        "session": identifier,
        "section": identifier,
        "subject": subject,
        "source": identifier,
        "group": identifier,
        "document": digest_text,
        "plan": digest_text,
        "device": digest_text,
        "iat": seconds,
        "payload": digest_text,
        "ciphertext": digest_text,
        "key_commit": digest_text,
    }
)


@dataclass(frozen=True)
class Expected:
    """What a section is held against; `manifest_digest` is the receipt's."""

    asked: Asked
    verified: VerifiedReceipt
    planned: Json
    manifest_digest: str | None


def open_section(sealed: Json, expected: Expected, key_of: Callable[[bytes], bytes]) -> Json:
    """Check and open one section; `key_of` opens its key box. Gives its payload. Raises Refused."""
    manifest = _check_manifest(sealed["manifest"], expected)
    ciphertext = from_base64url(sealed["ciphertext"])
    must(len(ciphertext) - NONCE - TAG in SIZES, "section.length")
    must(digest(ciphertext) == manifest["ciphertext"], "section.ciphertext")
    key = key_of(from_base64url(sealed["key"]))
    must(digest("zegel/1/key", key) == manifest["key_commit"], "section.key-commit")
    try:
        padded = crypto_secretbox_open(ciphertext[NONCE:], ciphertext[:NONCE], key)
    except CryptoError as cause:
        raise Refused("section.secretbox") from cause
    must(digest(padded) == manifest["payload"], "section.payload-hash")
    return _read(padded, expected.planned)


def _check_manifest(jws: str, expected: Expected) -> Json:
    asked, claims, planned = expected.asked, expected.asked.claims, expected.planned
    with within("manifest.signature"):
        payload, _ = verify(jws, "section+jwt", asked.broker_keys)
        manifest: Json = _manifest(payload)
    must(manifest["iss"] == claims["aud"], "manifest.issuer")
    must(manifest["aud"] == claims["iss"], "manifest.audience")
    must(manifest["request"] == asked.request, "manifest.request")
    must(manifest["session"] == expected.verified.receipt["session"], "manifest.session")
    must(manifest["section"] == planned["id"], "manifest.section")
    for name in ("subject", "source", "group"):
        must(manifest[name] == planned[name], f"manifest.{name}")
    for name in ("document", "plan"):
        must(manifest[name] == claims[name], f"manifest.{name}")
    must(manifest["device"] == expected.verified.device.thumbprint, "manifest.device")
    must(digest(jws) == expected.manifest_digest, "manifest.digest")
    return manifest


def open_box(box: bytes, public: bytes, secret: bytes, check: str) -> tuple[bytes, bytes, bytes]:
    """Open a key box: K and what stands beside it, 32 bytes each. Raises Refused."""
    must(is_sound_x25519(box[:32]), check)
    try:
        opened = crypto_box_seal_open(box, public, secret)
    except CryptoError as cause:
        raise Refused(check) from cause
    return opened[:32], opened[32:64], opened[64:]


def _read(padded: bytes, planned: Json) -> Json:
    with within("section.padding"):
        content = unpad(padded)
    with within("section.canonical"):
        payload = read_payload(content)
    tree = tree_of(paths_of(planned))
    with within("section.law"):
        hold_law(payload, tree)
    with within("section.references"):
        hold_references(payload, planned["source"], tree)
    return payload
