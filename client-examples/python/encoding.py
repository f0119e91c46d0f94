"""Bytes, digests and derived keys (section 2 of PROTOCOL.md)."""

import base64
import binascii
import hashlib
import hmac

from refused import Malformed


def to_base64url(content: bytes) -> str:
    """Write base64url without padding."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode("ascii")


def from_base64url(text: str, length: int | None = None) -> bytes:
    """Read base64url in its one spelling, of `length` bytes when that is given. Raises Malformed."""
    try:
        content = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError) as cause:
        raise Malformed from cause
    if to_base64url(content) != text or length not in (None, len(content)):
        raise Malformed
    return content


def read_utf8(content: bytes) -> str:
    """Read strict UTF-8; a byte order mark is a character like any other. Raises Malformed."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as cause:
        raise Malformed from cause


def digest(*parts: str | bytes) -> str:
    """SHA-256 of the parts one after the other, base64url; a label is the first part."""
    joined = b"".join(part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part for part in parts)
    return to_base64url(hashlib.sha256(joined).digest())


def hmac_sha256(key: bytes, content: bytes) -> bytes:
    """HMAC-SHA-256, 32 bytes."""
    return hmac.digest(key, content, "sha256")


def derive(secret: bytes, info: str) -> bytes:
    """HKDF-SHA-256 (RFC 5869) with empty salt, 32 bytes."""
    return hmac_sha256(hmac_sha256(bytes(32), secret), info.encode() + b"\x01")


def is_same(one: bytes, other: bytes) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(one, other)
