import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Canonical JSON (RFC 8785, section 2 of PROTOCOL.md). */
final class Canonical {
    private static final int MOST_LEVELS = 64;
    private static final double LARGEST_EXACT = 9_007_199_254_740_992.0;

    private Canonical() {}

    /** Writes canonical JSON. @throws Malformed for what section 2 refuses */
    static String write(Object value) {
        StringBuilder written = new StringBuilder();
        write(value, 0, written);
        return written.toString();
    }

    /** Reads JSON that is canonical already: doubled members, spaces and `1.0` are refused. @throws Malformed */
    static Object read(String text) {
        Object value = JsonText.read(text);
        Malformed.unless(write(value).equals(text));
        return value;
    }

    private static void write(Object value, int level, StringBuilder written) {
        Malformed.unless(level <= MOST_LEVELS);
        if (value == null || value instanceof Boolean) {
            written.append(value);
        } else if (value instanceof String text) {
            writeText(text, written);
        } else if (value instanceof Number number) {
            written.append(numberText(number.doubleValue()));
        } else if (value instanceof List<?> list) {
            writeList(list, level, written);
        } else if (value instanceof Map<?, ?> members) {
            writeObject(members, level, written);
        } else {
            throw new Malformed();
        }
    }

    private static void writeList(List<?> list, int level, StringBuilder written) {
        String separator = "[";
        for (Object item : list) {
            written.append(separator);
            write(item, level + 1, written);
            separator = ",";
        }
        written.append(list.isEmpty() ? "[]" : "]");
    }

    /** A Java string is ordered by UTF-16 code units, as RFC 8785 orders members. */
    private static void writeObject(Map<?, ?> members, int level, StringBuilder written) {
        Malformed.unless(!members.containsKey("__proto__"));
        String separator = "{";
        for (Map.Entry<?, ?> member : new TreeMap<>(members).entrySet()) {
            written.append(separator);
            writeText((String) member.getKey(), written);
            written.append(':');
            write(member.getValue(), level + 1, written);
            separator = ",";
        }
        written.append(members.isEmpty() ? "{}" : "}");
    }

    private static void writeText(String text, StringBuilder written) {
        Malformed.unless(text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE));
        written.append('"');
        for (char letter : text.toCharArray()) {
            int place = "\"\\\b\f\n\r\t".indexOf(letter);
            if (place >= 0) {
                written.append('\\').append("\"\\bfnrt".charAt(place));
            } else if (letter < ' ') {
                written.append(String.format("\\u%04x", (int) letter));
            } else {
                written.append(letter);
            }
        }
        written.append('"');
    }

    /** As ECMAScript writes a double (`Number::toString`). */
    private static String numberText(double value) {
        Malformed.unless(Double.isFinite(value));
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT) {
            return Long.toString((long) value);
        }
        BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        String sign = value < 0 ? "-" : "";
        if (digits.length() <= point && point <= 21) {
            return sign + digits + "0".repeat(point - digits.length());
        }
        if (0 < point && point <= 21) {
            return sign + digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return sign + mantissa + "e" + (point > 0 ? "+" : "") + (point - 1);
    }

    /** The fewest digits that read back as this double; `Double.toString` gives more before Java 19. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
    }
}
