import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The leaves of a plan as the only shape their data may have (sections 4.3 and 4.4 of PROTOCOL.md): `members` of an
 * object, `of` of a list; a leaf has neither.
 */
record Tree(Map<String, Tree> members, Tree of) {
    private static final int MOST_STEPS = 32;
    private static final Pattern STEP = Pattern.compile("(?!__)([_A-Za-z][_0-9A-Za-z]*)((?:\\[\\])*)");

    private record Step(String name, int lists) {}

    /** One shape of all paths. @throws Malformed for one that is there twice, or object, list and leaf at once */
    static Tree of(List<String> paths) {
        Tree root = new Tree(new LinkedHashMap<>(), null);
        paths.forEach(path -> plant(root, stepsOf(path)));
        return root;
    }

    /** The part of a tree at a place; null when the place cannot be in data of that shape. */
    Tree at(List<Object> place) {
        Tree found = this;
        for (Object step : place) {
            if (found.members != null && step instanceof String) {
                found = found.members.get(step);
            } else {
                found = step instanceof Long ? found.of : null;
            }
            if (found == null) {
                return null;
            }
        }
        return found;
    }

    /** What the section of a leaf fills alone: up to and including the first list, or all of it. */
    static List<Object> filledAlone(String path) {
        List<Object> names = new ArrayList<>();
        for (Step step : stepsOf(path)) {
            names.add(step.name);
            if (step.lists > 0) {
                break;
            }
        }
        return names;
    }

    private static List<Step> stepsOf(String path) {
        String[] parts = path.split("\\.", -1);
        Malformed.unless(parts.length <= MOST_STEPS && path.length() <= 1024);
        List<Step> steps = new ArrayList<>();
        for (String part : parts) {
            Matcher step = STEP.matcher(part);
            Malformed.unless(step.matches());
            steps.add(new Step(step.group(1), step.group(2).length() / 2));
        }
        return steps;
    }

    private static void plant(Tree root, List<Step> steps) {
        Tree place = root;
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            boolean isLast = at == steps.size() - 1;
            Malformed.unless(place.members != null);
            Tree there = place.members.get(step.name);
            Tree inside;
            if (there == null) {
                inside = new Tree(isLast ? null : new LinkedHashMap<>(), null);
                place.members.put(step.name, inLists(inside, step.lists));
            } else {
                inside = outOfLists(there, step.lists);
                Malformed.unless(!isLast && inside.members != null);
            }
            place = inside;
        }
    }

    private static Tree inLists(Tree tree, int lists) {
        return lists == 0 ? tree : new Tree(null, inLists(tree, lists - 1));
    }

    private static Tree outOfLists(Tree tree, int lists) {
        Tree inside = tree;
        for (int list = 0; list < lists; list++) {
            Malformed.unless(inside.of != null);
            inside = inside.of;
        }
        return inside;
    }
}
