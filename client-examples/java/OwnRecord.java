import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The provider's own record of a request (section 4.9), which holds together for one subject of it (4.12, step 2). */
record OwnRecord(
        String request,
        List<PublicKey> brokerKeys,
        String signedRequest,
        Map<String, Object> claims,
        Map<String, Object> plan,
        byte[] requestSecret,
        byte[] requestPublic,
        byte[] bindKey) {
    private static final Function<Object, Object> LINK_SECRETS =
        value -> Shape.strict(Map.of(), Shape.members("APPLICANT", Shape.DIGEST, "PARTNER", Shape.DIGEST), value);
    private static final Function<Object, Object> RECORD = Shape.strict(
        "v", Shape.oneOf(1.0),
        "request", Shape.IDENTIFIER,
        "broker", Shape.IDENTIFIER,
        "brokerKeys", Shape.aList(PublicKey.KEY, 0, 16),
        "provider", Shape.IDENTIFIER,
        "identityKey", PublicKey.KEY,
        "signedRequest", Shape.TEXT,
        "requestKey", Shape.strict("publicKey", Shape.DIGEST, "secretKey", Shape.DIGEST),
        "linkSecrets", LINK_SECRETS,
        "plan", Shape.TEXT);

    /** @throws Refused */
    static OwnRecord check(Object value, Object of) {
        Map<String, Object> record = Refused.within("record.shape", () -> Shape.object(RECORD.apply(value)));
        String signed = (String) record.get("signedRequest");
        PublicKey identityKey = (PublicKey) record.get("identityKey");
        Map<String, Object> claims = Refused.within("record.signature", () -> SignedRequest.verify(signed, identityKey));
        Refused.must(record.get("provider").equals(claims.get("iss")), "record.provider");
        Refused.must(record.get("broker").equals(claims.get("aud")), "record.broker");
        List<PublicKey> pinned = Shape.list(record.get("brokerKeys")).stream().map(PublicKey.class::cast).toList();
        List<Object> named = Shape.list(claims.get("broker_keys"));
        boolean isEachNamed = pinned.stream().allMatch(key -> named.contains(key.thumbprint()));
        Refused.must(!pinned.isEmpty() && isEachNamed, "record.broker-keys");
        Map<String, Object> plan = checkPlan((String) record.get("plan"), claims);
        Refused.must(Shape.list(claims.get("subjects")).contains(of), "record.subject");
        Map<String, Object> key = Shape.object(record.get("requestKey"));
        byte[] secret = Encoding.fromBase64url((String) key.get("secretKey"));
        byte[] own = Refused.within("record.request-key", () -> Curve.publicOf(secret));
        boolean isOwn = Encoding.toBase64url(own).equals(key.get("publicKey"));
        Refused.must(isOwn && key.get("publicKey").equals(claims.get("request_key")), "record.request-key");
        Object written = Shape.object(record.get("linkSecrets")).get(of);
        Refused.must(written != null, "record.link-secret");
        byte[] linkSecret = Encoding.fromBase64url((String) written);
        String redeem = Encoding.digest(Encoding.derive(linkSecret, "zegel/1/redeem"));
        Refused.must(redeem.equals(Shape.object(claims.get("redeem")).get(of)), "record.link-secret");
        byte[] bindKey = Encoding.derive(linkSecret, "zegel/1/bind");
        return new OwnRecord((String) record.get("request"), pinned, signed, claims, plan, secret, own, bindKey);
    }

    private static Map<String, Object> checkPlan(String text, Map<String, Object> claims) {
        Refused.must(Plan.digest(text).equals(claims.get("plan")), "record.plan");
        Map<String, Object> plan = Refused.within("record.plan", () -> Plan.read(text));
        for (String name : List.of("schema", "purpose", "as_of")) {
            Refused.must(plan.get(name).equals(claims.get(name)), "record.plan");
        }
        return plan;
    }
}
