import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sections of one subject become one answer (step 11 of section 4.12 of PROTOCOL.md). */
final class Merged {
    final Map<String, Object> data = new LinkedHashMap<>();
    final List<Object> gaps = new ArrayList<>();
    final List<Object> references = new ArrayList<>();
    private final List<Tree> shapes;

    /** A planned section with what came of it; without payload it was not shared. */
    record Outcome(Map<String, Object> planned, Map<String, Object> payload) {}

    /** @param outcomes of one subject, in the plan's order. @throws Malformed when two disagree */
    Merged(List<Outcome> outcomes) {
        shapes = outcomes.stream().map(outcome -> Tree.of(Plan.pathsOf(outcome.planned))).toList();
        outcomes.forEach(this::add);
    }

    private void add(Outcome outcome) {
        Set<List<Object>> alone = new LinkedHashSet<>();
        Plan.pathsOf(outcome.planned).forEach(path -> alone.add(Tree.filledAlone(path)));
        if (outcome.payload == null) {
            leaveNull(alone, List.of(), outcome.planned.get("available").equals(true) ? "NOT_SHARED" : "UNAVAILABLE");
            return;
        }
        references.addAll(Shape.list(outcome.payload.get("references")));
        Map<Object, Map<String, Object>> own = new LinkedHashMap<>();
        Shape.objects(outcome.payload.get("gaps")).forEach(gap -> own.put(gap.get("path"), gap));
        fill(data, Shape.object(outcome.payload.get("data")), List.of(), own, alone);
        gaps.addAll(own.values());
    }

    /** Copies one section's object into what others began; a gap that moves down is taken out of its own. */
    private void fill(
            Map<String, Object> target,
            Map<String, Object> given,
            List<Object> at,
            Map<Object, Map<String, Object>> own,
            Set<List<Object>> alone) {
        given.forEach((name, value) -> {
            List<Object> place = Law.below(at, name);
            if (name.equals("__typename")) {
                Object known = target.putIfAbsent(name, value);
                Malformed.unless(known == null || known.equals(value));
            } else if (!isFilledBySeveral(place)) {
                target.put(name, value);
            } else if (value == null) {
                leaveNull(alone, place, (String) own.remove(place).get("reason"));
            } else {
                fill(memberOf(target, name), Shape.object(value), place, own, alone);
            }
        });
    }

    private void leaveNull(Set<List<Object>> alone, List<Object> below, String reason) {
        for (List<Object> path : alone) {
            if (path.size() < below.size() || !path.subList(0, below.size()).equals(below)) {
                continue;
            }
            Map<String, Object> target = data;
            for (Object name : path.subList(0, path.size() - 1)) {
                target = memberOf(target, (String) name);
            }
            target.put((String) path.get(path.size() - 1), null);
            gaps.add(new HashMap<>(Map.of("path", path, "reason", reason)));
        }
    }

    private static Map<String, Object> memberOf(Map<String, Object> target, String name) {
        return Shape.object(target.computeIfAbsent(name, missing -> new LinkedHashMap<String, Object>()));
    }

    private boolean isFilledBySeveral(List<Object> place) {
        return shapes.stream().map(shape -> shape.at(place)).filter(tree -> tree != null && tree.members() != null).count() > 1;
    }
}
