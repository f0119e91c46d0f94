import java.util.Map;
import java.util.function.Function;

/** An Ed25519 key of somebody: its JWK, its 32 bytes, and its thumbprint (RFC 7638, base64url). */
record PublicKey(Map<String, Object> jwk, byte[] bytes, String thumbprint) {
    private static final Function<Object, Object> JWK =
        Shape.strict("kty", Shape.oneOf("OKP"), "crv", Shape.oneOf("Ed25519"), "x", Shape.DIGEST);
    /** Reads a JWK and gives its key. */
    static final Function<Object, Object> KEY = PublicKey::of;

    /** An Ed25519 JWK with exactly its three members. @throws Malformed */
    static PublicKey of(Object value) {
        Map<String, Object> jwk = Shape.object(JWK.apply(value));
        byte[] bytes = Encoding.fromBase64url((String) jwk.get("x"));
        Malformed.unless(Curve.isSoundEd25519(bytes));
        return new PublicKey(jwk, bytes, Encoding.digest(Canonical.write(jwk)));
    }

    /** The same; it stays a JWK. */
    static Object jwkOf(Object value) {
        return of(value).jwk();
    }

    /** Base64url of an X25519 public key; it stays text. @throws Malformed */
    static Object x25519(Object value) {
        Malformed.unless(Curve.isSoundX25519(Encoding.fromBase64url((String) Shape.DIGEST.apply(value))));
        return value;
    }
}
