import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The law (section 4.4 of PROTOCOL.md): for every leaf data or exactly one gap, and no data outside the leaves. */
final class Law {
    private static final Function<Object, Object> TYPENAME = Shape.matching("[_A-Za-z][_0-9A-Za-z]*", 128);

    private final Set<Object> gaps = new HashSet<>();

    private Law() {}

    /** @throws Malformed unless the law holds for data and gaps of a payload */
    static void hold(Map<String, Object> payload, Tree tree) {
        Law law = new Law();
        List<Map<String, Object>> given = Shape.objects(payload.get("gaps"));
        given.forEach(gap -> law.gaps.add(gap.get("path")));
        Malformed.unless(law.gaps.size() == given.size());
        law.hold(payload.get("data"), tree, List.of());
        Malformed.unless(law.gaps.isEmpty());
    }

    /** @throws Malformed unless every reference is of this source, and at or above a leaf */
    static void holdReferences(Map<String, Object> payload, Object source, Tree tree) {
        for (Map<String, Object> reference : Shape.objects(payload.get("references"))) {
            Malformed.unless(reference.get("source").equals(source));
            Malformed.unless(tree.at(Shape.list(reference.get("path"))) != null);
        }
    }

    private void hold(Object value, Tree tree, List<Object> at) {
        if (value == null) {
            Malformed.unless(gaps.remove(at));
        } else if (tree.members() != null) {
            holdObject(Shape.object(value), tree.members(), at);
        } else if (tree.of() != null) {
            long index = 0;
            for (Object item : Shape.list(value)) {
                hold(item, tree.of(), below(at, index++));
            }
        } else {
            Malformed.unless(!(value instanceof Map) && !(value instanceof List));
        }
    }

    private void holdObject(Map<String, Object> value, Map<String, Tree> members, List<Object> at) {
        Set<String> given = new HashSet<>(value.keySet());
        if (given.remove("__typename")) {
            TYPENAME.apply(value.get("__typename"));
        }
        Malformed.unless(given.equals(members.keySet()));
        members.forEach((name, tree) -> hold(value.get(name), tree, below(at, name)));
    }

    static List<Object> below(List<Object> at, Object step) {
        List<Object> place = new ArrayList<>(at);
        place.add(step);
        return place;
    }
}
