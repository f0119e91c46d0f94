import java.util.function.Supplier;

/** One check of section 4.12 did not hold. The outside learns that it failed, not which. */
final class Refused extends RuntimeException {
    final String check;

    Refused(String check) {
        super(check, null, false, false);
        this.check = check;
    }

    /** @throws Refused naming the check, when it is not so */
    static void must(boolean isSo, String check) {
        if (!isSo) {
            throw new Refused(check);
        }
    }

    /** Gives what the work gives; whatever is malformed inside fails this one check. */
    static <T> T within(String check, Supplier<T> work) {
        try {
            return work.get();
        } catch (Malformed malformed) {
            throw new Refused(check);
        }
    }
}
