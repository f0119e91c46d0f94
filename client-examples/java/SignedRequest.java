import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The signed request (section 4.2 of PROTOCOL.md). */
final class SignedRequest {
    private static final Map<String, Function<Object, Object>> CLAIMS = Shape.members(
        "v", Shape.oneOf(1.0),
        "iss", Shape.IDENTIFIER,
        "aud", Shape.IDENTIFIER,
        "jti", Shape.encoded(16),
        "iat", Shape.SECONDS,
        "exp", Shape.SECONDS,
        "document", Shape.DIGEST,
        "variables", Shape.DIGEST,
        "as_of", Shape.DAY,
        "plan", Shape.DIGEST,
        "schema", Shape.IDENTIFIER,
        "purpose", Shape.IDENTIFIER,
        "retention_days", Shape.integer(0, 90),
        "pickup_hours", Shape.integer(1, 72),
        "recipients", Shape.aList(Shape.LINE, 0, 32),
        "subjects", Shape.aList(Shape.SUBJECT, 1, 2),
        "return_url", Shape.nullable(SignedRequest::returnUrl),
        "request_key", (Function<Object, Object>) PublicKey::x25519,
        "redeem", Shape.OBJECT,
        "broker_keys", Shape.aList(Shape.DIGEST, 1, 16));

    private SignedRequest() {}

    /** Verifies the own signed request and reads its claims. @throws Malformed */
    static Map<String, Object> verify(String jws, PublicKey identityKey) {
        Object payload = Jws.verify(jws, "data-request+jwt", List.of(identityKey)).claims();
        Map<String, Object> claims = Shape.strict(CLAIMS, Shape.members("reference", Shape.REFERENCE), payload);
        Malformed.unless((Long) claims.get("exp") > (Long) claims.get("iat"));
        List<Object> subjects = Shape.list(claims.get("subjects"));
        Malformed.unless(subjects.size() == 1 || subjects.equals(List.of("APPLICANT", "PARTNER")));
        Object[] redeem = subjects.stream().flatMap(of -> List.of(of, Shape.DIGEST).stream()).toArray();
        Shape.strict(redeem).apply(claims.get("redeem"));
        return claims;
    }

    private static Object returnUrl(Object value) {
        try {
            URI url = new URI(Shape.text(value));
            Malformed.unless(Shape.text(value).length() <= 2048 && url.getHost() != null);
            Malformed.unless(List.of("http", "https").contains(url.getScheme()));
        } catch (URISyntaxException cause) {
            throw new Malformed();
        }
        return value;
    }
}
