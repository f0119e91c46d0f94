import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The consent receipt (section 4.7 of PROTOCOL.md): its form, and both signatures. */
record Receipt(Map<String, Object> receipt, PublicKey device, String consentDigest) {
    private static final String TYP = "consent-receipt+jwt";
    private static final Function<Object, Object> COUNTRY = Shape.matching("[A-Z]{2}", 2);
    private static final Function<Object, Object> JWK = PublicKey::jwkOf;
    private static final Function<Object, Object> AGREED =
        Shape.strict("version", Shape.IDENTIFIER, "digest", Shape.DIGEST);
    private static final Function<Object, Object> CONTACT =
        Shape.strict("phone", Shape.LINE, "email", Shape.LINE, "page", Shape.LINE);
    private static final Function<Object, Object> PROVIDER = Shape.strict(
        "id", Shape.IDENTIFIER,
        "type", Shape.oneOf("CONTROLLER"),
        "name", Shape.LINE,
        "domain", Shape.IDENTIFIER,
        "kvk", Shape.IDENTIFIER,
        "address", Shape.LINE,
        "contact", CONTACT);
    private static final Function<Object, Object> BROKER = Shape.strict(
        "id", Shape.IDENTIFIER,
        "type", Shape.oneOf("PROCESSOR", "JOINT_CONTROLLER", "CONTROLLER"),
        "name", Shape.LINE,
        "address", Shape.LINE,
        "contact", CONTACT,
        "privacy_officer", Shape.LINE);
    private static final Function<Object, Object> RIGHT = Shape.strict(
        "right",
        Shape.oneOf("WITHDRAWAL", "INFORMATION", "ACCESS", "RECTIFICATION", "ERASURE", "RESTRICTION", "PORTABILITY"),
        "article", Shape.IDENTIFIER,
        "at", Shape.LINE);
    private static final Function<Object, Object> LEAF = Shape.strict(
        "path", Shape.TEXT,
        "coordinate", Shape.TEXT,
        "arguments", Shape.OBJECT,
        "type", Shape.IDENTIFIER,
        "optional", Shape.BOOLEAN,
        "sensitivity", Shape.oneOf("ORDINARY", "FINANCIAL", "HIGH"),
        "special_category", Shape.BOOLEAN);
    private static final Function<Object, Object> SECTION = Shape.strict(
        "section", Shape.IDENTIFIER,
        "source", Shape.IDENTIFIER,
        "group", Shape.IDENTIFIER,
        "outcome", Shape.oneOf("SHARED", "NOT_SHARED", "UNAVAILABLE"),
        "manifest", Shape.nullable(Shape.DIGEST));
    private static final Function<Object, Object> EVENT = Shape.strict(
        "at", (Function<Object, Object>) Shape::time,
        "type", Shape.oneOf("GIVEN"),
        "state", Shape.oneOf("ACTIVE"),
        "duration", Shape.TEXT,
        "entity", Shape.DIGEST);
    private static final Map<String, Function<Object, Object>> MEMBERS = Shape.members(
        "v", Shape.oneOf(1.0),
        "schema", Shape.oneOf("ISO/IEC TS 27560:2023"),
        "record", Shape.encoded(16),
        "principal", Shape.DIGEST,
        "language", Shape.oneOf("nl", "en"),
        "notice", Shape.DIGEST,
        "text_version", Shape.IDENTIFIER,
        "terms", AGREED,
        "privacy_notice", AGREED,
        "provider", PROVIDER,
        "broker", BROKER,
        "purpose", Shape.IDENTIFIER,
        "recipients", Shape.aList(Shape.LINE, 0, 32),
        "pickup_hours", Shape.integer(1, 72),
        "purpose_type", Shape.oneOf("SERVICE_PROVISION"),
        "lawful_basis", Shape.oneOf("CONSENT"),
        "collection_method", Shape.oneOf("BY_THE_CONSUMER_AT_THE_SOURCE"),
        "processing_method", Shape.oneOf("SEALED_END_TO_END"),
        "storage_locations", Shape.aList(COUNTRY, 0, 32),
        "processing_location", COUNTRY,
        "geographic_restrictions", Shape.oneOf("EEA"),
        "jurisdiction", Shape.oneOf("NL"),
        "codes_of_conduct", Shape.aList(Shape.LINE, 0, 32),
        "impact_assessment", Shape.nullable(Shape.LINE),
        "rights", Shape.aList(RIGHT, 0, 32),
        "authority", Shape.strict("name", Shape.LINE, "address", Shape.LINE, "page", Shape.LINE),
        "retention_days", Shape.integer(0, 90),
        "share_key", Shape.nullable(JWK),
        "withdrawal", Shape.LINE,
        "request", Shape.IDENTIFIER,
        "session", Shape.IDENTIFIER,
        "subject", Shape.SUBJECT,
        "signed_request", Shape.DIGEST,
        "device", JWK,
        "previous", Shape.nullable(Shape.DIGEST),
        "leaves", Shape.aList(LEAF, 1, 512 * 5000),
        "sections", Shape.aList(SECTION, 1, 512),
        "events", Shape.aList(EVENT, 1, 1));

    /** Verifies the device's signature and the broker's, which are over the same bytes. @throws Refused */
    static Receipt verify(String jws, String countersignature, List<PublicKey> brokerKeys) {
        record Signed(Map<String, Object> receipt, PublicKey device, byte[] bytes) {}
        Signed signed = Refused.within("receipt.signature", () -> {
            Map<String, Object> receipt = read(Jws.unverifiedPayload(jws));
            PublicKey device = PublicKey.of(receipt.get("device"));
            return new Signed(receipt, device, Jws.verify(jws, TYP, List.of(device)).bytes());
        });
        byte[] countersigned = Refused.within(
            "receipt.countersignature", () -> Jws.verify(countersignature, TYP, brokerKeys).bytes());
        Refused.must(Arrays.equals(countersigned, signed.bytes), "receipt.countersigned-bytes");
        String consentDigest = Encoding.digest(Encoding.utf8("zegel/1/consent"), signed.bytes);
        return new Receipt(signed.receipt, signed.device, consentDigest);
    }

    /** What it shares, in its order. */
    List<Object> shared() {
        return Shape.objects(receipt.get("sections")).stream()
            .filter(section -> section.get("outcome").equals("SHARED"))
            .map(section -> section.get("section"))
            .toList();
    }

    private static Map<String, Object> read(Object value) {
        Map<String, Object> receipt = Shape.strict(MEMBERS, Shape.members("reference", Shape.REFERENCE), value);
        for (Map<String, Object> section : Shape.objects(receipt.get("sections"))) {
            Malformed.unless(section.get("outcome").equals("SHARED") == (section.get("manifest") != null));
        }
        long days = (Long) receipt.get("retention_days");
        Malformed.unless((days > 0) == (receipt.get("share_key") != null));
        Malformed.unless(receipt.get("principal").equals(PublicKey.of(receipt.get("device")).thumbprint()));
        Map<String, Object> given = Shape.objects(receipt.get("events")).get(0);
        Malformed.unless(given.get("entity").equals(receipt.get("principal")));
        String duration = days > 0 ? "P" + days + "D" : "PT" + receipt.get("pickup_hours") + "H";
        Malformed.unless(given.get("duration").equals(duration));
        return receipt;
    }
}
