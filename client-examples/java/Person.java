import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether sections are of one person (person hashes, section 4.4 of PROTOCOL.md). */
final class Person {
    private static final List<String> FROM_THE_WORST = List.of("MISMATCH", "NOT_CHECKABLE", "NAME_MATCH", "MATCH");

    private Person() {}

    /** The word on the set, and the word on each section in the given order. */
    record Compared(String word, List<String> each) {}

    static Compared compare(List<Map<String, Object>> persons) {
        List<String> each = new ArrayList<>();
        for (int at = 0; at < persons.size(); at++) {
            List<Map<String, Object>> others = new ArrayList<>(persons);
            others.remove(at);
            each.add(wordOn(persons.get(at), others));
        }
        String worst = FROM_THE_WORST.stream().filter(each::contains).findFirst().orElse("NOT_CHECKABLE");
        return new Compared(worst.equals("MISMATCH") || isJoined(persons) ? worst : "NOT_CHECKABLE", each);
    }

    private static String wordOn(Map<String, Object> person, List<Map<String, Object>> others) {
        for (Map<String, Object> other : others) {
            for (Map.Entry<String, Object> known : person.entrySet()) {
                if (!other.getOrDefault(known.getKey(), known.getValue()).equals(known.getValue())) {
                    return "MISMATCH";
                }
            }
        }
        for (String kind : List.of("bsn", "name")) {
            if (person.containsKey(kind) && others.stream().anyMatch(other -> other.containsKey(kind))) {
                return kind.equals("bsn") ? "MATCH" : "NAME_MATCH";
            }
        }
        return "NOT_CHECKABLE";
    }

    /** Whether something joins those known by `bsn` to those known by `name` only, or nothing has to. */
    private static boolean isJoined(List<Map<String, Object>> persons) {
        boolean hasBsn = persons.stream().anyMatch(person -> person.containsKey("bsn"));
        boolean hasNameOnly = persons.stream().anyMatch(person -> person.containsKey("name") && person.size() == 1);
        return !(hasBsn && hasNameOnly) || persons.stream().anyMatch(person -> person.size() == 2);
    }
}
