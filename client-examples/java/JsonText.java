import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259) as JavaScript would: every number is a double, and of doubled members the last counts. */
final class JsonText {
    /** Deeper than anything that is let through afterwards. */
    private static final int MOST_LEVELS = 512;

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** Gives null, Boolean, Double, String, List or Map. @throws Malformed */
    static Object read(String text) {
        JsonText reader = new JsonText(text);
        Object value = reader.value(0);
        reader.skipSpace();
        Malformed.unless(reader.at == text.length());
        return value;
    }

    private Object value(int level) {
        Malformed.unless(level <= MOST_LEVELS);
        skipSpace();
        switch (peek()) {
            case '{':
                return object(level);
            case '[':
                return list(level);
            case '"':
                return string();
            case 't':
                return word("true", Boolean.TRUE);
            case 'f':
                return word("false", Boolean.FALSE);
            case 'n':
                return word("null", null);
            default:
                return number();
        }
    }

    private Map<String, Object> object(int level) {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        if (isNext('}')) {
            return members;
        }
        do {
            skipSpace();
            Malformed.unless(peek() == '"');
            String name = string();
            Malformed.unless(isNext(':'));
            members.put(name, value(level + 1));
        } while (isNext(','));
        Malformed.unless(isNext('}'));
        return members;
    }

    private List<Object> list(int level) {
        List<Object> items = new ArrayList<>();
        at++;
        if (isNext(']')) {
            return items;
        }
        do {
            items.add(value(level + 1));
        } while (isNext(','));
        Malformed.unless(isNext(']'));
        return items;
    }

    private String string() {
        StringBuilder written = new StringBuilder();
        at++;
        for (char next = take(); next != '"'; next = take()) {
            Malformed.unless(next >= ' ');
            written.append(next == '\\' ? escaped() : next);
        }
        return written.toString();
    }

    private char escaped() {
        char kind = take();
        if (kind == 'u') {
            Malformed.unless(at + 4 <= text.length() && text.substring(at, at + 4).matches("[0-9a-fA-F]{4}"));
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        int place = "\"\\/bfnrt".indexOf(kind);
        Malformed.unless(place >= 0);
        return "\"\\/\b\f\n\r\t".charAt(place);
    }

    private Double number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String written = text.substring(from, at);
        Malformed.unless(written.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?"));
        double value = Double.parseDouble(written);
        Malformed.unless(Double.isFinite(value));
        return value;
    }

    private Object word(String word, Object value) {
        Malformed.unless(text.startsWith(word, at));
        at += word.length();
        return value;
    }

    private boolean isNext(char wanted) {
        skipSpace();
        boolean isIt = at < text.length() && text.charAt(at) == wanted;
        at += isIt ? 1 : 0;
        return isIt;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        Malformed.unless(at < text.length());
        return text.charAt(at);
    }

    private char take() {
        char next = peek();
        at++;
        return next;
    }
}
