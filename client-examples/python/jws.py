"""JWS (section 2 of PROTOCOL.md): the header is written down per pinned key and compared, never read."""

from collections.abc import Sequence
from typing import Any

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from canonical import canonical, read_canonical
from encoding import from_base64url, read_utf8, to_base64url
from keys import PublicKey
from refused import Malformed

MOST_CHARACTERS = 1_048_576


def unverified_payload(jws: str) -> Any:
    """Read the payload of a JWS that names its own key. Verify it afterwards. Raises Malformed."""
    segments = jws.split(".")
    if len(segments) != 3 or len(jws) > MOST_CHARACTERS:
        raise Malformed
    return read_canonical(read_utf8(from_base64url(segments[1])))


def verify(jws: str, typ: str, pinned: Sequence[PublicKey]) -> tuple[Any, str]:
    """Verify by a key pinned beforehand. Gives the claims, and the payload segment as signed. Raises Malformed."""
    claims = unverified_payload(jws)
    header, payload, signature = jws.split(".")
    key = next((key for key in pinned if _header_of(key, typ) == header), None)
    if key is None:
        raise Malformed
    try:
        VerifyKey(key.content).verify(f"{header}.{payload}".encode(), from_base64url(signature, 64))
    except BadSignatureError as cause:
        raise Malformed from cause
    return claims, payload


def _header_of(key: PublicKey, typ: str) -> str:
    return to_base64url(canonical({"alg": "EdDSA", "kid": key.thumbprint, "typ": typ}).encode())
