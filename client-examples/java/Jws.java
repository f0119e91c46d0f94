import java.util.List;
import java.util.Map;

/** JWS (section 2 of PROTOCOL.md): the header is written down per pinned key and compared, never read. */
final class Jws {
    private static final int MOST_CHARACTERS = 1_048_576;

    private Jws() {}

    /** What was signed: the claims, and the payload's bytes. */
    record Verified(Object claims, byte[] bytes) {}

    /** Reads the payload of a JWS that names its own key. Verify it afterwards. @throws Malformed */
    static Object unverifiedPayload(String jws) {
        String[] segments = jws.split("\\.", -1);
        Malformed.unless(segments.length == 3 && jws.length() <= MOST_CHARACTERS);
        return Canonical.read(Encoding.fromUtf8(Encoding.fromBase64url(segments[1])));
    }

    /** Verifies by a key pinned beforehand. @throws Malformed */
    static Verified verify(String jws, String typ, List<PublicKey> pinned) {
        Object claims = unverifiedPayload(jws);
        String[] segments = jws.split("\\.", -1);
        for (PublicKey key : pinned) {
            if (headerOf(key, typ).equals(segments[0])) {
                byte[] signature = Encoding.fromBase64url(segments[2]);
                Malformed.unless(signature.length == 64);
                Malformed.unless(Curve.verify(signature, Encoding.utf8(segments[0] + "." + segments[1]), key.bytes()));
                return new Verified(claims, Encoding.fromBase64url(segments[1]));
            }
        }
        throw new Malformed();
    }

    private static String headerOf(PublicKey key, String typ) {
        String header = Canonical.write(Map.of("alg", "EdDSA", "kid", key.thumbprint(), "typ", typ));
        return Encoding.toBase64url(Encoding.utf8(header));
    }
}
