import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Checks many twins of one delivery in one process.
 *
 * <p>Reads JSON lines: first `{"delivery": …, "record": …}`, then per twin its changes, which map JSON pointers into that
 * object to new values, as `tampered` of sealing/vectors.json does. Writes per line `opened`, or the check that refused
 * it. Only for tests: a provider tells nobody which check it was.
 */
final class CheckTwins {
    private CheckTwins() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String inputs = lines.readLine();
        System.out.println(outcome(Shape.object(JsonText.read(inputs))));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(outcome(changed(inputs, Shape.object(JsonText.read(line)))));
        }
    }

    /** Copies the inputs with these changes. */
    private static Map<String, Object> changed(String inputs, Map<String, Object> changes) {
        Map<String, Object> root = Shape.object(JsonText.read(inputs));
        changes.forEach((pointer, value) -> {
            String[] steps = pointer.split("/");
            Object holder = root;
            for (int at = 1; at < steps.length - 1; at++) {
                holder = holder instanceof List<?> list
                    ? list.get(Integer.parseInt(steps[at]))
                    : Shape.object(holder).get(steps[at]);
            }
            String last = steps[steps.length - 1];
            if (holder instanceof List) {
                Shape.list(holder).set(Integer.parseInt(last), value);
            } else {
                Shape.object(holder).put(last, value);
            }
        });
        return root;
    }

    private static String outcome(Map<String, Object> inputs) {
        try {
            Delivery.examine(inputs.get("delivery"), inputs.get("record"));
        } catch (Refused refusal) {
            return refusal.check;
        }
        return "opened";
    }
}
