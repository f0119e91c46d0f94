"""Public keys where they enter (section 2 of PROTOCOL.md)."""

from typing import Any, NamedTuple

from canonical import canonical
from encoding import digest, from_base64url
from shape import encoded, one_of, only, strict

PRIME = 2**255 - 19
SMALL_BOTH = {0, 1, PRIME - 1}
SMALL_U = {
    int.from_bytes(bytes.fromhex(written), "little")
    for written in (
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    )
}
SMALL_Y = {
    int.from_bytes(bytes.fromhex(written), "little")
    for written in (
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    )
}


class PublicKey(NamedTuple):
    """An Ed25519 key of somebody: its JWK, its 32 bytes, and its thumbprint (RFC 7638, base64url)."""

    jwk: dict[str, str]
    content: bytes
    thumbprint: str


_jwk = strict({"kty": one_of("OKP"), "crv": one_of("Ed25519"), "x": encoded(32)})


def ed25519_jwk(value: Any) -> PublicKey:
    """Read an Ed25519 JWK with exactly its three members. Raises Malformed."""
    jwk = _jwk(value)
    content = from_base64url(jwk["x"])
    coordinate = int.from_bytes(content, "little") & (2**255 - 1)
    only(coordinate < PRIME and coordinate not in SMALL_BOTH | SMALL_Y)
    return PublicKey(jwk, content, digest(canonical(jwk)))


def is_sound_x25519(content: bytes) -> bool:
    """Tell whether 32 bytes are a reduced X25519 coordinate that is not of small order."""
    coordinate = int.from_bytes(content, "little")
    return coordinate < PRIME and coordinate not in SMALL_BOTH | SMALL_U


def x25519_key(value: Any) -> str:
    """Read base64url of an X25519 public key; it stays text. Raises Malformed."""
    key: str = encoded(32)(value)
    only(is_sound_x25519(from_base64url(key)))
    return key
