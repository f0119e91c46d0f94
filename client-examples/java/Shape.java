import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Readers: each takes something from outside and gives it back, or throws Malformed (section 2 of PROTOCOL.md). */
final class Shape {
    static final double LARGEST = 9_007_199_254_740_991.0;
    static final Function<Object, Object> TEXT = Shape::text;
    static final Function<Object, Object> BOOLEAN = Shape::yesOrNo;
    static final Function<Object, Object> OBJECT = Shape::object;
    static final Function<Object, Object> DIGEST = encoded(32);
    static final Function<Object, Object> IDENTIFIER = matching("[!-~](?:[ -~]*[!-~])?", 256);
    static final Function<Object, Object> SECONDS = integer(0, LARGEST);
    static final Function<Object, Object> SUBJECT = oneOf("APPLICANT", "PARTNER");
    static final Function<Object, Object> REFERENCE = matching("[A-Za-z0-9](?:[A-Za-z0-9 _./-]*[A-Za-z0-9])?", 64);
    static final Function<Object, Object> LINE = Shape::line;
    static final Function<Object, Object> DAY = Shape::day;
    private static final Pattern TIME =
        Pattern.compile("[0-9-]{10}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z");
    private static final Pattern PARTIAL_DAY = Pattern.compile("[0-9]{4}(?:-[0-9]{2}){0,2}");
    private static final Set<Integer> NOT_IN_LINES =
        Set.of((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE);

    private Shape() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        Malformed.unless(value instanceof Map);
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        Malformed.unless(value instanceof List);
        return (List<Object>) value;
    }

    static String text(Object value) {
        Malformed.unless(value instanceof String);
        return (String) value;
    }

    private static Boolean yesOrNo(Object value) {
        Malformed.unless(value instanceof Boolean);
        return (Boolean) value;
    }

    /** The objects of a list that was read before. */
    static List<Map<String, Object>> objects(Object value) {
        return list(value).stream().map(Shape::object).toList();
    }

    /** Names and readers, one after the other. */
    @SuppressWarnings("unchecked")
    static Map<String, Function<Object, Object>> members(Object... namesAndReaders) {
        Map<String, Function<Object, Object>> members = new LinkedHashMap<>();
        for (int at = 0; at < namesAndReaders.length; at += 2) {
            members.put((String) namesAndReaders[at], (Function<Object, Object>) namesAndReaders[at + 1]);
        }
        return members;
    }

    /** Reads an object with exactly these members, all of them. */
    static Function<Object, Object> strict(Object... namesAndReaders) {
        Map<String, Function<Object, Object>> members = members(namesAndReaders);
        return value -> strict(members, Map.of(), value);
    }

    /** The same, and of the optional ones those that are there. */
    static Map<String, Object> strict(
            Map<String, Function<Object, Object>> members, Map<String, Function<Object, Object>> optional, Object value) {
        Map<String, Object> given = object(value);
        Map<String, Function<Object, Object>> expected = new LinkedHashMap<>(members);
        optional.forEach((name, reader) -> {
            if (given.containsKey(name)) {
                expected.put(name, reader);
            }
        });
        Malformed.unless(given.keySet().equals(expected.keySet()));
        Map<String, Object> read = new LinkedHashMap<>();
        expected.forEach((name, reader) -> read.put(name, reader.apply(given.get(name))));
        return read;
    }

    static Function<Object, Object> aList(Function<Object, Object> reader, int least, int most) {
        return value -> {
            List<Object> items = list(value);
            Malformed.unless(least <= items.size() && items.size() <= most);
            List<Object> read = new ArrayList<>(items.size());
            items.forEach(item -> read.add(reader.apply(item)));
            return read;
        };
    }

    static Function<Object, Object> nullable(Function<Object, Object> reader) {
        return value -> value == null ? null : reader.apply(value);
    }

    /** One of these texts, or numbers as doubles. */
    static Function<Object, Object> oneOf(Object... allowed) {
        return value -> {
            Malformed.unless(value != null && List.of(allowed).contains(value));
            return value;
        };
    }

    /** A whole number within these bounds, both included; gives a Long. */
    static Function<Object, Object> integer(double least, double most) {
        return value -> {
            Malformed.unless(value instanceof Double);
            double number = (Double) value;
            Malformed.unless(number == Math.rint(number) && least <= number && number <= most);
            return (long) number;
        };
    }

    /** Base64url of so many bytes; it stays text. */
    static Function<Object, Object> encoded(int length) {
        return value -> {
            Malformed.unless(Encoding.fromBase64url(text(value)).length == length);
            return value;
        };
    }

    static Object encodedAny(Object value) {
        Encoding.fromBase64url(text(value));
        return value;
    }

    static Function<Object, Object> matching(String pattern, int most) {
        Pattern compiled = Pattern.compile(pattern);
        return value -> {
            Malformed.unless(text(value).length() <= most && compiled.matcher(text(value)).matches());
            return value;
        };
    }

    /** 1 to 1000 UTF-16 code units without control, format and surrogate characters. */
    private static Object line(Object value) {
        String line = text(value);
        Malformed.unless(!line.isEmpty() && line.length() <= 1000);
        Malformed.unless(line.codePoints().noneMatch(point -> NOT_IN_LINES.contains(Character.getType(point))));
        return value;
    }

    /** A calendar day that exists, `YYYY-MM-DD`. */
    private static Object day(Object value) {
        Malformed.unless(text(value).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"));
        try {
            LocalDate.parse(text(value));
        } catch (DateTimeException cause) {
            throw new Malformed();
        }
        return value;
    }

    /** RFC 3339 in UTC with `Z`, up to nine decimals. */
    static Object time(Object value) {
        Malformed.unless(TIME.matcher(text(value)).matches());
        day(text(value).substring(0, 10));
        return value;
    }

    /** A day that may lack its day, or month and day. */
    static Object partialDay(Object value) {
        Malformed.unless(PARTIAL_DAY.matcher(text(value)).matches());
        day(text(value) + "-01-01".substring(text(value).length() - 4));
        return value;
    }
}
