import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One section of a delivery (steps 7 to 9 of section 4.12 of PROTOCOL.md). */
final class Section {
    private static final Function<Object, Object> MANIFEST = Shape.strict(
        "v", Shape.oneOf(1.0),
        "iss", Shape.IDENTIFIER,
        "aud", Shape.IDENTIFIER,
        "request", Shape.IDENTIFIER,
        "session", Shape.IDENTIFIER,
        "section", Shape.IDENTIFIER,
        "subject", Shape.SUBJECT,
        "source", Shape.IDENTIFIER,
        "group", Shape.IDENTIFIER,
        "document", Shape.DIGEST,
        "plan", Shape.DIGEST,
        "device", Shape.DIGEST,
        "iat", Shape.SECONDS,
        "payload", Shape.DIGEST,
        "ciphertext", Shape.DIGEST,
        "key_commit", Shape.DIGEST);

    private Section() {}

    /** What a section is held against; `manifestDigest` is the receipt's. */
    record Expected(OwnRecord record, Receipt verified, Map<String, Object> planned, Object manifestDigest) {}

    /** Checks and opens one section. Gives its payload. @throws Refused */
    static Map<String, Object> open(Map<String, Object> sealed, Expected expected) {
        Map<String, Object> manifest = checkManifest((String) sealed.get("manifest"), expected);
        byte[] ciphertext = Encoding.fromBase64url((String) sealed.get("ciphertext"));
        Refused.must(Payload.SIZES.contains(ciphertext.length - Salsa.NONCE - Salsa.TAG), "section.length");
        Refused.must(Encoding.digest(ciphertext).equals(manifest.get("ciphertext")), "section.ciphertext");
        byte[] key = openKey(Encoding.fromBase64url((String) sealed.get("key")), expected);
        byte[] padded = null;
        try {
            String commit = Encoding.digest(Encoding.utf8("zegel/1/key"), key);
            Refused.must(commit.equals(manifest.get("key_commit")), "section.key-commit");
            byte[] box = Arrays.copyOfRange(ciphertext, Salsa.NONCE, ciphertext.length);
            padded = Salsa.open(box, Arrays.copyOf(ciphertext, Salsa.NONCE), key);
            Refused.must(padded != null, "section.secretbox");
            Refused.must(Encoding.digest(padded).equals(manifest.get("payload")), "section.payload-hash");
            return read(padded, expected.planned);
        } finally {
            Arrays.fill(key, (byte) 0);
            if (padded != null) {
                Arrays.fill(padded, (byte) 0);
            }
        }
    }

    private static Map<String, Object> checkManifest(String jws, Expected expected) {
        OwnRecord record = expected.record;
        Map<String, Object> claims = record.claims();
        Map<String, Object> manifest = Refused.within("manifest.signature", () ->
            Shape.object(MANIFEST.apply(Jws.verify(jws, "section+jwt", record.brokerKeys()).claims())));
        Refused.must(manifest.get("iss").equals(claims.get("aud")), "manifest.issuer");
        Refused.must(manifest.get("aud").equals(claims.get("iss")), "manifest.audience");
        Refused.must(manifest.get("request").equals(record.request()), "manifest.request");
        Object session = expected.verified.receipt().get("session");
        Refused.must(manifest.get("session").equals(session), "manifest.session");
        Refused.must(manifest.get("section").equals(expected.planned.get("id")), "manifest.section");
        for (String name : List.of("subject", "source", "group")) {
            Refused.must(manifest.get(name).equals(expected.planned.get(name)), "manifest." + name);
        }
        for (String name : List.of("document", "plan")) {
            Refused.must(manifest.get(name).equals(claims.get(name)), "manifest." + name);
        }
        Refused.must(manifest.get("device").equals(expected.verified.device().thumbprint()), "manifest.device");
        Refused.must(Encoding.digest(jws).equals(expected.manifestDigest), "manifest.digest");
        return manifest;
    }

    /** Opens the key box: K, consent digest, and HMAC under the link's bind key, 32 bytes each. Gives K. */
    private static byte[] openKey(byte[] box, Expected expected) {
        OwnRecord record = expected.record;
        Refused.must(Curve.isSoundX25519(Arrays.copyOf(box, 32)), "section.box");
        byte[] opened = Refused.within("section.box", () ->
            Curve.openSealed(box, record.requestPublic(), record.requestSecret()));
        Refused.must(opened != null, "section.box");
        try {
            byte[] consent = Encoding.fromBase64url(expected.verified.consentDigest());
            byte[] binding = Encoding.hmacSha256(record.bindKey(), consent);
            Refused.must(MessageDigest.isEqual(consent, Arrays.copyOfRange(opened, 32, 64)), "section.consent");
            Refused.must(MessageDigest.isEqual(binding, Arrays.copyOfRange(opened, 64, 96)), "section.binding");
            return Arrays.copyOf(opened, 32);
        } finally {
            Arrays.fill(opened, (byte) 0);
        }
    }

    private static Map<String, Object> read(byte[] padded, Map<String, Object> planned) {
        String content = Refused.within("section.padding", () -> Payload.unpad(padded));
        Map<String, Object> payload = Refused.within("section.canonical", () -> Payload.read(content));
        Tree tree = Tree.of(Plan.pathsOf(planned));
        Refused.within("section.law", () -> {
            Law.hold(payload, tree);
            return null;
        });
        Refused.within("section.references", () -> {
            Law.holdReferences(payload, planned.get("source"), tree);
            return null;
        });
        return payload;
    }
}
