import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What the consumer says of something asked: a section that stands in no plan (section 4.16 of PROTOCOL.md). */
final class Notes {
    private static final Function<Object, Object> NOTE =
        Shape.strict("path", Payload.PLACE, "source", Shape.IDENTIFIER, "text", Shape.LINE);
    private static final Function<Object, Object> NOTES = Shape.strict("notes", Shape.aList(NOTE, 1, 20));

    private Notes() {}

    static boolean isNotes(Map<String, Object> section) {
        return section.get("source").equals("CONSUMER");
    }

    /** What a receipt must list: all that was planned, and the notes when it names them. */
    static List<Map<String, Object>> with(List<Map<String, Object>> planned, Map<String, Object> receipt) {
        Map<String, Object> notes = sectionOf((String) receipt.get("subject"));
        List<Map<String, Object>> listed = new ArrayList<>(planned);
        if (Shape.objects(receipt.get("sections")).stream().anyMatch(of -> of.get("section").equals(notes.get("id")))) {
            listed.add(notes);
        }
        return listed;
    }

    /** Reads the notes; each is about something its source was asked. @throws Malformed */
    static List<Object> read(Map<String, Object> payload, List<Map<String, Object>> planned) {
        List<Object> read = new ArrayList<>();
        for (Map<String, Object> note : Shape.objects(Shape.object(NOTES.apply(payload.get("data"))).get("notes"))) {
            Object source = note.get("source");
            List<String> asked = planned.stream()
                .filter(section -> section.get("source").equals(source))
                .flatMap(section -> Plan.pathsOf(section).stream())
                .toList();
            Malformed.unless(((String) note.get("text")).length() <= 500);
            Malformed.unless(Tree.of(asked).at(Shape.list(note.get("path"))) != null);
            read.add(Map.of("about", Map.of("source", source, "path", note.get("path")), "text", note.get("text")));
        }
        return read;
    }

    private static Map<String, Object> sectionOf(String subject) {
        List<Map<String, String>> leaves = List.of(
            Map.of("path", "notes[].path[]"), Map.of("path", "notes[].source"), Map.of("path", "notes[].text"));
        return Map.of(
            "id", subject.toLowerCase(Locale.ROOT) + "-consumer-notes",
            "subject", subject,
            "source", "CONSUMER",
            "group", "notes",
            "available", true,
            "leaves", leaves);
    }
}
