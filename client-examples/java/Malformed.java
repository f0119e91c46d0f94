/** Something from outside has another form than sections 2 and 4 of PROTOCOL.md give it. Holds no value of a person. */
final class Malformed extends RuntimeException {
    Malformed() {
        super(null, null, false, false);
    }

    /** @throws Malformed when it is not so */
    static void unless(boolean isSo) {
        if (!isSo) {
            throw new Malformed();
        }
    }
}
