import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a section holds once open (section 4.4 of PROTOCOL.md). */
final class Payload {
    static final List<Integer> SIZES = List.of(4_096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304);
    private static final int LONGEST_LIST = 4_194_304;
    private static final Function<Object, Object> INDEX = Shape.integer(0, LONGEST_LIST);
    /** A place in data: 1 to 128 names and indices. */
    static final Function<Object, Object> PLACE =
        Shape.aList(step -> step instanceof String ? step : INDEX.apply(step), 1, 128);
    private static final Function<Object, Object> GAP =
        Shape.strict("path", PLACE, "reason", Shape.oneOf("EMPTY", "UNAVAILABLE", "PARTIAL", "STALE"));
    private static final Function<Object, Object> REFERENCE = Shape.strict(
        "path", PLACE,
        "source", Shape.IDENTIFIER,
        "fetchedAt", (Function<Object, Object>) Shape::time,
        "referenceDate", Shape.nullable(Shape::partialDay),
        "broughtByConsumer", Shape.BOOLEAN);
    private static final Function<Object, Object> PERSON =
        value -> Shape.strict(Map.of(), Shape.members("bsn", Shape.DIGEST, "name", Shape.DIGEST), value);
    private static final Function<Object, Object> PAYLOAD = Shape.strict(
        "v", Shape.oneOf(1.0),
        "salt", Shape.encoded(16),
        "data", Shape.OBJECT,
        "gaps", Shape.aList(GAP, 0, LONGEST_LIST),
        "references", Shape.aList(REFERENCE, 0, LONGEST_LIST),
        "person", PERSON);

    private Payload() {}

    /** Takes the spaces off, up to the smallest size that holds the text. @throws Malformed */
    static String unpad(byte[] padded) {
        int length = padded.length;
        while (length > 0 && padded[length - 1] == ' ') {
            length--;
        }
        int content = length;
        int smallest = SIZES.stream().filter(size -> size >= content).findFirst().orElse(0);
        Malformed.unless(smallest == padded.length);
        return Encoding.fromUtf8(Arrays.copyOf(padded, length));
    }

    /** Reads canonical JSON of this form. @throws Malformed */
    static Map<String, Object> read(String content) {
        return Shape.object(PAYLOAD.apply(Canonical.read(content)));
    }
}
