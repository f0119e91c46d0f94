import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Opening a delivery (sections 4.8 and 4.12 of PROTOCOL.md): all sections or nothing. */
final class Delivery {
    private static final Function<Object, Object> SECTION = Shape.strict(
        "section", Shape.IDENTIFIER,
        "manifest", Shape.TEXT,
        "ciphertext", (Function<Object, Object>) Shape::encodedAny,
        "key", Shape.encoded(144));
    private static final Function<Object, Object> DELIVERY = Shape.strict(
        "v", Shape.oneOf(1.0),
        "id", Shape.IDENTIFIER,
        "request", Shape.IDENTIFIER,
        "session", Shape.IDENTIFIER,
        "subject", Shape.SUBJECT,
        "receipt", Shape.TEXT,
        "countersignature", Shape.TEXT,
        "sections", Shape.aList(SECTION, 0, 512));

    private Delivery() {}

    /** Every step of section 4.12 but the claim. Gives the result of section 4.12. @throws Refused */
    static Map<String, Object> examine(Object value, Object ownRecord) {
        Map<String, Object> delivery = Refused.within("delivery.shape", () -> Shape.object(DELIVERY.apply(value)));
        Object subject = delivery.get("subject");
        OwnRecord record = OwnRecord.check(ownRecord, subject);
        Refused.must(delivery.get("request").equals(record.request()), "delivery.request");
        String countersignature = (String) delivery.get("countersignature");
        Receipt verified = Receipt.verify((String) delivery.get("receipt"), countersignature, record.brokerKeys());
        checkReceipt(verified.receipt(), delivery, record);
        List<Map<String, Object>> planned = Plan.sectionsOf(record.plan(), subject);
        List<Map<String, Object>> listed = Notes.with(planned, verified.receipt());
        checkOutcomes(verified.receipt(), planned, listed);
        List<Object> shared = verified.shared();
        Refused.must(!shared.isEmpty(), "delivery.shared");
        List<Map<String, Object>> sealed = Shape.objects(delivery.get("sections"));
        Refused.must(sealed.stream().map(of -> of.get("section")).toList().equals(shared), "delivery.sections");
        return putTogether(subject, verified, openSections(sealed, record, verified, listed));
    }

    /** Step 5: the receipt is of this request, and agrees to no more than was asked. */
    private static void checkReceipt(Map<String, Object> receipt, Map<String, Object> delivery, OwnRecord record) {
        Map<String, Object> claims = record.claims();
        Refused.must(receipt.get("request").equals(record.request()), "receipt.request");
        Refused.must(receipt.get("session").equals(delivery.get("session")), "receipt.session");
        Refused.must(receipt.get("subject").equals(delivery.get("subject")), "receipt.subject");
        Object provider = Shape.object(receipt.get("provider")).get("id");
        Refused.must(provider.equals(claims.get("iss")), "receipt.provider");
        Refused.must(receipt.get("purpose").equals(claims.get("purpose")), "receipt.purpose");
        Refused.must(Objects.equals(receipt.get("reference"), claims.get("reference")), "receipt.reference");
        Refused.must(receipt.get("recipients").equals(claims.get("recipients")), "receipt.recipients");
        Refused.must(receipt.get("pickup_hours").equals(claims.get("pickup_hours")), "receipt.pickup");
        long asked = (Long) claims.get("retention_days");
        Refused.must((Long) receipt.get("retention_days") <= asked, "receipt.retention");
        String signedRequest = Encoding.digest(record.signedRequest());
        Refused.must(receipt.get("signed_request").equals(signedRequest), "receipt.signed-request");
    }

