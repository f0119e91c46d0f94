import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the programs here have in common: files in, an exit code out. */
final class Program {
    private static final int VERIFIED = 0;
    private static final int REFUSED = 1;
    private static final int NOT_DECIDED = 2;

    private Program() {}

    /** What a program does with its arguments; what it gives is printed as JSON. */
    interface Job {
        Object with(String... arguments) throws IOException;
    }

    /** Reads a JSON file. @throws Malformed when it holds no JSON */
    static Object readFile(String path) throws IOException {
        return JsonText.read(Encoding.fromUtf8(Files.readAllBytes(Path.of(path))));
    }

    /** A list of pinned keys. @throws Malformed */
    static List<PublicKey> pinned(Object value) {
        Object keys = Shape.aList(PublicKey.KEY, 1, 16).apply(value);
        return Shape.list(keys).stream().map(PublicKey.class::cast).toList();
    }

    /**
     * Does the job with so many arguments and gives the exit code. 0: verified. 1: refused, in one sentence and without a
     * reason. 2: wrong use, or a file that could not be read or written, so that nothing was decided.
     */
    static int run(String usage, String[] arguments, int count, Job job, String refusal) {
        if (arguments.length != count) {
            System.err.println(usage);
            return NOT_DECIDED;
        }
        try {
            Object result = job.with(arguments);
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(Canonical.write(result));
            return VERIFIED;
        } catch (Refused | Malformed refused) {
            System.err.println(refusal);
            return REFUSED;
        } catch (IOException cause) {
            System.err.println("A file could not be read or written: nothing was decided, try again.");
            return NOT_DECIDED;
        }
    }
}
