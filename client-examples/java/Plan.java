import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The plan (section 4.3 of PROTOCOL.md): which section brings which leaves from which source. */
final class Plan {
    private static final String NAME = "[_A-Za-z][_0-9A-Za-z]*";
    private static final Function<Object, Object> LEAF = Shape.strict(
        "path", Shape.TEXT,
        "field", Shape.matching(NAME + "(?:\\." + NAME + ")*", 1024),
        "coordinate", Shape.matching(NAME + "\\." + NAME, 256),
        "arguments", Shape.OBJECT);
    private static final Function<Object, Object> SECTION = Shape.strict(
        "id", Shape.IDENTIFIER,
        "subject", Shape.SUBJECT,
        "source", Shape.IDENTIFIER,
        "portal", Shape.nullable(Shape.IDENTIFIER),
        "group", Shape.IDENTIFIER,
        "reason", Shape.nullable(Shape.LINE),
        "available", Shape.BOOLEAN,
        "leaves", Shape.aList(LEAF, 1, 5000));
    private static final Function<Object, Object> PLAN = Shape.strict(
        "v", Shape.oneOf(1.0),
        "schema", Shape.IDENTIFIER,
        "purpose", Shape.IDENTIFIER,
        "as_of", Shape.DAY,
        "document", Shape.TEXT,
        "sections", Shape.aList(SECTION, 0, 512));

    private Plan() {}

    /** Reads a plan's canonical text. @throws Malformed */
    static Map<String, Object> read(String text) {
        Map<String, Object> plan = Shape.object(PLAN.apply(Canonical.read(text)));
        int length = ((String) plan.get("document")).length();
        Malformed.unless(0 < length && length <= 262_144);
        List<Map<String, Object>> sections = Shape.objects(plan.get("sections"));
        Malformed.unless(sections.stream().noneMatch(section -> section.get("source").equals("CONSUMER")));
        Malformed.unless(new HashSet<>(sections.stream().map(section -> section.get("id")).toList()).size() == sections.size());
        refuseShared(sectionsOf(plan, "APPLICANT"));
        refuseShared(sectionsOf(plan, "PARTNER"));
        return plan;
    }

    /** Digests a plan as `plan` of a signed request names it. */
    static String digest(String text) {
        return Encoding.digest(Encoding.utf8("zegel/1/plan"), Encoding.utf8(text));
    }

    /** The sections planned for one subject, in the plan's order. */
    static List<Map<String, Object>> sectionsOf(Map<String, Object> plan, Object of) {
        return Shape.objects(plan.get("sections")).stream().filter(section -> section.get("subject").equals(of)).toList();
    }

    /** The response paths of a planned section. */
    static List<String> pathsOf(Map<String, Object> section) {
        return Shape.objects(section.get("leaves")).stream().map(leaf -> (String) leaf.get("path")).toList();
    }

    private static void refuseShared(List<Map<String, Object>> sections) {
        Tree.of(sections.stream().flatMap(section -> pathsOf(section).stream()).toList());
        Map<Object, Object> owners = new HashMap<>();
        for (Map<String, Object> section : sections) {
            for (String path : pathsOf(section)) {
                Object owner = owners.putIfAbsent(Tree.filledAlone(path), section.get("id"));
                Malformed.unless(owner == null || owner.equals(section.get("id")));
            }
        }
    }
}