    /** Step 6: every planned leaf and section stands in the receipt. `listed`: those planned, and the notes. */
    private static void checkOutcomes(
            Map<String, Object> receipt, List<Map<String, Object>> planned, List<Map<String, Object>> listed) {
        List<Object> leaves = new ArrayList<>();
        for (Map<String, Object> leaf : Shape.objects(receipt.get("leaves"))) {
            Map<String, Object> ofThePlan = new LinkedHashMap<>(leaf);
            ofThePlan.remove("sensitivity");
            ofThePlan.remove("special_category");
            leaves.add(ofThePlan);
        }
        Refused.must(Canonical.write(leaves).equals(Canonical.write(leavesOf(planned))), "receipt.leaves");
        List<Map<String, Object>> sections = Shape.objects(receipt.get("sections"));
        List<List<Object>> named = sections.stream()
            .map(of -> List.of(of.get("section"), of.get("source"), of.get("group")))
            .toList();
        List<List<Object>> asPlanned = listed.stream()
            .map(of -> List.of(of.get("id"), of.get("source"), of.get("group")))
            .toList();
        Refused.must(named.equals(asPlanned), "receipt.sections");
        for (int at = 0; at < listed.size(); at++) {
            Object outcome = sections.get(at).get("outcome");
            boolean isRight = Notes.isNotes(listed.get(at))
                ? outcome.equals("SHARED")
                : outcome.equals("UNAVAILABLE") != listed.get(at).get("available").equals(true);
            Refused.must(isRight, "receipt.outcomes");
        }
    }

    /** What a receipt says of every planned leaf; the rest it says is of the schema, which the broker compares. */
    private static List<Object> leavesOf(List<Map<String, Object>> planned) {
        List<Object> leaves = new ArrayList<>();
        for (Map<String, Object> section : planned) {
            for (Map<String, Object> leaf : Shape.objects(section.get("leaves"))) {
                leaves.add(Map.of(
                    "path", leaf.get("path"),
                    "coordinate", leaf.get("coordinate"),
                    "arguments", leaf.get("arguments"),
                    "type", ((String) leaf.get("field")).split("\\.")[0],
                    "optional", !section.get("group").equals("required")));
            }
        }
        return leaves;
    }

    private static List<Merged.Outcome> openSections(
            List<Map<String, Object>> sealed, OwnRecord record, Receipt verified, List<Map<String, Object>> listed) {
        List<Map<String, Object>> decided = Shape.objects(verified.receipt().get("sections"));
        return IntStream.range(0, listed.size()).mapToObj(at -> {
            Map<String, Object> planned = listed.get(at);
            Section.Expected expected = new Section.Expected(record, verified, planned, decided.get(at).get("manifest"));
            return sealed.stream()
                .filter(of -> of.get("section").equals(planned.get("id")))
                .findFirst()
                .map(there -> new Merged.Outcome(planned, Section.open(there, expected)))
                .orElse(new Merged.Outcome(planned, null));
        }).toList();
    }

    /** Reads the notes, does steps 10 and 11, and gives the result. */
    private static Map<String, Object> putTogether(Object subject, Receipt verified, List<Merged.Outcome> all) {
        List<Merged.Outcome> outcomes = all.stream().filter(outcome -> !Notes.isNotes(outcome.planned())).toList();
        List<Map<String, Object>> planned = outcomes.stream().map(Merged.Outcome::planned).toList();
        List<Object> notes = all.stream()
            .filter(outcome -> Notes.isNotes(outcome.planned()) && outcome.payload() != null)
            .flatMap(noted -> Refused.within("section.notes", () -> Notes.read(noted.payload(), planned)).stream())
            .toList();
        List<Merged.Outcome> shared = outcomes.stream().filter(outcome -> outcome.payload() != null).toList();
        Person.Compared person =
            Person.compare(shared.stream().map(outcome -> Shape.object(outcome.payload().get("person"))).toList());
        Refused.must(!person.word().equals("MISMATCH"), "person.match");
        Merged merged = Refused.within("sections.merge", () -> new Merged(outcomes));
        List<Object> persons = new ArrayList<>();
        for (int at = 0; at < shared.size(); at++) {
            persons.add(Map.of("section", shared.get(at).planned().get("id"), "person", person.each().get(at)));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("subject", subject);
        result.put("data", merged.data);
        result.put("gaps", merged.gaps);
        result.put("references", merged.references);
        result.put("person", person.word());
        result.put("persons", persons);
        result.put("notes", notes);
        result.put("receipt", verified.receipt());
        result.put("consentDigest", verified.consentDigest());
        return result;
    }
}
